/*
 * peak.h: what one core of the processor can compute at most.
 */
#ifndef DL_PEAK_H
#define DL_PEAK_H

/* Floating-point operations in a second on reals of this size (4 or 8 bytes), measured for some 20
 * milliseconds: multiply-adds, each two operations, in registers as wide as the processor has.
 * `*unit` becomes their name, "AVX2". 0 for a processor that this file does not know. */
double dl_peak(int real_size, const char **unit);

#endif
