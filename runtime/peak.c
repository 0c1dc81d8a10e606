/*
 * The peak of one core (see peak.h): chains of multiply-adds that don't wait for each other. Two
 * units with a latency of 4 or 5 need 10 chains, and 16 registers hold 12 and two operands; where
 * there are 32 registers, which go with up to four units, 24. The chains are variables of their own,
 * since compilers leave an array in memory.
 *
 * The runtime is compiled for any processor of its kind, so the wider loops are functions for a
 * target of their own, chosen when the program runs. Doubles fit into a register half as often.
 */
#include "peak.h"
#include "internal.h"

enum { ROUNDS = 10000 };

#define TWELVE(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)
#define TWENTY_FOUR(DO) \
    TWELVE(DO) DO(12) DO(13) DO(14) DO(15) DO(16) DO(17) DO(18) DO(19) DO(20) DO(21) DO(22) DO(23)

#define DECLARE(i) chain##i = a,
#define STEP(i) chain##i = MULTIPLY_ADD(chain##i, a, b);
#define SUM(i) total = ADD(total, chain##i);

/* The body of a loop over `EACH` chains; its value is the first number of their sum. */
#define RUN_CHAINS(VECTOR, SET, FIRST, EACH) \
    const VECTOR a = SET(factor), b = SET(1 - factor); \
    VECTOR EACH(DECLARE) total = b; \
    for (int r = 0; r < ROUNDS; r++) { \
        EACH(STEP) \
    } \
    EACH(SUM) \
    return FIRST(total);

/* One way to compute; `run` takes a factor that the compiler can't know. */
typedef struct Way {
    const char *name;
    int width, chains; /* floats in a register */
    float (*run)(float factor);
} Way;

#if defined __GNUC__ && defined __x86_64__
#include <immintrin.h>

#define MULTIPLY_ADD(x, y, z) _mm_add_ps(_mm_mul_ps(x, y), z)
#define ADD _mm_add_ps
static float run_sse(float factor)
{
    RUN_CHAINS(__m128, _mm_set1_ps, _mm_cvtss_f32, TWELVE)
}
#undef MULTIPLY_ADD
#undef ADD

#define MULTIPLY_ADD _mm256_fmadd_ps
#define ADD _mm256_add_ps
#define FIRST(x) _mm_cvtss_f32(_mm256_castps256_ps128(x))
__attribute__((target("avx2,fma"))) static float run_avx2(float factor)
{
    RUN_CHAINS(__m256, _mm256_set1_ps, FIRST, TWELVE)
}
#undef MULTIPLY_ADD
#undef ADD
#undef FIRST

#define MULTIPLY_ADD _mm512_fmadd_ps
#define ADD _mm512_add_ps
#define FIRST(x) _mm_cvtss_f32(_mm512_castps512_ps128(x))
__attribute__((target("avx512f"))) static float run_avx512(float factor)
{
    RUN_CHAINS(__m512, _mm512_set1_ps, FIRST, TWENTY_FOUR)
}

static Way widest(void)
{
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f"))
        return (Way){"AVX-512", 16, 24, run_avx512};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return (Way){"AVX2", 8, 12, run_avx2};
    return (Way){"SSE", 4, 12, run_sse};
}

#elif defined __GNUC__ && defined __aarch64__
#include <arm_neon.h>

#define MULTIPLY_ADD(x, y, z) vfmaq_f32(z, x, y)
#define ADD vaddq_f32
#define FIRST(x) vgetq_lane_f32(x, 0)
static float run_neon(float factor)
{
    RUN_CHAINS(float32x4_t, vdupq_n_f32, FIRST, TWENTY_FOUR)
}

static Way widest(void)
{
    return (Way){"NEON", 4, 24, run_neon};
}

#else
static Way widest(void)
{
    return (Way){.name = ""};
}
#endif

double dl_peak(int real_size, const char **unit)
{
    const double long_enough = 20e-3;
    const Way way = widest();
    const double operations = 2.0 * way.width * way.chains * ROUNDS * (double)sizeof(float) / real_size;
    volatile float factor = 0.5f;
    double shortest = 0;
    *unit = way.name;
    if (way.run == NULL)
        return 0;
    for (double begin = dl_seconds(), start = begin, end; start < begin + long_enough; start = end) {
        factor = way.run(factor) * 1e-9f + 0.5f;
        end = dl_seconds();
        if (shortest == 0 || end - start < shortest)
            shortest = end - start;
    }
    return operations / shortest;
}
