/*
 * What signals say of a model before it is trained: a table, and warnings where they vanish, explode,
 * saturate, or where units can never become different.
 */
#ifndef DLC_ANALYZE_H
#define DLC_ANALYZE_H

#include "program.h"

/* Analyses the training graph after differentiate. Warnings ("signal") go to `diagnostics` unless it
 * is NULL; the table is appended to `table` unless it is NULL. The program is not changed. */
void analyze(const Program *program, int64_t batch, Diagnostics *diagnostics, Text *table);

#endif
