/*
 * The syntax tree as text a person can read (`dlc --emit=ast`): one line for each node, indented
 * by depth, statements and items with their line and column.
 */
#ifndef DLC_AST_PRINT_H
#define DLC_AST_PRINT_H

#include "ast.h"

#include <stdio.h>

void ast_print(FILE *stream, const File *file);

#endif
