/*
 * What the parts of the parser share: the state of one parse, the tokens, and the functions that
 * grammar actions call. Nothing outside of scan.l, tokens.c, parse.y, syntax.c, build.c uses it.
 */
#ifndef DLC_PARSER_H
#define DLC_PARSER_H

#include "parse.h"

typedef struct Parser Parser;

typedef LIST(Name) NameList;
typedef LIST(Setting) SettingList;
typedef LIST(Split) SplitList;
typedef LIST(SplitGroup) SplitGroupList;

/* `[a, i: 3, ... | default]` before its place says what it is: extents, indices, subscripts. */
typedef struct BracketPart {
    Ast *value;  /* an AST_ELLIPSIS for `...` */
    Ast *extent; /* after `:`, or NULL */
} BracketPart;
typedef LIST(BracketPart) BracketPartList;
typedef struct Bracket {
    BracketPartList parts;
    Ast *otherwise; /* after `|`, or NULL */
    Span span;
} Bracket;

/* `= value` or `~ value` of a declaration. */
typedef struct Initial {
    Ast *value;
    bool random;
} Initial;

#include "parse.tab.h"

typedef struct Token {
    int kind; /* of yytoken_kind_t */
    YYSTYPE value;
    Span span;
    bool first;      /* of its line */
    uint32_t column; /* bytes from the beginning of its line */
    bool synthetic;  /* stands for a missing closing brace, which was reported */
} Token;

/* An open bracket or brace. */
typedef struct Opener {
    int kind; /* '(' '[' '{' */
    Span span;
    bool is_data;    /* the braces of `data { ... }`, where every word is a split's name */
    uint32_t indent; /* braces: the column of the first line of the block, UINT32_MAX before it */
} Opener;

enum { PENDING_MAX = 4 };

struct Parser {
    Arena *arena;
    Diagnostics *diagnostics;
    const Source *source;
    File *file;

    /* scan.l */
    void *scanner;
    uint32_t offset, line_begin, scanned_end;
    bool fresh_line;     /* nothing but white space on this line so far */
    bool semicolon_seen; /* reported once */
    bool unclosed_string; /* one that holds braces */
    bool skipping;       /* recovery passes over tokens: their errors are not independent */

    /* tokens.c */
    Token last;                 /* delivered to the grammar */
    Token pending[PENDING_MAX]; /* scanned or handed back, the next one first */
    int pending_count;
    int previous, before; /* the kinds of the last two tokens delivered */
    Span span_before;     /* of the token before `last` */
    Span begun;           /* the name with which a statement began inside a line, else nowhere */
    Span begun_before;    /* the same before `last` */
    LIST(Opener) openers;
    int openers_before; /* how many there were before `last` */
    Opener unclosed;    /* a bracket that `last` (a brace) cut off; kind 0: none */
    bool unclosed_reported;
    uint32_t recovered_at; /* where recovery resumed last */
    bool depth_reported;   /* build.c: an expression exceeds LIMIT_NESTING */
    bool statement_lost;   /* in the definition that is being read */
    bool stopped;          /* a limit was exceeded: only the end of the file follows */
};

/* ---- scan.l ---- */

void *scanner_open(Parser *parser);
void scanner_close(void *scanner);
/* The next token of the text; every contextual word is a NAME. */
int scanner_next(void *scanner, YYSTYPE *value, Span *span);

/* ---- tokens.c ---- */

/* What the grammar reads: tokens with contextual words decided and braces balanced. */
int tokens_next(YYSTYPE *value, Span *span, Parser *parser);
/* After an error: goes on at the next statement or item. */
void tokens_recover(Parser *parser);
/* Reports an exceeded limit and ends the text there. */
void tokens_stop(Parser *parser, Span span, const char *what);

/* ---- syntax.c: messages ---- */

/* `expected` are the symbols (their aliases in parse.y) that could have stood in place of
 * `parser->last`. */
void syntax_report(Parser *parser, const char *const *expected, int count);
/* A token as it is called behind "found". */
const char *syntax_found(Parser *parser, const Token *token);
/* The text of a span as a message quotes it: in backquotes, cut when long. */
const char *syntax_quote(Parser *parser, Span span);

/* ---- build.c: nodes ---- */

Ast *build_number(Parser *parser, Span span, double number);
Ast *build_string(Parser *parser, Span span, const char *text);
Ast *build_name(Parser *parser, Name name);
Ast *build_list(Parser *parser, Span span, AstList list);
Ast *build_unary(Parser *parser, Span operator, const char * name, Ast *left);
Ast *build_binary(Parser *parser, Ast *left, Span operator, const char * name, Ast *right);
Ast *build_if(Parser *parser, Span keyword, Ast *condition, Ast *then, Ast *otherwise);
Ast *build_call(Parser *parser, Span span, Name name, ArgumentList arguments);
/* `left |> call`. */
Ast *build_pipe(Parser *parser, Ast *left, Ast *call);
Ast *build_subscript(Parser *parser, Span span, Ast *left, const Bracket *bracket);
/* `left[bracket](body)`: a reduction when `left` is the name of one, else an error. */
Ast *build_reduce(Parser *parser, Span span, Ast *left, const Bracket *bracket, Ast *body);
Ast *build_ellipsis(Parser *parser, Span span);
Ast *build_error(Parser *parser, Span span);

Statement *build_statement(Parser *parser, StatementKind kind, Span span, Name name, Ast *value);
/* What a left-hand side's or a declaration's brackets hold; reports what can't stand there. */
IndexDeclList build_indices(Parser *parser, const Bracket *bracket);
AstList build_extents(Parser *parser, const Bracket *bracket);

Item *build_item(Parser *parser, ItemKind kind, Span span);
Definition *build_definition(Parser *parser, Span span, Name name, FormalList formals, StatementList body);

#endif
