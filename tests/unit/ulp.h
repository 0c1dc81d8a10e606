/*
 * Errors of the functions of real_math.h, in units of the last place of the exact result, which
 * the C library's double precision stands for. Used by test_real_math.c, which takes samples, and
 * by tools/ulp.c, which takes all floats.
 */
#ifndef DL_TESTS_ULP_H
#define DL_TESTS_ULP_H

#include "../../runtime/real_math.h"

#include <string.h>

enum { ULP_BLOCK = 4096 };

/* A function as a loop over n arguments, as emitted code has it, and its exact values. */
typedef struct UlpFunction {
    const char *name;
    void (*loop)(int n, const float *restrict x, float *restrict y);
    float (*single)(float x);
    double (*exact)(double x);
} UlpFunction;

static inline double exact_sigmoid(double x)
{
    return 1 / (1 + exp(-x));
}

static inline double exact_softplus(double x)
{
    return (x > 0 ? x : 0) + log1p(exp(-fabs(x)));
}

static inline double exact_rsqrt(double x)
{
    return 1 / sqrt(x);
}

#define ULP_LOOP(name)                                                                                       \
    static void loop_##name(int n, const float *restrict x, float *restrict y)                               \
    {                                                                                                        \
        for (int i = 0; i < n; i++)                                                                          \
            y[i] = real_##name(x[i]);                                                                        \
    }                                                                                                        \
    static float single_##name(float x)                                                                      \
    {                                                                                                        \
        return real_##name(x);                                                                               \
    }
ULP_LOOP(exp)
ULP_LOOP(expm1)
ULP_LOOP(log)
ULP_LOOP(log1p)
ULP_LOOP(tanh)
ULP_LOOP(sigmoid)
ULP_LOOP(softplus)
ULP_LOOP(erf)
ULP_LOOP(sin)
ULP_LOOP(cos)
ULP_LOOP(sqrt)
ULP_LOOP(rsqrt)

#define ULP_ROW(name, exact) {#name, loop_##name, single_##name, exact}
static const UlpFunction ulp_functions[] = {
    ULP_ROW(exp, exp),
    ULP_ROW(expm1, expm1),
    ULP_ROW(log, log),
    ULP_ROW(log1p, log1p),
    ULP_ROW(tanh, tanh),
    ULP_ROW(sigmoid, exact_sigmoid),
    ULP_ROW(softplus, exact_softplus),
    ULP_ROW(erf, erf),
    ULP_ROW(sin, sin),
    ULP_ROW(cos, cos),
    ULP_ROW(sqrt, sqrt),
    ULP_ROW(rsqrt, exact_rsqrt),
};
enum { ULP_FUNCTIONS = sizeof ulp_functions / sizeof *ulp_functions };

/* The error of `got` in units of the last place that a float near `want` has; infinite where one is
 * NaN and the other not, an infinity is missed, or a zero has the wrong sign. */
static inline double ulp_error(float got, double want)
{
    const float nearest = (float)want;
    if (isnan(want) || isnan(got))
        return isnan(want) && isnan(got) ? 0 : INFINITY;
    if (got == nearest && (isinf(want) || want == 0))
        return !signbit(got) == !signbit(nearest) ? 0 : INFINITY;
    if (isinf(want))
        return INFINITY;
    uint64_t bits;
    memcpy(&bits, &want, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7FF) - 1023;
    exponent = exponent < -126 ? -126 : exponent > 127 ? 127 : exponent;
    bits = (uint64_t)(1023 + 23 - exponent) << 52;
    double scale;
    memcpy(&scale, &bits, sizeof scale);
    const double value = isinf(got) ? (got > 0 ? 0x1p128 : -0x1p128) : (double)got;
    const double beyond = fabs(want) > 0x1p128 ? (want > 0 ? 0x1p128 : -0x1p128) : want;
    return fabs(value - beyond) * scale;
}

/* The largest error over the floats whose bits are first, first + stride, ... below 2^32; *at: where. */
static inline double ulp_largest(const UlpFunction *function, uint32_t first, uint32_t stride, float *at)
{
    static float x[ULP_BLOCK], y[ULP_BLOCK];
    double largest = 0;
    for (uint64_t bits = first; bits <= UINT32_MAX;) {
        int n = 0;
        for (; n < ULP_BLOCK && bits <= UINT32_MAX; n++, bits += stride)
            x[n] = real_of_bits((uint32_t)bits);
        function->loop(n, x, y);
        for (int i = 0; i < n; i++) {
            const double error = ulp_error(y[i], function->exact((double)x[i]));
            if (error > largest) {
                largest = error;
                *at = x[i];
            }
        }
    }
    return largest;
}

#endif
