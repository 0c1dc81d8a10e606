/*
 * What the writers of expressions share: names of indices, and the expressions that people write
 * in a way of their own. format_text.c writes DL and plain mathematics, format_latex.c LaTeX.
 */
#ifndef DLC_FORMAT_INTERNAL_H
#define DLC_FORMAT_INTERNAL_H

#include "format.h"

/* A shared subexpression is written out at each use: text longer than this is cut. */
enum { EXPRESSION_LIMIT = 4000 /* bytes */ };

/* An index that has a name here; the innermost first. `copy` tells apart equal names. */
typedef struct Scope {
    const struct Scope *outer;
    const Index *index;
    int copy;
} Scope;

/* The scope inside `outer` that gives `index` its name. */
Scope scope_enter(const Scope *outer, const Index *index, FormatStyle style);
void scope_print_index(Text *text, const Scope *scope, const Index *index, FormatStyle style);

/* A comparison or `and or not`. */
bool format_is_condition(const Expr *expr);
/* a where a condition holds, else 0 */
bool format_is_masked(const Expr *expr);
/* expr = base^exponent, recognised in products of equal factors; exponent 1 when it is none. */
int format_power(const Expr *expr, const Expr **base);
/* b = c * floor(b / c), which says that c divides b: returns b, else NULL. */
const Expr *format_divided(const Expr *expr, const Expr **divisor);

#endif
