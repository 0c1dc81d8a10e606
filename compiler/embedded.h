/*
 * Files that are part of the dlc binary, as zero-terminated texts; made by compiler.mk.
 */
#ifndef DLC_EMBEDDED_H
#define DLC_EMBEDDED_H

extern const char prelude_text[];   /* compiler/prelude.dl */
extern const char random_text[];    /* runtime/random.h */
extern const char real_math_text[]; /* runtime/real_math.h */

#endif
