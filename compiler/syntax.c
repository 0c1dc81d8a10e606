/*
 * The messages for syntax errors: what was expected, what was found, and how a common slip is
 * put right.
 *
 * In: the symbols that the grammar could have gone on with. Out: one error at the token that
 * stands there instead, with a note at a bracket that is still open. Silent where the scanner or
 * the balance of braces has said what is wrong.
 */
#include "parser.h"

#include <string.h>

enum { QUOTED_BYTES = 32, LISTED_MAX = 32 };

const char *syntax_quote(Parser *parser, Span span)
{
    const char *text = span.source->text + span.begin;
    size_t length = span.end - span.begin, shown = 0;
    if (length <= QUOTED_BYTES)
        return arena_printf(parser->arena, "`%.*s`", (int)length, text);
    while (shown < QUOTED_BYTES) {
        size_t bytes = utf8_length(text + shown, length - shown);
        shown += bytes > 0 ? bytes : 1;
    }
    return arena_printf(parser->arena, "`%.*s...`", (int)shown, text);
}

const char *syntax_found(Parser *parser, const Token *token)
{
    if (token->kind == YYEOF)
        return "the end of the file";
    if (token->kind == STRING)
        return "a string";
    return syntax_quote(parser, token->span);
}

/* ---- What was expected ---- */

typedef struct Expected {
    const char *const *names;
    int count;
} Expected;

static bool contains(Expected expected, const char *name)
{
    for (int i = 0; i < expected.count; i++)
        if (strcmp(expected.names[i], name) == 0)
            return true;
    return false;
}

static bool is_one_of(const char *name, const char *const *list, size_t count)
{
    return contains((Expected){list, (int)count}, name);
}

#define IS_ONE_OF(name, list) is_one_of((name), (list), sizeof(list) / sizeof *(list))

static const char *const operators[] = {"`+`", "`-`",  "`*`", "`/`",  "`//`",  "`@`",  "`^`",  "`==`", "`!=`",
                                        "`<`", "`<=`", "`>`", "`>=`", "`and`", "`or`", "`|>`", "`[`",  "`(`"};
static const char *const expression_starts[] = {"a name", "a number", "a string", "`true`", "`training`",
                                                "`(`",    "`[`",      "`-`",      "`not`",  "`if`"};
static const char *const statement_starts[] = {"`input`", "`target`", "`param`", "`state`",  "`output`",
                                               "`loss`",  "`metric`", "`for`",   "`return`", "a name"};
static const char *const item_starts[] = {"`import`",    "`def`",   "`data`", "`train`",
                                          "`optimizer`", "`model`", "a name", "the end of the file"};

/* The order in which a message lists what is left: what begins something, what goes on, what
 * ends. */
static const char *const listed_order[] = {
    "a name", "a string", "`...`",      "`=`",  "`~`", "`<-`", "`(`", "`[`", "`{`", "`in`",
    "`then`", "`else`",   "`no_decay`", "`..`", "`:`", "`|`",  "`,`", "`)`", "`]`", "`}`"};

/* `list` gets the expected symbols as a person would put them: an expression rather than all
 * that one may begin with, no operators where something else may follow too. */
static int summarize(Expected expected, const char **list)
{
    int count = 0;
    bool expression = contains(expected, "a number");
    bool statement = contains(expected, "`param`");
    bool item = !statement && contains(expected, "`import`");
    bool operator= contains(expected, "`|>`");
    /* Behind the first name of an argument: `=` is possible, and not what is missing. */
    bool argument = operator&& contains(expected, "`)`");
    if (expression)
        list[count++] = "an expression";
    if (statement)
        list[count++] = "a statement";
    if (item)
        list[count++] = "`model`, `def`, `data`, `train`, `optimizer`, `import` or a constant";
    for (size_t i = 0; i < sizeof listed_order / sizeof *listed_order; i++) {
        const char *name = listed_order[i];
        if (!contains(expected, name))
            continue;
        bool covered = (expression && IS_ONE_OF(name, expression_starts)) ||
                       (statement && (IS_ONE_OF(name, statement_starts) || IS_ONE_OF(name, item_starts))) ||
                       (item && IS_ONE_OF(name, item_starts)) || (operator&& IS_ONE_OF(name, operators)) ||
                       (argument && strcmp(name, "`=`") == 0);
        if (!covered)
            list[count++] = name;
    }
    if (count == 0)
        list[count++] = "an operator";
    return count;
}

/* "a, b or c" */
static const char *enumerate(Parser *parser, const char *const *list, int count)
{
    Text text = {0};
    for (int i = 0; i < count; i++)
        text_printf(&text, "%s%s", i == 0 ? "" : i == count - 1 ? " or " : ", ", list[i]);
    const char *copy = arena_copy(parser->arena, text.data, text.length);
    text_free(&text);
    return copy;
}

/* ---- Slips ---- */

/* The keyword that the name before was meant to be: `inputs X[n, 4]`, `modle m {`. */
static const char *misspelt(Parser *parser, Expected expected)
{
    static const char *const statements[] = {"input",  "target", "param",  "state",
                                             "output", "loss",   "metric", "return"};
    static const char *const items[] = {"model", "def", "data", "train", "optimizer", "import"};
    int found = parser->last.kind;
    Span span = parser->span_before;
    if (parser->before != NAME || span.source == NULL || !contains(expected, "`=`"))
        return NULL;
    const char *name = arena_copy(parser->arena, span.source->text + span.begin, span.end - span.begin);
    if (contains(expected, "`~`"))
        return found == NAME || found == NUMBER || found == '(' ? diag_nearest(name, statements, 8) : NULL;
    return parser->openers_before == 0 && (found == NAME || found == '{' || found == STRING)
               ? diag_nearest(name, items, 6)
               : NULL;
}

/* What to do about the token that was found; "" when the expectation says it all. */
static const char *advice(Parser *parser, Expected expected)
{
    int found = parser->last.kind;
    bool complete = contains(expected, "`+`");
    const char *found_text = syntax_found(parser, &parser->last);
    const char *keyword = misspelt(parser, expected);
    if (keyword != NULL)
        return arena_printf(parser->arena, "; did you mean `%s`?", keyword);
    if (found == NAME && complete && parser->last.span.begin > 0 &&
        parser->source->text[parser->last.span.begin - 1] == '"')
        return "; a `\"` seems to be missing before it";
    if (found == '=' && complete)
        return "; `==` compares";
    if (found == ARROW && complete)
        return "; `x < -1` needs its space";
    if (found == EQUAL && contains(expected, "`=`"))
        return "; `=` binds, `==` compares";
    if ((found == FLOOR_DIVIDE || found == '/') && !complete)
        return "; a comment begins with `#`";
    if (found == '(' && contains(expected, "`<-`"))
        return "; a statement names what it computes: `y = f(x)`";
    if (found == '=' && contains(expected, "`{`") && parser->openers_before > 0)
        return "; values stand in a split: `train { X = ... }`";
    if (!complete && contains(expected, "`|>`") && is_one_of(found_text, operators, 16))
        return "; what `|>` gives takes part in more in parentheses: `(x |> f) + 1`";
    if (found == ',' && contains(expected, "`}`"))
        return "; only space separates statements";
    if (found == OPTIMIZER && contains(expected, "`}`"))
        return "; a setting is `optimizer = ...`";
    if (found >= INPUT && found <= METRIC && contains(expected, "`import`") && !contains(expected, "`param`"))
        return "; this statement stands inside `model NAME { ... }`";
    return "";
}

/* An open bracket explains an error at a token that can't stand in any. */
static void note_unclosed(Parser *parser, Diagnostic *diagnostic, Expected expected)
{
    Opener opener = parser->unclosed;
    if (opener.kind == 0 && parser->openers_before > 0 && parser->last.first)
        opener = parser->openers.items[parser->openers_before - 1];
    const char *closing = opener.kind == '(' ? "`)`" : "`]`";
    if ((opener.kind == '(' || opener.kind == '[') && contains(expected, closing))
        diag_note(diagnostic, opener.span, "this `%c` is not closed", opener.kind);
}

/* A statement that only a name in the middle of a line began may not have been meant as one. */
static void note_begun(Parser *parser, Diagnostic *diagnostic, Expected expected)
{
    Span begun = parser->begun_before;
    if (begun.source != NULL && contains(expected, "`~`"))
        diag_note(diagnostic, begun, "%s begins a statement here: nothing joins it to what stands before it",
                  syntax_quote(parser, begun));
}

void syntax_report(Parser *parser, const char *const *names, int count)
{
    const Token *found = &parser->last;
    if (found->kind == BAD || found->synthetic || parser->stopped)
        return;
    Expected expected = {names, count};
    const char *list[LISTED_MAX];
    int listed = summarize(expected, list);
    Diagnostic *diagnostic = diag_error(parser->diagnostics, found->span, "expected %s, found %s%s",
                                        enumerate(parser, list, listed), syntax_found(parser, found),
                                        advice(parser, expected));
    note_unclosed(parser, diagnostic, expected);
    note_begun(parser, diagnostic, expected);
}
