/*
 * The files that a split reads: calls of sources.def become inputs of the split's graph.
 *
 * Arguments are constants. The shape of what a file holds is known from the call where that
 * says it (named columns, the length of windows); else it is that of the input which the
 * statement binds, and the trainer compares it with the file. What is learnt from data (means,
 * categories, characters) is the training split's: its file is looked up once all splits are
 * known.
 */
#include "elaborate_internal.h"
#include "print_graph.h"

#include <string.h>

/* ---- arguments ---- */

static const char *string_argument(Elaborator *el, const char *source, const Ast *ast, const char *what,
                                   bool may_be_empty)
{
    const Value *value = evaluate_whole(el, ast);
    if (value_is_error(value))
        return NULL;
    if (value->kind == VALUE_STRING && (may_be_empty || value->string[0] != '\0'))
        return value->string;
    report_at(el, ast, "%s takes %s in quotes, but %s", source, what,
              value->kind == VALUE_STRING ? "this one is empty" : found_text(el, ast, "this", value));
    return NULL;
}

/* The names in `text`, separated by blanks. */
static void add_names(Elaborator *el, DataSource *source, const char *text)
{
    for (const char *at = text + strspn(text, " \t\n"); *at != '\0';) {
        size_t length = strcspn(at, " \t\n");
        LIST_PUSH(el->arena, source->columns, arena_printf(el->arena, "%.*s", (int)length, at));
        at += length;
        at += strspn(at, " \t\n");
    }
}

/* One argument that is not a column, by the name that sources.def gives it. */
static bool read_argument(Elaborator *el, DataSource *source, const char *formal, const Ast *ast)
{
    const char *name = source_kind_name(source->kind);
    int64_t number = 0;
    if (strcmp(formal, "file") == 0)
        return (source->path = string_argument(el, name, ast, "a file's name", false)) != NULL;
    if (strcmp(formal, "except") == 0) {
        const char *text = string_argument(el, name, ast, "names of columns, separated by blanks,", true);
        if (text == NULL)
            return false;
        if (source->columns.count > 0) {
            report_at(el, ast, "csv takes the columns to read or, as `except`, those not to read; not both");
            return false;
        }
        source->except = true;
        add_names(el, source, text);
        return true;
    }
    const bool flag = source->kind == SOURCE_CSV, length = strcmp(formal, "length") == 0;
    if (!constant_integer(el, evaluate_array(el, ast), ast,
                          arena_printf(el->arena, "%s's `%s`", name, formal), length,
                          flag ? 1 : INT32_MAX / 2, &number))
        return false;
    if (length)
        source->length = number;
    else if (strcmp(formal, "shift") == 0)
        source->shift = number;
    else if (strcmp(formal, "standardize") == 0)
        source->standardize = number != 0;
    else
        source->one_hot = number != 0;
    return true;
}

/* Takes the columns out of csv's arguments: all that are given by position behind the first. */
static bool take_columns(Elaborator *el, DataSource *source, const Ast *ast, Ast *rest)
{
    bool valid = true, first = true;
    *rest = *ast;
    rest->arguments = (ArgumentList){0};
    for (int i = 0; i < ast->arguments.count; i++) {
        const Argument *argument = &ast->arguments.items[i];
        if (source->kind != SOURCE_CSV || argument->name.text != NULL || first) {
            LIST_PUSH(el->arena, rest->arguments, *argument);
            first = first && argument->name.text != NULL;
            continue;
        }
        const char *column = string_argument(el, "csv", argument->value, "names of columns", false);
        valid = valid && column != NULL;
        LIST_PUSH(el->arena, source->columns, column);
    }
    return valid;
}

static bool read_arguments(Elaborator *el, DataSource *source, const Builtin *builtin, const Ast *ast)
{
    Ast rest;
    int given[4], count = 0;
    bool valid = take_columns(el, source, ast, &rest);
    while (count < 4 && builtin->formals[count] != NULL)
        count++;
    if (ast->arguments.count == 0) {
        static const char *const examples[] = {
            [SOURCE_CSV] = "csv(\"file.csv\", \"column\")", [SOURCE_CHARS] = "chars(\"file\", 64)"};
        const char *example = source->kind == SOURCE_CSV || source->kind == SOURCE_CHARS
                                  ? examples[source->kind]
                                  : arena_printf(el->arena, "%s(\"file\")", builtin->name);
        report_at(el, ast, "%s needs a file's name, as in %s", builtin->name, example);
        return false;
    }
    if (!match_arguments(el, &rest, builtin->name, builtin->formals, count, builtin->required, given))
        return false;
    for (int k = 0; k < count; k++)
        if (given[k] >= 0 &&
            !read_argument(el, source, builtin->formals[k], rest.arguments.items[given[k]].value))
            valid = false;
    if (valid && source->kind == SOURCE_CSV && source->columns.count == 0 && !source->except) {
        report_at(el, ast,
                  "csv needs the names of the columns to read, as in csv(\"%s\", \"price\"), or those not to "
                  "read, as in csv(\"%s\", except = \"id\")",
                  source->path, source->path);
        return false;
    }
    return valid;
}

/* ---- shapes ---- */

/* The shape that the call itself tells: named columns, windows. False where only the input that
 * it is bound to does. */
static bool own_shape(const DataSource *source, int *rank, Extent *shape)
{
    int64_t width = 0;
    if (source->kind == SOURCE_CSV && !source->except && !source->one_hot) {
        *rank = source->columns.count == 1 ? 1 : 2;
        width = source->columns.count;
    } else if (source->kind == SOURCE_CHARS) {
        *rank = 2;
        width = source->length;
    }
    shape[0] = extent_batch;
    shape[1] = extent_constant(width);
    return width > 0;
}

/* What was found, in the words of the kind. */
static const char *own_text(Elaborator *el, const DataSource *source)
{
    if (source->kind == SOURCE_CSV)
        return arena_printf(el->arena, "csv reads %d column%s", source->columns.count,
                            source->columns.count == 1 ? "" : "s");
    return arena_printf(el->arena, "chars gives windows of %lld character%s", (long long)source->length,
                        source->length == 1 ? "" : "s");
}

/* A vector and a matrix of one column hold the same. */
static bool same_elements(int a_rank, const Extent *a, int b_rank, const Extent *b)
{
    bool one = (a_rank == 1 && b_rank == 2 && extent_is_constant(b[1], 1)) ||
               (b_rank == 1 && a_rank == 2 && extent_is_constant(a[1], 1));
    return one || shape_equal(a_rank, a, b_rank, b);
}

static bool source_shape(Elaborator *el, const DataSource *source, const Ast *ast, int *rank, Extent *shape)
{
    const Tensor *expected = el->expected;
    if (own_shape(source, rank, shape)) {
        if (!source->direct)
            return true;
        if (!same_elements(*rank, shape, expected->rank, expected->shape)) {
            Diagnostic *diagnostic = report_at(el, ast, "%s, of shape %s, but %s has shape %s",
                                               own_text(el, source), shape_text(el, *rank, shape),
                                               expected->name,
                                               shape_text(el, expected->rank, expected->shape));
            for (int i = 0; i < el->fed.count; i++)
                if (el->fed.items[i] == expected)
                    report_note(el, diagnostic, el->fed_spans.items[i], "%s is declared here",
                                expected->name);
            return false;
        }
    } else if (expected == NULL) {
        report_at(
            el, ast,
            "the shape of what this file holds is known only where it is bound to an input or target of "
            "the model");
        return false;
    }
    *rank = expected->rank;
    for (int i = 0; i < *rank; i++)
        shape[i] = expected->shape[i];
    return true;
}

/* ---- the call ---- */

/* What the elements are. Classes that are bound as they are have the input's range, which the
 * trainer checks; computed with, the result is checked. */
static void set_type(const Elaborator *el, DataSource *source)
{
    const Tensor *expected = el->expected;
    Tensor *tensor = source->tensor;
    const bool classes = expected != NULL && expected->integer;
    const bool real = source->standardize || source->one_hot;
    tensor->integer = source->direct ? classes && !real
                      : source->kind == SOURCE_IDX
                          ? classes
                          : source->kind == SOURCE_CHARS && (expected == NULL || classes);
    source->direct = source->direct && tensor->integer;
    if (tensor->integer) {
        tensor->low = source->direct ? expected->low : -(INT32_MAX / 4);
        tensor->high = source->direct ? expected->high : INT32_MAX / 4;
    }
}

const Value *data_source(Elaborator *el, const Builtin *builtin, const Ast *ast)
{
    DataSource source = {.kind = (SourceKind)builtin->which, .span = ast->span};
    if (el->split == NULL) {
        report_at(el, ast, "%s reads a file and stands in data only", builtin->name);
        return el->error;
    }
    if (el->split->rows > 0) {
        Diagnostic *diagnostic = report_at(
            el, ast, "the split %s states its number of rows: it is drawn, not read from a file",
            el->split->name);
        report_note(el, diagnostic, el->split->span, "leave out the number to read files");
        return el->error;
    }
    int rank;
    Extent shape[RANK_MAX];
    source.name = el->expected_name;
    source.direct = el->expected != NULL && ast == el->expected_value;
    if (!read_arguments(el, &source, builtin, ast) || !source_shape(el, &source, ast, &rank, shape) ||
        !shape_check(el, rank, shape, ast->at, builtin->name))
        return el->error;
    source.tensor = tensor_add(el, TENSOR_INPUT, NULL,
                               arena_printf(el->arena, "file_%d", el->split->sources.count + 1), rank, shape,
                               ast->span);
    set_type(el, &source);
    LIST_PUSH(el->arena, el->split->sources, source);
    return value_of_tensor(el, source.tensor);
}

/* ---- what splits have in common ---- */

/* Windows of one text have the same beginnings: each as far from the last as the longest is
 * long, and as many as all of the text's sources can have. */
static void set_windows(DataSplit *split)
{
    for (int i = 0; i < split->sources.count; i++) {
        DataSource *source = &split->sources.items[i];
        for (int k = 0; k < split->sources.count && source->kind == SOURCE_CHARS; k++) {
            const DataSource *other = &split->sources.items[k];
            if (other->kind != SOURCE_CHARS || strcmp(other->path, source->path) != 0)
                continue;
            if (other->length > source->stride)
                source->stride = other->length;
            if (other->length + other->shift > source->reach)
                source->reach = other->length + other->shift;
        }
    }
}

/* Whether something of the source is learnt from the training split; `must`: it means nothing
 * without. */
static bool is_learnt(const DataSource *source, bool *must)
{
    *must = source->kind == SOURCE_CHARS || source->standardize || source->one_hot;
    return *must || source->except || (source->kind == SOURCE_CSV && source->direct);
}

/* The training split's source for the same input; where there are several, in the same place
 * among them. */
static const DataSource *find_training(const DataSplit *training, const DataSplit *split, int which)
{
    const DataSource *source = &split->sources.items[which];
    int place = 0;
    for (int i = 0; i < which; i++)
        place += strcmp(split->sources.items[i].name, source->name) == 0;
    for (int i = 0; i < training->sources.count; i++)
        if (strcmp(training->sources.items[i].name, source->name) == 0 && place-- == 0)
            return training->sources.items[i].kind == source->kind ? &training->sources.items[i] : NULL;
    return NULL;
}

static void find_constants(Elaborator *el, const DataSplit *training, DataSplit *split)
{
    for (int i = 0; i < split->sources.count; i++) {
        DataSource *source = &split->sources.items[i];
        bool must;
        if (!is_learnt(source, &must))
            continue;
        const DataSource *found = find_training(training, split, i);
        if (found != NULL && strcmp(found->path, source->path) != 0)
            source->training = found->path;
        if (found != NULL || !must)
            continue;
        Diagnostic *diagnostic = report(el, source->span,
                                        "%s of %s are the training split's, but that reads no %s for it",
                                        source->kind == SOURCE_CHARS ? "the characters"
                                        : source->one_hot            ? "the categories"
                                                                     : "mean and deviation",
                                        source->name, source_kind_name(source->kind));
        report_note(el, diagnostic, training->span, "the training split is here");
    }
}

void data_sources_finish(Elaborator *el)
{
    const DataSplit *training = NULL;
    for (int i = 0; i < el->program->splits.count; i++) {
        set_windows(el->program->splits.items[i]);
        if (strcmp(el->program->splits.items[i]->name, "train") == 0)
            training = el->program->splits.items[i];
    }
    if (training == NULL || diag_error_count(el->diagnostics) > 0)
        return;
    for (int i = 0; i < el->program->splits.count; i++)
        if (el->program->splits.items[i] != training)
            find_constants(el, training, el->program->splits.items[i]);
}
