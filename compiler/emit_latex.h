/*
 * `--emit=latex`: the formulas of `--emit=math` as a LaTeX document, for a page of one's own.
 * It needs amsmath and geometry; its align* environments can be copied anywhere.
 */
#ifndef DLC_EMIT_LATEX_H
#define DLC_EMIT_LATEX_H

#include "program.h"

/* The training graph, after differentiate and simplify. */
void emit_latex(const Program *program, Text *text);

#endif
