/*
 * dlc: from a model in DL to C.
 *
 * This file is the table of contents: the passes in their order and why it is this order, and
 * what can be written after which of them. graph_check verifies every graph between passes.
 */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */

#include "analyze.h"
#include "ast_print.h"
#include "differentiate.h"
#include "domain.h"
#include "embedded.h"
#include "emit_dot.h"
#include "emit_json.h"
#include "emit_latex.h"
#include "emit_math.h"
#include "fuse.h"
#include "import.h"
#include "launch.h"
#include "ram.h"
#include "options.h"
#include "output.h"
#include "parse.h"
#include "print_graph.h"
#include "same_graph.h"
#include "simplify.h"
#include "stabilize.h"
#include "summarize.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct Compilation {
    Options *options;
    Arena *arena;
    Diagnostics *diagnostics;
    const Source *source;
    File *file;
    Program *program;
    Text table;  /* --analyze */
    Text excess; /* --ram: what does not fit */
} Compilation;

/* ---- passes ---- */

static void each_graph(Program *program, void (*pass)(Graph *))
{
    pass(program->training);
    pass(program->evaluation);
    for (int i = 0; i < program->splits.count; i++)
        pass(program->splits.items[i]->graph);
    if (program->schedule)
        pass(program->schedule);
}

static void run_parse(Compilation *compilation)
{
    compilation->file = parse_file(compilation->arena, compilation->diagnostics, compilation->source);
}

static void run_import(Compilation *compilation)
{
    import_files(compilation->arena, compilation->diagnostics, compilation->file,
                 compilation->options->folders.items, compilation->options->folders.count);
}

static void run_elaborate(Compilation *compilation)
{
    Source *prelude = ARENA_NEW(compilation->arena, Source);
    *prelude = (Source){"prelude.dl", prelude_text, strlen(prelude_text), true};
    compilation->program = elaborate(compilation->arena, compilation->diagnostics, compilation->file,
                                     parse_file(compilation->arena, compilation->diagnostics, prelude),
                                     &compilation->options->elaborate);
}

static void run_stabilize(Compilation *compilation)
{
    Program *program = compilation->program;
    stabilize(program->training, compilation->diagnostics, compilation->options->warn_stability);
    stabilize(program->evaluation, compilation->diagnostics, false); /* the same formulas */
    for (int i = 0; i < program->splits.count; i++)
        stabilize(program->splits.items[i]->graph, compilation->diagnostics, false);
}

static void run_gradients(Compilation *compilation)
{
    each_graph(compilation->program, differentiate_requests);
}

static void run_domain(Compilation *compilation)
{
    if (compilation->options->warn_domain)
        check_domains(compilation->program->training, compilation->diagnostics,
                      compilation->options->emit_options.f64);
}

static void run_differentiate(Compilation *compilation)
{
    differentiate(compilation->program->training);
}

/* Batches are as large as the train block says. */
static void run_analyze(Compilation *compilation)
{
    const Program *program = compilation->program;
    if (!compilation->options->warn_signal && !compilation->options->analyze)
        return;
    int64_t batch = compilation->options->emit_options.batch;
    if (batch == 0)
        batch = program->train.batch > 0 ? (int64_t)program->train.batch : 32;
    analyze(program, batch, compilation->options->warn_signal ? compilation->diagnostics : NULL,
            compilation->options->analyze ? &compilation->table : NULL);
}

static void run_simplify(Compilation *compilation)
{
    each_graph(compilation->program, simplify);
}

static void run_summarize(Compilation *compilation)
{
    Program *program = compilation->program;
    summarize(program->training, program->evaluation, compilation->diagnostics);
    program->same_evaluation = program->training->updates.count == 0 &&
                               same_results(program->training, program->evaluation);
}

static void run_fuse(Compilation *compilation)
{
    Program *program = compilation->program;
    program->trace = graph_copy(program->training);
    fuse_unnamed(program->trace);
    each_graph(program, fuse);
    fuse(compilation->program->training->summary);
    fuse(compilation->program->evaluation->summary);
}

static void run_fit(Compilation *compilation)
{
    const Options *options = compilation->options;
    if (options->ram > 0)
        fit_memory(compilation->program, &options->emit_options, options->ram, compilation->diagnostics,
                   &compilation->excess);
    else
        recompute_free(compilation->program, &options->emit_options);
}

/* Passes that read text: after their errors elaborate goes on, which finds the others. */
enum { READING_PASSES = 2 };

typedef struct Pass {
    const char *name;
    void (*run)(Compilation *);
    const char *purpose; /* and why it stands here */
} Pass;

static const Pass passes[] = {
    {"parse", run_parse, "text to syntax tree"},
    {"import", run_import, "the files that it imports, each read once"},
    {"elaborate", run_elaborate, "syntax tree to graphs: functions expanded, shapes and bounds proved"},
    {"stabilize", run_stabilize,
     "formulas that overflow to stable ones; first, so that derivatives are stable too"},
    {"gradients", run_gradients, "grad() to definitions; the loss's gradients go through them"},
    {"domain", run_domain, "warns of log(0), 1 / 0; of the model's own formulas, made stable"},
    {"differentiate", run_differentiate, "appends the loss's gradients, as definitions like all others"},
    {"analyze", run_analyze, "warns of signals that vanish or explode; where gradients still have their names"},
    {"simplify", run_simplify,
     "removes what is equal or unused; after gradients, which reuse forward results"},
    {"summarize", run_summarize, "splits metrics into sums over batches and what follows from them"},
    {"fuse", run_fuse, "decides what is stored; late, since it puts definitions into each other"},
    {"fit", run_fit,
     "computes once more what costs nothing or, with --ram, what must be; last, since it asks emit what fits"},
};
enum { PASS_COUNT = sizeof passes / sizeof passes[0] };

/* ---- what can be written ---- */

static void emit_prelude(Compilation *compilation, Text *text)
{
    (void)compilation;
    text_puts(text, prelude_text);
}

static void emit_ast(Compilation *compilation, Text *text)
{
    char *data = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&data, &length);
    if (!stream)
        DLC_BUG("out of memory");
    ast_print(stream, compilation->file);
    if (fclose(stream) != 0)
        DLC_BUG("out of memory");
    text_add(text, data, length);
    free(data);
}

static void emit_graph(Compilation *compilation, Text *text)
{
    program_print(compilation->program, text);
}

static void emit_formulas(Compilation *compilation, Text *text)
{
    emit_math(compilation->program, text);
}

static void emit_document(Compilation *compilation, Text *text)
{
    emit_latex(compilation->program, text);
}

static void emit_data(Compilation *compilation, Text *text)
{
    emit_json(compilation->program, text);
}

static void emit_picture(Compilation *compilation, Text *text)
{
    emit_dot(compilation->program, text);
}

static void emit_program(Compilation *compilation, Text *text)
{
    emit_c(compilation->program, &compilation->options->emit_options, text);
}

static void emit_declarations(Compilation *compilation, Text *text)
{
    emit_header(compilation->program, &compilation->options->emit_options, text);
}

static void emit_analysis(Compilation *compilation, Text *text)
{
    text_puts(text, compilation->table.data);
    text_free(&compilation->table);
}

typedef struct Emitter {
    const char *name;
    const char *after; /* the pass after which it can be written; NULL: no model is needed */
    void (*emit)(Compilation *, Text *);
} Emitter;

static const Emitter emitters[] = {
    {"c", "fit", emit_program},
    {"header", "fit", emit_declarations},
    {"ast", "parse", emit_ast},
    {"graph", "elaborate", emit_graph},
    {"dot", "simplify", emit_picture},
    {"math", "simplify", emit_formulas},
    {"prelude", NULL, emit_prelude},
    {"latex", "simplify", emit_document},
    {"json", "simplify", emit_data},
};
enum { EMITTER_COUNT = sizeof emitters / sizeof emitters[0] };

/* What the options ask for; false after reporting wrong usage. */
static bool choose_emitter(const Options *options, Emitter *chosen)
{
    if (options->analyze) {
        *chosen = (Emitter){"analysis", "analyze", emit_analysis};
        return true;
    }
    if (options->dump_after) {
        for (int i = 0; i < PASS_COUNT; i++)
            if (strcmp(options->dump_after, passes[i].name) == 0) {
                *chosen = (Emitter){"dump", passes[i].name, i < READING_PASSES ? emit_ast : emit_graph};
                return true;
            }
        options_refuse("there is no pass `%s`", options->dump_after);
        return false;
    }
    for (int i = 0; i < EMITTER_COUNT; i++)
        if (strcmp(options->emit, emitters[i].name) == 0) {
            *chosen = emitters[i];
            return true;
        }
    options_refuse("--emit has no `%s`, only c header ast graph dot math latex json prelude", options->emit);
    return false;
}

/* ---- the driver ---- */

/* -D names that the model doesn't have are wrong usage. */
static bool check_defines(const Compilation *compilation)
{
    const ElaborateOptions *given = &compilation->options->elaborate;
    const Definition *model = NULL;
    for (int i = 0; i < compilation->file->items.count; i++)
        if (compilation->file->items.items[i]->kind == ITEM_MODEL)
            model = compilation->file->items.items[i]->definition;
    for (int i = 0; model && i < given->define_count; i++) {
        const char *name = given->defines[i].name;
        const char **known = ARENA_ARRAY(compilation->arena, const char *, model->formals.count + 1);
        bool found = false;
        for (int k = 0; k < model->formals.count; k++) {
            known[k] = model->formals.items[k].name.text;
            found = found || strcmp(known[k], name) == 0;
        }
        const char *near = found ? NULL : diag_nearest(name, known, model->formals.count);
        if (!found && near)
            options_refuse("model %s has no hyperparameter `%s`; did you mean `%s`?", model->name.text, name,
                           near);
        else if (!found)
            options_refuse("model %s has no hyperparameter `%s`", model->name.text, name);
        if (!found)
            return false;
    }
    return true;
}

static void check_program(const Program *program, const char *pass)
{
    bool fused = strcmp(pass, "fuse") == 0 || strcmp(pass, "fit") == 0;
    graph_check(program->training, pass, fused);
    graph_check(program->evaluation, pass, fused);
    for (int i = 0; i < program->splits.count; i++)
        graph_check(program->splits.items[i]->graph, pass, fused);
    if (program->schedule)
        graph_check(program->schedule, pass, fused);
    if (program->trace)
        graph_check(program->trace, pass, fused);
}

static double seconds(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void print_stats(const Compilation *compilation, const char *name, double time)
{
    fprintf(stderr, "%-14s %9.3f ms", name, 1e3 * time);
    if (compilation->program) {
        const Graph *training = compilation->program->training;
        fprintf(stderr, "  %5d tensors  %6d expressions", training->tensors.count, training->expr_count);
    }
    fputc('\n', stderr);
}

/* Runs the passes up to the one named; the exit status. */
static int run_passes(Compilation *compilation, const char *last)
{
    for (int i = 0; i < PASS_COUNT; i++) {
        double start = seconds();
        passes[i].run(compilation);
        double time = seconds() - start;
        if (i == 0 && !check_defines(compilation))
            return EXIT_USAGE;
        bool failed = diag_error_count(compilation->diagnostics) > 0;
        if (i >= READING_PASSES && failed)
            return EXIT_FAILED;
        if (i >= READING_PASSES && !compilation->program)
            DLC_BUG("%s made no program and reported no error", passes[i].name);
        if (compilation->options->stats)
            print_stats(compilation, passes[i].name, time);
        if (compilation->program)
            check_program(compilation->program, passes[i].name);
        if (strcmp(passes[i].name, last) == 0)
            return failed ? EXIT_FAILED : EXIT_SUCCESS;
    }
    DLC_BUG("there is no pass %s", last);
}

/* What a step costs is known where kernels are: for --emit=c and header. */
static void print_costs(const Compilation *compilation, const Emitter *emitter)
{
    Text text = {0};
    if (emitter->after && strcmp(emitter->after, passes[PASS_COUNT - 1].name) == 0) {
        emit_stats(compilation->program, &compilation->options->emit_options, &text);
        fputs(text.data, stderr);
    }
    text_free(&text);
}

static int deliver(Compilation *compilation, const Emitter *emitter)
{
    Text text = {0};
    double start = seconds();
    emitter->emit(compilation, &text);
    if (compilation->options->stats) {
        print_stats(compilation, "emit", seconds() - start);
        print_costs(compilation, emitter);
    }
    int status = EXIT_SUCCESS;
    if (compilation->options->run)
        status = launch(compilation->arena, compilation->program->name, &text,
                        compilation->options->argument_count, compilation->options->arguments);
    else if (!output_write(compilation->options->output, &text))
        status = EXIT_FAILED;
    text_free(&text);
    return status;
}

static int compile(Options *options, Arena *arena)
{
    Compilation compilation = {.options = options, .arena = arena};
    Emitter emitter;
    if (!choose_emitter(options, &emitter))
        return EXIT_USAGE;
    if (!emitter.after)
        return deliver(&compilation, &emitter);
    compilation.diagnostics = diag_new(arena, options->warnings_as_errors);
    compilation.source = source_read(arena, options->model);
    if (!compilation.source) {
        fprintf(stderr, "dlc: cannot read `%s`: %s\n", options->model, strerror(errno));
        return EXIT_FAILED;
    }
    int status = run_passes(&compilation, emitter.after);
    if (status != EXIT_USAGE)
        diag_print(compilation.diagnostics, stderr, options_color(options));
    if (compilation.excess.data)
        fputs(compilation.excess.data, stderr);
    text_free(&compilation.excess);
    return status == EXIT_SUCCESS ? deliver(&compilation, &emitter) : status;
}

int main(int argc, char **argv)
{
    Options options;
    Arena *arena = arena_new();
    int status = options_read(&options, arena, argc, argv);
    if (status < 0)
        status = compile(&options, arena);
    arena_free(arena);
    if (fflush(stdout) != 0 && status == EXIT_SUCCESS)
        status = EXIT_FAILED;
    return status;
}
