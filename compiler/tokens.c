/*
 * Between scanner and grammar: decides what contextual words are, keeps braces balanced, and
 * finds the place where reading goes on after an error.
 *
 * In: the scanner's tokens, where every contextual word is a NAME. Out: tokens in which it is a
 * keyword or a name, and in which every `{` has its `}`: a missing one is reported and put in, a
 * spare one is reported and left out. So a block of the grammar always ends, and one open
 * bracket does not swallow the rest of a file.
 *
 * A contextual word is a keyword where a statement or an item begins, unless what follows shows
 * that a name is meant (`loss = 1`, `param <- ...`, `state[i] = ...`). Where one begins is plain
 * from the token before: an expression is complete there, so a word can't go on with it.
 */
#include "parser.h"

#include <string.h>

typedef struct Word {
    const char *text;
    int kind;
    int next; /* items: the kind of the token that must follow */
} Word;

static const Word words[] = {
    {"data", DATA, '{'},        {"def", DEF, NAME},
    {"import", IMPORT, STRING}, {"in", IN, 0},
    {"input", INPUT, 0},        {"loss", LOSS, 0},
    {"metric", METRIC, 0},      {"model", MODEL, NAME},
    {"no_decay", NO_DECAY, 0},  {"optimizer", OPTIMIZER, NAME},
    {"output", OUTPUT, 0},      {"param", PARAM, 0},
    {"state", STATE, 0},        {"target", TARGET, 0},
    {"train", TRAIN, '{'},
};

static const Word *find_word(const Token *token)
{
    if (token->kind != NAME)
        return NULL;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i].text, token->value.text) == 0)
            return &words[i];
    return NULL;
}

/* ---- The stream ---- */

static Token scan_token(Parser *parser)
{
    Token token = {0};
    if (parser->stopped) {
        token.kind = YYEOF;
    } else {
        token.kind = scanner_next(parser->scanner, &token.value, &token.span);
        token.first = parser->fresh_line;
        token.column = token.span.begin - parser->line_begin;
        parser->fresh_line = false;
    }
    /* The end of the file is best shown behind what it cuts off. */
    if (token.kind == YYEOF)
        token.span = (Span){parser->source, parser->scanned_end, parser->scanned_end};
    parser->scanned_end = token.span.end;
    return token;
}

static Token take(Parser *parser)
{
    if (parser->pending_count == 0)
        return scan_token(parser);
    Token token = parser->pending[0];
    parser->pending_count--;
    memmove(parser->pending, parser->pending + 1, sizeof token * (size_t)parser->pending_count);
    return token;
}

static void hand_back(Parser *parser, Token token)
{
    if (parser->pending_count == PENDING_MAX)
        DLC_BUG("more than %d tokens are handed back", PENDING_MAX);
    memmove(parser->pending + 1, parser->pending, sizeof token * (size_t)parser->pending_count);
    parser->pending[0] = token;
    parser->pending_count++;
}

/* The token after the one that was taken. */
static const Token *peek(Parser *parser)
{
    if (parser->pending_count == 0)
        hand_back(parser, scan_token(parser));
    return &parser->pending[0];
}

/* ---- Brackets and braces ---- */

static Opener *innermost(Parser *parser)
{
    return parser->openers.count > 0 ? &parser->openers.items[parser->openers.count - 1] : NULL;
}

/* How many openers there are up to the innermost brace, it included. */
static int brace_level(const Parser *parser)
{
    int count = parser->openers.count;
    while (count > 0 && parser->openers.items[count - 1].kind != '{')
        count--;
    return count;
}

static bool in_brackets(Parser *parser)
{
    return innermost(parser) != NULL && innermost(parser)->kind != '{';
}

static bool in_data(const Parser *parser)
{
    int level = brace_level(parser);
    return level > 0 && parser->openers.items[level - 1].is_data;
}

/* Follows a token's effect on what is open, down to `floor` openers. */
static void track(Parser *parser, const Token *token, int floor)
{
    Opener *top = innermost(parser);
    if (top != NULL && top->kind == '{' && top->indent == UINT32_MAX && token->first && token->kind != '}')
        top->indent = token->column;
    if (token->kind == '(' || token->kind == '[' || token->kind == '{') {
        Opener opener = {token->kind, token->span, token->kind == '{' && parser->previous == DATA,
                         UINT32_MAX};
        LIST_PUSH(parser->arena, parser->openers, opener);
    } else if (token->kind == ')' || token->kind == ']') {
        if (parser->openers.count > floor && top->kind == (token->kind == ')' ? '(' : '['))
            parser->openers.count--;
    } else if (token->kind == '}') {
        int level = brace_level(parser);
        if (level > floor) {
            if (level < parser->openers.count)
                parser->unclosed = *top;
            parser->openers.count = level - 1;
        }
    }
}

/* ---- Contextual words ---- */

/* Whether a token of this kind leaves an expression, or a declaration's name, to be read. */
static bool expects_more(int kind)
{
    static const int kinds[] = {
        '=',          '~',   ',',   ':',    '|',   '(',    '[',    '<',    '>',       '+',     '-',
        '*',          '/',   '@',   '^',    ARROW, PIPE,   RANGE,  EQUAL,  UNEQUAL,   AT_MOST, AT_LEAST,
        FLOOR_DIVIDE, IF,    THEN,  ELSE,   AND,   OR,     NOT,    RETURN, FOR,       IN,      INPUT,
        TARGET,       PARAM, STATE, OUTPUT, LOSS,  METRIC, IMPORT, DEF,    OPTIMIZER, MODEL,
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i] == kind)
            return true;
    return false;
}

/* `def f`, `train {` at the left margin begin an item, whatever stands open before them. Only
 * the braces of `data` may hold a `train {` there. */
static bool is_margin_item(Parser *parser, const Token *token, const Word *word)
{
    return word != NULL && word->next != 0 && token->first && token->column == 0 &&
           peek(parser)->kind == word->next && !(word->next == '{' && in_data(parser));
}

/* `output probs` at the beginning of a line: two names in a row are nothing in an expression, so
 * that the one before must be broken. */
static bool is_line_statement(Parser *parser, const Token *token, const Word *word)
{
    if (!token->first || word->next != 0 || word->kind == IN || word->kind == NO_DECAY)
        return false;
    return peek(parser)->kind == NAME && !peek(parser)->first;
}

/* What follows a name that a statement binds. */
static bool follows_name(int kind)
{
    return kind == '=' || kind == ARROW || kind == '~' || kind == ',' || kind == '[';
}

/* The kind of a contextual word at this place. */
static int decide(Parser *parser, const Token *token)
{
    const Word *word = find_word(token);
    if (token->kind == TRAINING && in_data(parser)) /* meant as a split's name */
        return NAME;
    if (word == NULL)
        return token->kind;
    if (word->kind == IN)
        return parser->before == FOR ? IN : NAME;
    if (is_margin_item(parser, token, word))
        return word->kind;
    if (in_data(parser))
        return NAME;
    if (in_brackets(parser) || expects_more(parser->previous))
        return is_line_statement(parser, token, word) ? word->kind : NAME;
    int next = peek(parser)->kind;
    if (follows_name(next))
        return NAME;
    if (word->next != 0 && parser->openers.count > 0 && next != word->next)
        return NAME;
    return word->kind;
}

/* `z = 1` on a line of its own behind an operator: the line before is broken off, and `z` is no
 * operand of it. */
static bool is_stray(Parser *parser, const Token *token)
{
    static const int operators[] = {'=', '~',   '<',  '>',   '+',   '-',     '*',     '/',      '@',
                                    '^', ARROW, PIPE, RANGE, EQUAL, UNEQUAL, AT_MOST, AT_LEAST, FLOOR_DIVIDE,
                                    IF,  THEN,  ELSE, AND,   OR,    NOT,     LOSS,    RETURN};
    if (token->kind != NAME || !token->first || in_brackets(parser))
        return false;
    for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++)
        if (operators[i] == parser->previous)
            return peek(parser)->kind == '=';
    return false;
}

static bool is_item_kind(int kind)
{
    return kind == IMPORT || kind == DEF || kind == DATA || kind == TRAIN || kind == OPTIMIZER ||
           kind == MODEL;
}

/* ---- What the grammar reads ---- */

/* A name behind a complete expression begins a statement: remembers where one does so inside a
 * line, perhaps against its author's will, until more than brackets follow. */
static void note_begin(Parser *parser, const Token *token)
{
    int previous = parser->previous;
    parser->begun_before = parser->begun;
    if (in_brackets(parser) || expects_more(previous) || token->kind == ']')
        return;
    bool inside = !token->first && previous != '{' && previous != '}' && previous != 0;
    parser->begun = token->kind == NAME && inside ? token->span : (Span){0};
}

static Token deliver(Parser *parser, Token token)
{
    note_begin(parser, &token);
    parser->before = parser->previous;
    parser->previous = token.kind;
    parser->span_before = parser->last.span;
    parser->last = token;
    return token;
}

/* Something is open where the file or a definition ends: the first time says so. A brace is
 * closed for the grammar; an open bracket ends its statement. */
static Token close_open(Parser *parser, const Token *token)
{
    Opener top = *innermost(parser);
    if (!parser->unclosed_reported && !parser->unclosed_string) {
        Diagnostic *diagnostic = diag_error(parser->diagnostics, token->span, "expected `%c`, found %s",
                                            top.kind == '{'   ? '}'
                                            : top.kind == '(' ? ')'
                                                              : ']',
                                            syntax_found(parser, token));
        diag_note(diagnostic, top.span, "this `%c` is not closed", top.kind);
    }
    parser->unclosed_reported = true;
    hand_back(parser, *token);
    Token closing = {.kind = top.kind == '{' ? '}' : BAD, .synthetic = true};
    closing.span = (Span){parser->source, parser->last.span.end, parser->last.span.end};
    if (closing.kind == '}')
        parser->openers.count--;
    return closing;
}

void tokens_stop(Parser *parser, Span span, const char *what)
{
    diag_error(parser->diagnostics, span, "%s deeper than the limit of %d", what, LIMIT_NESTING);
    parser->stopped = true;
    parser->unclosed_reported = true;
    parser->pending_count = 0;
    parser->file->incomplete = true;
}

/* The next token that the grammar can take: no `}` that closes nothing, no nesting too deep. */
static Token next_balanced(Parser *parser)
{
    for (;;) {
        Token token = take(parser);
        token.kind = decide(parser, &token);
        if (is_stray(parser, &token))
            token.kind = STRAY;
        bool opens = token.kind == '(' || token.kind == '[' || token.kind == '{';
        if (token.kind == '}' && brace_level(parser) == 0)
            diag_error(parser->diagnostics, token.span, "this `}` closes nothing");
        else if (opens && parser->openers.count >= LIMIT_NESTING)
            tokens_stop(parser, token.span, "brackets are nested");
        else
            return token;
    }
}

int tokens_next(YYSTYPE *value, Span *span, Parser *parser)
{
    parser->openers_before = parser->openers.count;
    parser->unclosed.kind = 0;
    Token token = next_balanced(parser);
    bool at_end = token.kind == YYEOF || (is_item_kind(token.kind) && token.first && token.column == 0);
    if (at_end && parser->openers.count > 0) {
        token = close_open(parser, &token);
    } else {
        parser->unclosed_reported = parser->stopped;
        track(parser, &token, 0);
    }
    deliver(parser, token);
    *value = token.value;
    *span = token.span;
    return token.kind;
}

/* ---- Recovery ---- */

/* Whether a statement may begin with `token`. Where a bracket is open (`strict`), perhaps for
 * want of its closing one, `name = value` is rather an argument, unless it is indented no deeper
 * than the statements of its block. */
static bool begins_statement(Parser *parser, const Token *token, bool strict, uint32_t indent)
{
    if (token->kind == FOR || token->kind == RETURN)
        return true;
    if (token->kind != NAME && (token->kind < INPUT || token->kind > METRIC))
        return false;
    const Word *word = find_word(token);
    int next = peek(parser)->kind;
    bool outdented = token->first && token->column <= indent;
    if (strict && !outdented)
        return token->first && word != NULL && is_line_statement(parser, token, word);
    if (next == '=' || next == ARROW || next == '~')
        return true;
    if (next == '[' || next == ',')
        return token->first;
    return token->kind != NAME || (word != NULL && word->kind != IN && word->kind != NO_DECAY &&
                                   (word->next == 0 ? next == NAME || token->first : next == word->next));
}

static bool begins_item(Parser *parser, const Token *token)
{
    const Word *word = find_word(token);
    if (is_item_kind(token->kind))
        return true;
    if (token->kind == NAME && token->first && token->column == 0 && peek(parser)->kind == '=')
        return true;
    return word != NULL && word->next != 0 && peek(parser)->kind == word->next;
}

/* Whether reading goes on with `token`, in the block that `base` openers stand around. */
static bool may_resume(Parser *parser, const Token *token, int base)
{
    if (token->kind == YYEOF || is_margin_item(parser, token, find_word(token)))
        return true;
    if (is_item_kind(token->kind) && token->first && token->column == 0)
        return true;
    if (brace_level(parser) > base)
        return false;
    bool strict = parser->openers.count > base;
    if (base == 0)
        return !strict && begins_item(parser, token);
    if (token->kind == '}')
        return true;
    const Opener *block = &parser->openers.items[base - 1];
    if (block->is_data)
        return !strict && token->first && token->kind == NAME;
    return begins_statement(parser, token, strict, block->indent);
}

void tokens_recover(Parser *parser)
{
    Token token = parser->last;
    if (token.kind == STRAY)
        token.kind = NAME;
    parser->openers.count = parser->openers_before;
    int base = brace_level(parser);
    /* Where reading went on last time and failed at once, it must not go on again. */
    bool stuck = token.span.begin == parser->recovered_at && token.kind != YYEOF && token.kind != '}';
    parser->skipping = true;
    if (token.synthetic || stuck) {
        if (!token.synthetic)
            track(parser, &token, base);
        token = take(parser);
    }
    while (!may_resume(parser, &token, base)) {
        track(parser, &token, base);
        token = take(parser);
    }
    parser->skipping = false;
    parser->openers.count = base;
    parser->recovered_at = token.span.begin;
    /* As after a complete statement. */
    parser->previous = parser->before = '}';
    hand_back(parser, token);
}
