/*
 * The grammar of DL (sections 2 to 10 of the language): builds the tree, nothing else.
 *
 * No statement ends with a mark, and none needs one: after a complete expression, a name or a
 * statement's keyword can't go on with it, and a statement never begins with a bracket or an
 * operator. Errors are recovered from where a statement, a setting or an item may begin
 * (tokens_recover), never inside an expression, where recovery would hide the next error.
 *
 * LALR(1) without conflicts: the operators' precedence settles the rules of `operand`, and a `(`
 * after `name[...]` can only make it a reduction, since nothing else may follow with one.
 */
/* parser.h includes the header that bison writes, after the types that it needs. */
%code top {
#include "parser.h"
}

%define api.pure full
%define api.location.type {Span}
%define parse.error custom
%define parse.lac full
%expect 0
%param {Parser *parser}

%initial-action { @$ = (Span){parser->source, 0, 0}; }

%union {
    double number;
    const char *text;
    Ast *ast;
    Bracket *bracket;
    BracketPart part;
    BracketPartList parts;
    Statement *statement;
    StatementList statements;
    Item *item;
    Name name;
    NameList names;
    AstList asts;
    Argument argument;
    ArgumentList arguments;
    Formal formal;
    FormalList formals;
    Setting setting;
    SettingList settings;
    Split split;
    SplitList splits;
    SplitGroup *group;
    Initial initial;
    SplitGroupList groups;
}

%code {
#include <stdlib.h>
#include <string.h>

/* Bounds of bison's own stack. Every nesting that the language allows takes far less. */
#define YYINITDEPTH 200
#define YYMAXDEPTH 60000

#define YYLLOC_DEFAULT(current, rhs, count) \
    ((current) = (count) > 0 ? span_join(YYRHSLOC(rhs, 1), YYRHSLOC(rhs, (count) > 0 ? (count) : 1)) \
                             : (Span){YYRHSLOC(rhs, 0).source, YYRHSLOC(rhs, 0).end, YYRHSLOC(rhs, 0).end})

#define yylex tokens_next

static void yyerror(const Span *span, Parser *parser, const char *message);
static NameList one_name(Parser *parser, Name name);
static Statement *declare(Parser *parser, StatementKind kind, Span span, Name name, const Bracket *bracket,
                          Initial initial);
static Statement *bind(Parser *parser, Span span, NameList names, Ast *value);
static Statement *define(Parser *parser, Span span, Name name, const Bracket *bracket, Ast *value);
static Statement *lose(Parser *parser, Span span, NameList names, Span error);
static void set_classes(Parser *parser, Statement *statement, Name word, Ast *classes);
static StatementList only_return(Parser *parser, Ast *value);
static Item *definition_item(Parser *parser, ItemKind kind, Span span, Name name, FormalList formals,
                             StatementList body);
static Item *data_item(Parser *parser, Span span, SplitGroupList groups);
static SplitGroup *split_group(Parser *parser, Span span, SplitList splits, StatementList body);
static void add_statement(Parser *parser, StatementList *list, Statement *statement);
static void misplaced_item(Parser *parser, const Item *item, Span span);

/* The rest of a statement could not be read: what goes on is the next one. */
#define RECOVER() (tokens_recover(parser), (void)(yyclearin), yyerrok)
}

%token YYEOF 0          "the end of the file"
%token <text> NAME      "a name"
%token <number> NUMBER  "a number"
%token <text> STRING    "a string"
%token <number> TRUTH   "`true`"
%token <text> TRAINING  "`training`"
%token BAD              "a misplaced character"
%token STRAY            "the next line"
%token IMPORT "`import`" DEF "`def`" DATA "`data`" TRAIN "`train`" OPTIMIZER "`optimizer`" MODEL "`model`"
%token INPUT "`input`" TARGET "`target`" PARAM "`param`" STATE "`state`" OUTPUT "`output`" LOSS "`loss`"
%token METRIC "`metric`" FOR "`for`" RETURN "`return`" IN "`in`" NO_DECAY "`no_decay`"
%token IF "`if`" THEN "`then`" ELSE "`else`" AND "`and`" OR "`or`" NOT "`not`"
%token PIPE "`|>`" ARROW "`<-`" RANGE "`..`" ELLIPSIS "`...`"
%token EQUAL "`==`" UNEQUAL "`!=`" AT_MOST "`<=`" AT_LEAST "`>=`" FLOOR_DIVIDE "`//`"
%token '(' "`(`" ')' "`)`" '[' "`[`" ']' "`]`" '{' "`{`" '}' "`}`" '=' "`=`" '~' "`~`" ',' "`,`" ':' "`:`"
%token '|' "`|`" '<' "`<`" '>' "`>`" '+' "`+`" '-' "`-`" '*' "`*`" '/' "`/`" '@' "`@`" '^' "`^`"

/* What goes wrong behind `input x` is its own error, not that of a statement after it. */
%precedence DECLARED
%precedence error

/* Lowest first; `|>` is lower still, by the rule of `expression`. */
%precedence ELSE
%left OR
%left AND
%precedence NOT
%left EQUAL UNEQUAL '<' AT_MOST '>' AT_LEAST
%left '+' '-'
%left '*' '/' FLOOR_DIVIDE '@'
%precedence NEGATION
%right '^'

%type <item> item definition
%type <name> name
%type <names> names
%type <formal> formal
%type <formals> formals formal_list optional_formals
%type <statements> block statements
%type <statement> statement declared
%type <initial> initial
%type <bracket> bracket optional_bracket
%type <part> part
%type <parts> parts
%type <ast> value expression operand postfix primary call
%type <asts> expressions
%type <argument> argument
%type <arguments> arguments
%type <setting> setting
%type <settings> settings
%type <split> split
%type <splits> splits
%type <group> group
%type <groups> groups

%%

/* ---- The file ---- */

file:
    %empty
  | file item {
        if ($2 != NULL)
            LIST_PUSH(parser->arena, parser->file->items, $2);
    }
  ;

item:
    definition
  | name '=' value {
        $$ = build_item(parser, ITEM_CONSTANT, @$);
        $$->constant = (Setting){$1, $3};
    }
  | error {
        $$ = NULL;
        parser->file->incomplete = true;
        RECOVER();
    }
  ;

/* What begins with a keyword of its own. */
definition:
    IMPORT STRING {
        $$ = build_item(parser, ITEM_IMPORT, @$);
        $$->path = $2;
        $$->path_span = @2;
    }
  | MODEL name optional_formals block {
        $$ = definition_item(parser, ITEM_MODEL, @$, $2, $3, $4);
    }
  | OPTIMIZER name optional_formals block {
        $$ = definition_item(parser, ITEM_OPTIMIZER, @$, $2, $3, $4);
    }
  | DEF name formals block {
        $$ = definition_item(parser, ITEM_DEF, @$, $2, $3, $4);
    }
  | DEF name formals '=' value {
        $$ = definition_item(parser, ITEM_DEF, @$, $2, $3, only_return(parser, $5));
    }
  | DATA '{' groups '}' {
        $$ = data_item(parser, @$, $3);
    }
  | TRAIN '{' settings '}' {
        $$ = build_item(parser, ITEM_TRAIN, @$);
        for (int i = 0; i < $3.count; i++)
            LIST_PUSH(parser->arena, $$->settings, $3.items[i]);
    }
  ;

optional_formals:
    %empty                  { $$ = (FormalList){0}; }
  | formals
  ;

formals:
    '(' ')'                 { $$ = (FormalList){0}; }
  | '(' formal_list ')'     { $$ = $2; }
  ;

formal_list:
    formal                  { $$ = (FormalList){0}; LIST_PUSH(parser->arena, $$, $1); }
  | formal_list ',' formal  { $$ = $1; LIST_PUSH(parser->arena, $$, $3); }
  ;

formal:
    name                    { $$ = (Formal){.name = $1}; }
  | name '=' expression     { $$ = (Formal){.name = $1, .standard = $3}; }
  | name bracket {
        $$ = (Formal){.name = $1, .has_shape = true, .shape = build_indices(parser, $2)};
    }
  | name bracket '=' expression {
        $$ = (Formal){.name = $1, .has_shape = true, .shape = build_indices(parser, $2), .standard = $4};
    }
  ;

/* ---- data and train ---- */

groups:
    %empty                  { $$ = (SplitGroupList){0}; }
  | groups group {
        $$ = $1;
        if ($2 != NULL)
            LIST_PUSH(parser->arena, $$, *$2);
    }
  ;

group:
    splits block            { $$ = split_group(parser, @$, $1, $2); }
  | error                   { $$ = NULL; parser->file->incomplete = true; RECOVER(); }
  ;

splits:
    split                   { $$ = (SplitList){0}; LIST_PUSH(parser->arena, $$, $1); }
  | splits ',' split        { $$ = $1; LIST_PUSH(parser->arena, $$, $3); }
  ;

split:
    name                    { $$ = (Split){$1, NULL}; }
  | name '[' expression ']' { $$ = (Split){$1, $3}; }
  ;

settings:
    %empty                  { $$ = (SettingList){0}; }
  | settings setting {
        $$ = $1;
        if ($2.value != NULL)
            LIST_PUSH(parser->arena, $$, $2);
    }
  ;

setting:
    name '=' value          { $$ = (Setting){$1, $3}; }
  | error                   { $$ = (Setting){.value = NULL}; parser->file->incomplete = true; RECOVER(); }
  ;

/* ---- Statements ---- */

block:
    '{' statements '}'      { $$ = $2; }
  ;

statements:
    %empty                  { $$ = (StatementList){0}; }
  | statements statement    { $$ = $1; add_statement(parser, &$$, $2); }
  ;

statement:
    declared
  | declared ':' name '(' expression ')' {
        $$ = $1;
        $$->span = @$;
        set_classes(parser, $$, $3, $5);
    }
  | PARAM name optional_bracket initial {
        $$ = declare(parser, STATEMENT_PARAM, @$, $2, $3, $4);
    }
  | PARAM name optional_bracket initial NO_DECAY {
        $$ = declare(parser, STATEMENT_PARAM, @$, $2, $3, $4);
        $$->no_decay = true;
    }
  | STATE name optional_bracket initial {
        $$ = declare(parser, STATEMENT_STATE, @$, $2, $3, $4);
    }
  | names '=' value         { $$ = bind(parser, @$, $1, $3); }
  | name bracket '=' value  { $$ = define(parser, @$, $1, $2, $4); }
  | name bracket '~' value  { $$ = declare(parser, STATEMENT_DRAW, @$, $1, $2, (Initial){$4, false}); }
  | name '~' value          { $$ = declare(parser, STATEMENT_DRAW, @$, $1, NULL, (Initial){$3, false}); }
  | name ARROW value        { $$ = build_statement(parser, STATEMENT_UPDATE, @$, $1, $3); }
  | OUTPUT name '=' value   { $$ = build_statement(parser, STATEMENT_OUTPUT, @$, $2, $4); }
  | METRIC name '=' value   { $$ = build_statement(parser, STATEMENT_METRIC, @$, $2, $4); }
  | LOSS value              { $$ = build_statement(parser, STATEMENT_LOSS, @$, (Name){0}, $2); }
  | RETURN expressions {
        $$ = build_statement(parser, STATEMENT_RETURN, @$, (Name){0}, NULL);
        $$->values = $2;
    }
  | RETURN error {
        $$ = build_statement(parser, STATEMENT_RETURN, @$, (Name){0}, NULL);
        LIST_PUSH(parser->arena, $$->values, build_error(parser, @2));
        RECOVER();
    }
  | FOR name IN expression RANGE expression block {
        $$ = build_statement(parser, STATEMENT_FOR, @$, $2, NULL);
        $$->low = $4;
        $$->high = $6;
        $$->body = $7;
    }
  | PARAM name error        { $$ = lose(parser, @$, one_name(parser, $2), @3); RECOVER(); }
  | STATE name error        { $$ = lose(parser, @$, one_name(parser, $2), @3); RECOVER(); }
  | INPUT name error        { $$ = lose(parser, @$, one_name(parser, $2), @3); RECOVER(); }
  | TARGET name error       { $$ = lose(parser, @$, one_name(parser, $2), @3); RECOVER(); }
  | name error              { $$ = lose(parser, @$, one_name(parser, $1), @2); RECOVER(); }
  | names ',' error         { $$ = lose(parser, @$, $1, @3); RECOVER(); }
  | definition              { $$ = NULL; misplaced_item(parser, $1, @1); }
  | error                   { $$ = NULL; RECOVER(); }
  ;

declared:
    INPUT name optional_bracket {
        $$ = declare(parser, STATEMENT_INPUT, @$, $2, $3, (Initial){NULL, false});
    }
  | TARGET name optional_bracket {
        $$ = declare(parser, STATEMENT_TARGET, @$, $2, $3, (Initial){NULL, false});
    }
  ;

initial:
    '~' value               { $$ = (Initial){$2, true}; }
  | '=' value               { $$ = (Initial){$2, false}; }
  ;

/* The value of a statement: what can't be read of it leaves the statement standing. */
value:
    expression
  | error                   { $$ = build_error(parser, @1); RECOVER(); }
  ;

name:
    NAME                    { $$ = (Name){$1, @1}; }
  ;

names:
    name                    { $$ = (NameList){0}; LIST_PUSH(parser->arena, $$, $1); }
  | names ',' name          { $$ = $1; LIST_PUSH(parser->arena, $$, $3); }
  ;

/* ---- Expressions ---- */

expression:
    operand
  | expression PIPE name    { $$ = build_pipe(parser, $1, build_call(parser, @3, $3, (ArgumentList){0})); }
  | expression PIPE call    { $$ = build_pipe(parser, $1, $3); }
  ;

operand:
    postfix
  | IF expression THEN expression ELSE operand %prec ELSE {
        $$ = build_if(parser, @1, $2, $4, $6);
    }
  | operand OR operand            { $$ = build_binary(parser, $1, @2, "or", $3); }
  | operand AND operand           { $$ = build_binary(parser, $1, @2, "and", $3); }
  | NOT operand                   { $$ = build_unary(parser, @1, "not", $2); }
  | operand EQUAL operand         { $$ = build_binary(parser, $1, @2, "==", $3); }
  | operand UNEQUAL operand       { $$ = build_binary(parser, $1, @2, "!=", $3); }
  | operand '<' operand           { $$ = build_binary(parser, $1, @2, "<", $3); }
  | operand AT_MOST operand       { $$ = build_binary(parser, $1, @2, "<=", $3); }
  | operand '>' operand           { $$ = build_binary(parser, $1, @2, ">", $3); }
  | operand AT_LEAST operand      { $$ = build_binary(parser, $1, @2, ">=", $3); }
  | operand '+' operand           { $$ = build_binary(parser, $1, @2, "+", $3); }
  | operand '-' operand           { $$ = build_binary(parser, $1, @2, "-", $3); }
  | operand '*' operand           { $$ = build_binary(parser, $1, @2, "*", $3); }
  | operand '/' operand           { $$ = build_binary(parser, $1, @2, "/", $3); }
  | operand FLOOR_DIVIDE operand  { $$ = build_binary(parser, $1, @2, "//", $3); }
  | operand '@' operand           { $$ = build_binary(parser, $1, @2, "@", $3); }
  | '-' operand %prec NEGATION    { $$ = build_unary(parser, @1, "-", $2); }
  | operand '^' operand           { $$ = build_binary(parser, $1, @2, "^", $3); }
  ;

postfix:
    primary
  | postfix bracket                     { $$ = build_subscript(parser, @$, $1, $2); }
  | postfix bracket '(' expression ')'  { $$ = build_reduce(parser, @$, $1, $2, $4); }
  ;

primary:
    NUMBER                  { $$ = build_number(parser, @1, $1); }
  | TRUTH                   { $$ = build_number(parser, @1, $1); }
  | STRING                  { $$ = build_string(parser, @1, $1); }
  | TRAINING                { $$ = build_name(parser, (Name){$1, @1}); }
  | name                    { $$ = build_name(parser, $1); }
  | call
  | '(' expression ')'      { $$ = $2; $$->span = @$; }
  | '[' expressions ']'     { $$ = build_list(parser, @$, $2); }
  ;

call:
    name '(' ')'            { $$ = build_call(parser, @$, $1, (ArgumentList){0}); }
  | name '(' arguments ')'  { $$ = build_call(parser, @$, $1, $3); }
  ;

arguments:
    argument                { $$ = (ArgumentList){0}; LIST_PUSH(parser->arena, $$, $1); }
  | arguments ',' argument  { $$ = $1; LIST_PUSH(parser->arena, $$, $3); }
  ;

argument:
    expression              { $$ = (Argument){.value = $1}; }
  | name '=' expression     { $$ = (Argument){$1, $3}; }
  ;

expressions:
    expression                  { $$ = (AstList){0}; LIST_PUSH(parser->arena, $$, $1); }
  | expressions ',' expression  { $$ = $1; LIST_PUSH(parser->arena, $$, $3); }
  ;

/* Brackets after a name: extents, introduced indices or subscripts; the place decides. */
bracket:
    '[' parts ']'                 { $$ = ARENA_NEW(parser->arena, Bracket); *$$ = (Bracket){$2, NULL, @$}; }
  | '[' parts '|' expression ']'  { $$ = ARENA_NEW(parser->arena, Bracket); *$$ = (Bracket){$2, $4, @$}; }
  ;

optional_bracket:
    %empty %prec DECLARED   { $$ = NULL; }
  | bracket
  ;

parts:
    part                    { $$ = (BracketPartList){0}; LIST_PUSH(parser->arena, $$, $1); }
  | parts ',' part          { $$ = $1; LIST_PUSH(parser->arena, $$, $3); }
  ;

part:
    expression                 { $$ = (BracketPart){$1, NULL}; }
  | expression ':' expression  { $$ = (BracketPart){$1, $3}; }
  | ELLIPSIS                   { $$ = (BracketPart){build_ellipsis(parser, @1), NULL}; }
  ;

%%

/* ---- What the actions call ---- */

static NameList one_name(Parser *parser, Name name)
{
    NameList names = {0};
    LIST_PUSH(parser->arena, names, name);
    return names;
}

static Statement *declare(Parser *parser, StatementKind kind, Span span, Name name, const Bracket *bracket,
                          Initial initial)
{
    Statement *statement = build_statement(parser, kind, span, name, initial.value);
    statement->random = initial.random;
    if (bracket != NULL) {
        statement->has_extents = true;
        statement->extents = build_extents(parser, bracket);
    }
    return statement;
}

static Statement *bind(Parser *parser, Span span, NameList names, Ast *value)
{
    Statement *statement = build_statement(parser, STATEMENT_BIND, span, names.items[0], value);
    for (int i = 1; i < names.count; i++)
        LIST_PUSH(parser->arena, statement->names, names.items[i]);
    return statement;
}

static Statement *define(Parser *parser, Span span, Name name, const Bracket *bracket, Ast *value)
{
    Statement *statement = build_statement(parser, STATEMENT_DEFINE, span, name, value);
    statement->indices = build_indices(parser, bracket);
    return statement;
}

/* A statement of which only the names could be read still binds them, so that their uses are no
 * errors too. */
static Statement *lose(Parser *parser, Span span, NameList names, Span error)
{
    parser->statement_lost = true;
    return bind(parser, span, names, build_error(parser, error));
}

/* `word` is what stands before the brackets of `: class(10)`. */
static void set_classes(Parser *parser, Statement *statement, Name word, Ast *classes)
{
    if (strcmp(word.text, "class") == 0)
        statement->classes = classes;
    else
        diag_error(parser->diagnostics, word.span, "expected `class`, found %s",
                   syntax_quote(parser, word.span));
}

/* The body of `def f(x) = value`. */
static StatementList only_return(Parser *parser, Ast *value)
{
    StatementList body = {0};
    Statement *statement = build_statement(parser, STATEMENT_RETURN, value->span, (Name){0}, NULL);
    LIST_PUSH(parser->arena, statement->values, value);
    LIST_PUSH(parser->arena, body, statement);
    return body;
}

static Item *definition_item(Parser *parser, ItemKind kind, Span span, Name name, FormalList formals,
                             StatementList body)
{
    Item *item = build_item(parser, kind, span);
    item->definition = build_definition(parser, span, name, formals, body);
    item->definition->incomplete = parser->statement_lost;
    parser->statement_lost = false;
    return item;
}

static Item *data_item(Parser *parser, Span span, SplitGroupList groups)
{
    Item *item = build_item(parser, ITEM_DATA, span);
    for (int i = 0; i < groups.count; i++)
        LIST_PUSH(parser->arena, item->groups, groups.items[i]);
    parser->file->incomplete |= parser->statement_lost;
    parser->statement_lost = false;
    return item;
}

static SplitGroup *split_group(Parser *parser, Span span, SplitList splits, StatementList body)
{
    SplitGroup *group = ARENA_NEW(parser->arena, SplitGroup);
    group->span = span;
    group->body = body;
    for (int i = 0; i < splits.count; i++)
        LIST_PUSH(parser->arena, group->splits, splits.items[i]);
    return group;
}

static void add_statement(Parser *parser, StatementList *list, Statement *statement)
{
    if (statement != NULL)
        LIST_PUSH(parser->arena, *list, statement);
    else
        parser->statement_lost = true;
}

static void misplaced_item(Parser *parser, const Item *item, Span span)
{
    static const char *const words[] = {[ITEM_IMPORT] = "import", [ITEM_CONSTANT] = "constant",
                                        [ITEM_DEF] = "def",       [ITEM_OPTIMIZER] = "optimizer",
                                        [ITEM_MODEL] = "model",   [ITEM_DATA] = "data",
                                        [ITEM_TRAIN] = "train"};
    Span keyword = {span.source, span.begin, span.begin + (uint32_t)strlen(words[item->kind])};
    diag_error(parser->diagnostics, keyword, "`%s` stands at the top of a file, not inside braces",
               words[item->kind]);
}

/* ---- Errors ---- */

/* bison calls this when its stack has reached YYMAXDEPTH; syntax errors go the other way. */
static void yyerror(const Span *span, Parser *parser, const char *message)
{
    (void)message;
    diag_error(parser->diagnostics, *span, "this is nested deeper than the limit of %d", LIMIT_NESTING);
}

static int yyreport_syntax_error(const yypcontext_t *context, Parser *parser)
{
    yysymbol_kind_t expected[YYNTOKENS];
    const char *names[YYNTOKENS];
    int count = yypcontext_expected_tokens(context, expected, YYNTOKENS);
    for (int i = 0; i < count; i++)
        names[i] = yysymbol_name(expected[i]);
    syntax_report(parser, names, count);
    return 0;
}

File *parse_file(Arena *arena, Diagnostics *diagnostics, const Source *source)
{
    Parser parser = {.arena = arena, .diagnostics = diagnostics, .source = source, .fresh_line = true};
    parser.file = ARENA_NEW(arena, File);
    parser.file->source = source;
    parser.recovered_at = UINT32_MAX;
    if (source->length > LIMIT_FILE_BYTES) {
        diag_error(diagnostics, (Span){source, 0, 0}, "this file is larger than the limit of %d bytes",
                   LIMIT_FILE_BYTES);
        parser.file->incomplete = true;
        return parser.file;
    }
    parser.scanner = scanner_open(&parser);
    if (yyparse(&parser) != 0)
        parser.file->incomplete = true;
    scanner_close(parser.scanner);
    return parser.file;
}
