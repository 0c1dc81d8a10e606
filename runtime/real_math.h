/*
 * real_math.h: elementary functions of floats, fast in loops.
 *
 * A call of libm's expf is a call for each element. These functions are a few additions and
 * multiplications, without branches, calls and tables, so that compilers make vector code of a
 * loop over them (gcc and clang at -O3, no -ffast-math needed). They are right for every float:
 * infinities, NaN, -0, denormal numbers, overflow. The figure above each is its largest error in
 * units of the result's last place, measured over all 2^32 arguments (`make ulp`), with and without
 * fused multiply-add.
 *
 * How they are written, and why:
 *
 *   - a choice between computed values is one of bits (real_pick): compilers may not compute both
 *     sides of a ?: when that could raise a floating-point exception;
 *   - no plain product is an operand of a sum, except exact ones, so that the bits do not depend on
 *     which multiply-adds a compiler fuses (-ffp-contract): those that matter are real_fma;
 *   - adding 1.5 2^23 rounds to an integer, which then stands in the low bits;
 *   - a bound is x > b ? b : x, which leaves NaN as it is.
 *
 * Methods are the usual ones (W. J. Cody and W. Waite, "Software Manual for the Elementary
 * Functions", 1980; the argument reductions of fdlibm); the coefficients are minimax polynomials of
 * Remez' algorithm, rounded to floats one by one, the later ones fitted again after each.
 *
 * The compiler pastes the functions that a program uses into it; they need nothing but C99.
 */
#ifndef DL_REAL_MATH_H
#define DL_REAL_MATH_H

#ifndef ALWAYS_INLINE
#if defined __GNUC__
#define ALWAYS_INLINE inline __attribute__((always_inline)) /* or a loop over them is none of vectors */
#else
#define ALWAYS_INLINE inline
#endif
#endif

#include <math.h>
#include <stdint.h>

static ALWAYS_INLINE uint32_t real_bits(float x)
{
    const union {
        float number;
        uint32_t bits;
    } same = {x};
    return same.bits;
}

static ALWAYS_INLINE float real_of_bits(uint32_t bits)
{
    const union {
        uint32_t bits;
        float number;
    } same = {bits};
    return same.number;
}

/* which ? yes : no, of values that are both computed */
static ALWAYS_INLINE float real_pick(int which, float yes, float no)
{
    const uint32_t mask = -(uint32_t)which;
    return real_of_bits((real_bits(yes) & mask) | (real_bits(no) & ~mask));
}

/* The size of one with the sign of the other. */
static ALWAYS_INLINE float real_with_sign(float size, float sign)
{
    return real_of_bits((real_bits(size) & 0x7FFFFFFFu) | (real_bits(sign) & 0x80000000u));
}

/* a b + c, in one rounding where that is one instruction. */
static ALWAYS_INLINE float real_fma(float a, float b, float c)
{
#if defined FP_FAST_FMAF || defined __FMA__ || defined __ARM_FEATURE_FMA
    return fmaf(a, b, c);
#else
    return a * b + c;
#endif
}

/* (e^r - 1 - r) / r^2 for |r| <= log(2) / 2 */
static ALWAYS_INLINE float real_exp_tail(float r)
{
    float tail = 0x1.6cc3c2p-10f;
    tail = real_fma(tail, r, 0x1.12323p-7f);
    tail = real_fma(tail, r, 0x1.555536p-5f);
    tail = real_fma(tail, r, 0x1.5554a2p-3f);
    return real_fma(tail, r, 0.5f);
}

/* e^x = 2^k e^r. Within 0.93 ulp. Where it is 0, nothing is rounded to 0: processors take a hundred
 * cycles for that, and a masked softmax is full of e^-infinity. */
static ALWAYS_INLINE float real_exp(float x)
{
    const int vanishes = x < -104;
    x = real_pick(x > 89, 89, x);
    x = real_pick(vanishes, 0, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    /* log(2) in two parts: k times the first is exact, and so is its difference from x. */
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float power = 1 + (high + real_fma(r * r, real_exp_tail(r), low));
    /* 2^k in two factors, since it may be too large or too small for one. */
    const uint32_t exponent = real_bits(shifted) - 0x4B400000u, half = (exponent + 256) >> 1;
    const float result = power * real_of_bits((half - 1) << 23) * real_of_bits((exponent - half + 255) << 23);
    return real_pick(vanishes, 0, result);
}

/* e^x - 1 = (2^k - 1) + 2^k (e^r - 1). Within 1.24 ulp. */
static ALWAYS_INLINE float real_expm1(float x)
{
    const float argument = x;
    x = real_pick(x > 89, 89, x);
    x = real_pick(x < -25, -25, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float rest = real_fma(r * r, real_exp_tail(r), low);
    const uint32_t over = k > 127; /* 2^128 is no float: twice 2^127 */
    const float scale = real_of_bits((real_bits(shifted) - 0x4B400000u + 127 - over) << 23);
    const float result = real_fma(scale, rest, real_fma(scale, high, scale - 1)) * real_of_bits((127 + over) << 23);
    return real_of_bits(real_bits(result) | (real_bits(argument) & 0x80000000u)); /* -0 */
}

/* log((1 + f) 2^k) for sqrt(1/2) <= 1 + f < sqrt(2): log(1 + f) = 2 artanh(s) at s = f / (2 + f),
 * arranged so that the largest term, f, is exact. */
static ALWAYS_INLINE float real_log_parts(float f, float k)
{
    const float s = f / (2 + f), z = s * s, half_square = 0.5f * f * f;
    float sum = 0x1.f13b22p-3f;
    sum = real_fma(sum, z, 0x1.23d3ep-2f);
    sum = real_fma(sum, z, 0x1.999c26p-2f);
    sum = real_fma(sum, z, 0x1.555554p-1f);
    const float small = real_fma(s, real_fma(sum, z, half_square), k * 0x1.2fefa4p-17f);
    return real_fma(k, 0x1.62e3p-1f, f + real_fma(-0.5f * f, f, small));
}

/* What to add to log(x)'s formula: 0, but for the x for which that is not the result. */
static ALWAYS_INLINE float real_log_special(float x)
{
    return real_pick(x > 0, real_pick(x < INFINITY, 0, INFINITY), real_pick(x == 0, -INFINITY, NAN));
}

/* Within 0.84 ulp. */
static ALWAYS_INLINE float real_log(float x)
{
    const int denormal = x < 0x1p-126f;
    const uint32_t bits = real_bits(x * real_pick(denormal, 0x1p23f, 1));
    const int32_t exponent = (int32_t)(bits - 0x3F3504F3u) >> 23; /* of x / sqrt(1/2) */
    const float f = real_of_bits(bits - ((uint32_t)exponent << 23)) - 1;
    return real_log_parts(f, (float)exponent - real_pick(denormal, 23, 0)) + real_log_special(x);
}

/* log(1 + x) = log((1 + f) 2^k), where f = x 2^-k + (2^-k - 1) is rounded once only.
 * Within 1.41 ulp. */
static ALWAYS_INLINE float real_log1p(float x)
{
    const float finite = real_pick(x > 0x1.fffffep127f, 0x1.fffffep127f, x);
    const int32_t exponent = (int32_t)(real_bits(1 + finite) - 0x3F3504F3u) >> 23;
    const float scale = real_of_bits((129 - (uint32_t)exponent) << 23) * 0.25f; /* 2^-k, maybe denormal */
    const float f = real_fma(finite, scale, scale - 1);
    const float result = real_log_parts(f, (float)exponent) + real_log_special(1 + x);
    return real_of_bits(real_bits(result) | (real_bits(x) & 0x80000000u)); /* -0 */
}

/* x + x^3 P(x^2) up to 0.625, then 1 - 2 / (1 + e^2x). Within 1.44 ulp. */
static ALWAYS_INLINE float real_tanh(float x)
{
    const float size = fabsf(x), z = x * x;
    float sum = -0x1.750ce2p-8f;
    sum = real_fma(sum, z, 0x1.51f8cep-6f);
    sum = real_fma(sum, z, -0x1.b835a4p-5f);
    sum = real_fma(sum, z, 0x1.1106f6p-3f);
    sum = real_fma(sum, z, -0x1.555532p-2f);
    const float near = real_fma(sum * z, size, size), e = real_exp(-2 * size), far = 1 - 2 * e / (1 + e);
    return real_with_sign(real_pick(size < 0.625f, near, far), x);
}

/* 1 / (1 + e^-x). With e = e^-|x| and u = e / (1 + e), it is 1 - u for positive x, and u itself, as
 * e - e u, for negative: there the rounding of 1 + e matters less. Within 1.81 ulp. */
static ALWAYS_INLINE float real_sigmoid(float x)
{
    const float e = real_exp(-fabsf(x)), top = real_pick(x < 0, e, 1);
    return real_fma(-top, e / (1 + e), top);
}

/* log(1 + e^x) without overflow. Within 1.66 ulp. */
static ALWAYS_INLINE float real_softplus(float x)
{
    return real_pick(x > 0, x, 0) + real_log1p(real_exp(-fabsf(x)));
}

/* x + x P(x^2) up to 0.93, then 1 - e^-Q(x), where Q is -log(1 - erf). Within 1.33 ulp. */
static ALWAYS_INLINE float real_erf(float x)
{
    const float size = fabsf(x), t = real_pick(size > 4, 4, size), z = t * t;
    float near = -0x1.386e12p-11f;
    near = real_fma(near, z, 0x1.46d86cp-8f);
    near = real_fma(near, z, -0x1.b67bcep-6f);
    near = real_fma(near, z, 0x1.ce1984p-4f);
    near = real_fma(near, z, -0x1.8126e2p-2f);
    near = real_fma(near, z, 0x1.06eba6p-3f);
    float far = 0x1.63079p-16f;
    far = real_fma(far, t, -0x1.c8557ep-12f);
    far = real_fma(far, t, 0x1.11945ep-8f);
    far = real_fma(far, t, -0x1.9bb398p-6f);
    far = real_fma(far, t, 0x1.bb9202p-4f);
    far = real_fma(far, t, 0x1.444478p-1f);
    far = real_fma(far, t, 0x1.212846p+0f);
    far = real_fma(far, t, -0x1.70d4cap-13f);
    return real_pick(size < 0.93f, real_fma(near, x, x), real_with_sign(1 - real_exp(-far), x));
}

/* What x (2 / pi) is beyond a multiple of 4, of the part `piece` of 2 / pi: an exact product, and an
 * exact remainder. */
static ALWAYS_INLINE double real_quarters(double x, double piece)
{
    const double product = x * piece;
    return product - ((product + 0x1.8000000000001p54) - 0x1.8000000000001p54);
}

/* sin(x + quarter pi / 2) for x >= 0. Any float times any 29 bits of 2 / pi is an exact double, and
 * so many of its bits as lie above 3 make whole turns: no argument is too large. Six pieces reach far
 * enough below the point for the largest x; of the last, no product is above 3. */
static ALWAYS_INLINE float real_sine(float x, uint32_t quarter)
{
    const double a = real_quarters(x, 0x1.45f306dp-1), b = real_quarters(x, 0x1.9391054p-30),
                 c = real_quarters(x, 0x1.4fe13abp-59), d = real_quarters(x, 0x1.d1f534dp-88),
                 e = real_quarters(x, 0x1.b81b6c5p-117) + x * 0x1.5993c44p-148;
    const double shifted = a + b + c + d + e + 0x1.8p52, whole = shifted - 0x1.8p52;
    const union {
        double number;
        uint64_t bits;
    } turns = {shifted};
    quarter += (uint32_t)turns.bits;
    const float r = (float)(((a - whole) + b + c + d + e) * 0x1.921fb54442d18p+0), z = r * r;
    float sine = -0x1.9954a4p-13f, cosine = 0x1.99e0eep-16f;
    sine = real_fma(sine, z, 0x1.11077ap-7f);
    sine = real_fma(sine, z, -0x1.555546p-3f);
    sine = real_fma(sine * z, r, r);
    cosine = real_fma(cosine, z, -0x1.6c0c1ap-10f);
    cosine = real_fma(cosine, z, 0x1.55554ap-5f);
    cosine = real_fma(cosine, z, -0.5f);
    cosine = real_fma(cosine, z, 1.0f);
    const float result = real_pick(quarter & 1, cosine, sine);
    return real_of_bits(real_bits(result) ^ ((quarter & 2) << 30));
}

/* Within 1.55 ulp, of arguments of any size. */
static ALWAYS_INLINE float real_sin(float x)
{
    return real_of_bits(real_bits(real_sine(fabsf(x), 0)) ^ (real_bits(x) & 0x80000000u));
}

/* Within 1.55 ulp, of arguments of any size. */
static ALWAYS_INLINE float real_cos(float x)
{
    return real_sine(fabsf(x), 1);
}

/* Declared anew as a function of its argument alone, which does not set errno: so compilers use the
 * instruction, and vectors of it. */
#if defined __GNUC__
float sqrtf(float) __attribute__((const));
#endif

/* Correctly rounded. */
static ALWAYS_INLINE float real_sqrt(float x)
{
    return sqrtf(x);
}

/* 1 / sqrt(x). Within 1.50 ulp. */
static ALWAYS_INLINE float real_rsqrt(float x)
{
    return 1 / real_sqrt(x);
}

#endif
