/*
 * The syntax tree: what the parser makes of a file, before any meaning.
 *
 * Names are interned in the compilation's arena, so equal names are equal pointers. Every node
 * knows its span; `at` is the place that an error about it points to (the operator, the name,
 * the called function's name).
 */
#ifndef DLC_AST_H
#define DLC_AST_H

#include "diag.h"

typedef struct Ast Ast;
typedef struct Statement Statement;
typedef LIST(Ast *) AstList;
typedef LIST(Statement *) StatementList;

typedef struct Name {
    const char *text; /* interned; NULL: absent */
    Span span;
} Name;

/* An index variable where it is introduced: `i`, `i: extent`, or `...` (ellipsis). */
typedef struct IndexDecl {
    Name name;
    Ast *extent;   /* NULL: inferred */
    bool ellipsis; /* `...`; name.span is the dots */
    Ast *fixed;    /* reserved for what is neither: a number on a left-hand side is an error
                      that elaborate reports; the expression that stood there, else NULL */
} IndexDecl;
typedef LIST(IndexDecl) IndexDeclList;

typedef struct Argument {
    Name name; /* text NULL: by position */
    Ast *value;
} Argument;
typedef LIST(Argument) ArgumentList;

typedef enum AstKind {
    AST_NUMBER,    /* number (true, false: 1, 0) */
    AST_STRING,    /* string */
    AST_NAME,      /* name */
    AST_LIST,      /* [a, b]: list */
    AST_UNARY,     /* op: "-" "not"; left */
    AST_BINARY,    /* op: "+" "-" "*" "/" "//" "@" "^" "==" "!=" "<" "<=" ">" ">=" "and" "or" */
    AST_IF,        /* if left then right else third */
    AST_CALL,      /* name(arguments); `x |> f(a)` is f(x, a), piped set */
    AST_SUBSCRIPT, /* left[subscripts | otherwise] */
    AST_REDUCE,    /* op "sum" "mean" "max" "min" "prod" "argmax"; indices; left: the body */
    AST_ELLIPSIS,  /* `...` among subscripts */
    AST_ERROR      /* what the parser recovered from; elaborate stays silent about it */
} AstKind;

struct Ast {
    AstKind kind;
    Span span, at;
    const char *op;     /* UNARY, BINARY, REDUCE: interned */
    double number;      /* NUMBER */
    const char *string; /* STRING: unescaped, zero-terminated */
    Name name;          /* NAME, CALL */
    Ast *left, *right, *third;
    AstList list;       /* LIST; SUBSCRIPT: the subscripts */
    Ast *otherwise;     /* SUBSCRIPT: after `|`, or NULL */
    IndexDeclList indices;
    ArgumentList arguments;
    bool piped;
    int depth; /* of the tree below: 1 for a leaf, at most LIMIT_NESTING (parse.h) */
};

typedef enum StatementKind {
    STATEMENT_INPUT,  /* input name[extents] : class(value) */
    STATEMENT_TARGET, /* the same */
    STATEMENT_PARAM,  /* param name[extents] ~ value, or = value; no_decay */
    STATEMENT_STATE,  /* state name[extents] = value, or ~ value */
    STATEMENT_BIND,   /* names = value (one name, or more for a function that returns more) */
    STATEMENT_DEFINE, /* name[indices] = value */
    STATEMENT_DRAW,   /* name[extents] ~ value */
    STATEMENT_UPDATE, /* name <- value */
    STATEMENT_FOR,    /* for name in low..high { body } */
    STATEMENT_OUTPUT, /* output name = value */
    STATEMENT_LOSS,   /* loss value */
    STATEMENT_METRIC, /* metric name = value */
    STATEMENT_RETURN  /* return values */
} StatementKind;

struct Statement {
    StatementKind kind;
    Span span;
    LIST(Name) names;      /* names.items[0] in most */
    IndexDeclList indices; /* DEFINE */
    bool has_extents;      /* brackets were written */
    AstList extents;       /* INPUT TARGET PARAM STATE DRAW */
    Ast *classes;          /* INPUT TARGET: the argument of class(...), or NULL */
    Ast *value;
    bool random;           /* PARAM, STATE: `~` rather than `=` */
    bool no_decay;
    Ast *low, *high;       /* FOR */
    StatementList body;    /* FOR */
    AstList values;        /* RETURN */
};

/* A parameter of a def, model or optimizer. */
typedef struct Formal {
    Name name;
    bool has_shape;        /* x[..., d]: */
    IndexDeclList shape;   /* names that it binds, `...`, or numbers (IndexDecl.fixed) */
    Ast *standard;         /* the default value, or NULL */
} Formal;
typedef LIST(Formal) FormalList;

/* def, optimizer and model alike. */
typedef struct Definition {
    Name name;
    Span span;
    FormalList formals;
    StatementList body; /* `def f(x) = e` has one RETURN */
    bool incomplete;    /* after a syntax error: formals or statements are missing */
} Definition;

/* name = value in a train block, or `constant = value` of a file */
typedef struct Setting {
    Name name;
    Ast *value;
} Setting;

/* train[1000], test[100] { statements } */
typedef struct Split {
    Name name;
    Ast *rows; /* NULL: read from files */
} Split;
typedef struct SplitGroup {
    LIST(Split) splits;
    StatementList body;
    Span span;
} SplitGroup;

typedef enum ItemKind { ITEM_IMPORT, ITEM_CONSTANT, ITEM_DEF, ITEM_OPTIMIZER, ITEM_MODEL, ITEM_DATA, ITEM_TRAIN } ItemKind;

typedef struct Item {
    ItemKind kind;
    Span span;
    const char *path;        /* IMPORT: unescaped */
    Span path_span;          /* IMPORT */
    Setting constant;        /* CONSTANT */
    Definition *definition;  /* DEF OPTIMIZER MODEL */
    LIST(SplitGroup) groups; /* DATA */
    LIST(Setting) settings;  /* TRAIN */
} Item;

typedef struct File File;
struct File {
    const Source *source;
    LIST(Item *) items; /* in the order of the text */
    bool incomplete;    /* after a syntax error: an item is missing */

    /* Set by import_files (import.h). */
    LIST(File *) imports; /* each once */
    bool import_missing;  /* one could not be read */
};

#endif
