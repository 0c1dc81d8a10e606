/*
 * From text to syntax tree: the scanner (scan.l), the words whose meaning depends on their place
 * and the recovery from errors (tokens.c), the grammar (parse.y).
 *
 * In: any bytes. Out: a tree, complete where the text follows the grammar. Refused, as ordinary
 * errors: what isn't DL, and what exceeds a limit below.
 */
#ifndef DLC_PARSE_H
#define DLC_PARSE_H

#include "ast.h"

enum {
    LIMIT_FILE_BYTES = 1024 * 1024,
    LIMIT_TOKEN_BYTES = 4096, /* of a name, number or string */
    LIMIT_NESTING = 1000      /* of brackets and braces, and of a tree of operators */
};

/* The file's bytes, whatever they are; NULL and errno when it can't be read. Of a file larger
 * than LIMIT_FILE_BYTES the rest is left unread: parse_file reports it. */
Source *source_read(Arena *arena, const char *path);

/* Never NULL. After an error the tree holds what was understood: a statement whose value could
 * not be read binds its names to an AST_ERROR, `File.incomplete` and `Definition.incomplete` say
 * that statements or whole items are missing. Names in the tree are interned in `arena`. */
File *parse_file(Arena *arena, Diagnostics *diagnostics, const Source *source);

#endif
