/*
 * Contractions through windows (lanes.h) at -O2.
 */
#ifndef DLC_EMIT_LANES_H
#define DLC_EMIT_LANES_H

#include "emit_internal.h"
#include "lanes.h"

/* Writes the kernel of a tensor that lanes_of took apart. */
void emit_lanes(Writer *writer, Tensor *tensor, const Lanes *lanes);

#endif
