/* real_math.h: errors over samples of all floats (tools/ulp.c takes every one), arguments at the edges,
 * the same bits one by one as in a loop, which is vector code; and nothing is rounded to 0 on the way to 0. */
#include "ulp.h"

#include <check.h>
#include <fenv.h>
#include <stdlib.h>

START_TEST(errors_are_at_most_two_units)
{
    float at = 0;
    const double error = ulp_largest(&ulp_functions[_i], 12345, 40009, &at);
    ck_assert_msg(error <= 2, "%s: %.3f units at %a", ulp_functions[_i].name, error, (double)at);
}
END_TEST

/* All floats within 200 places of each of these and of their negatives. */
START_TEST(edges_are_right)
{
    static const float edges[] = {0,          0x1p-149f, 0x1p-126f, 0x1p-25f,  0x1p-24f,  0x1p-12f,    0.3465736f, 0.625f,
                                  0.6931472f, 0.7071068f, 0.93f,     1,         1.4142136f, 1.5707964f, 3.1415927f, 4,
                                  17.32868f,  87.33655f,  88.72284f, 103.97208f, 1e5f,      0x1p64f,    0x1.fffffep127f};
    const UlpFunction *function = &ulp_functions[_i];
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        for (uint32_t k = 0; k < 400; k++)
            for (uint32_t sign = 0; sign < 2; sign++) {
                const float x = real_of_bits(((real_bits(edges[i]) + k - 200) & 0x7FFFFFFFu) | sign << 31);
                const double error = ulp_error(function->single(x), function->exact((double)x));
                ck_assert_msg(error <= 2, "%s: %.3f units at %a", function->name, error, (double)x);
            }
    ck_assert(isnan(function->single(NAN)));
}
END_TEST

START_TEST(bits_are_those_of_the_loop)
{
    enum { COUNT = 1003 };
    static float x[COUNT], y[COUNT];
    for (uint32_t i = 0; i < COUNT; i++)
        x[i] = real_of_bits(i * 4282117u);
    ulp_functions[_i].loop(COUNT, x, y);
    for (int i = 0; i < COUNT; i++)
        if (!isnan(y[i]))
            ck_assert_uint_eq(real_bits(ulp_functions[_i].single(x[i])), real_bits(y[i]));
}
END_TEST

/* What is rounded to 0, or to a denormal number, is slow: exp of what is masked must not be. */
START_TEST(what_vanishes_does_not_underflow)
{
    static const float arguments[] = {-INFINITY, -3e38f, -1e4f, -104.1f};
    for (size_t i = 0; i < sizeof arguments / sizeof *arguments; i++) {
        const volatile float x = arguments[i];
        feclearexcept(FE_UNDERFLOW);
        const volatile float y = real_exp(x);
        ck_assert_msg(!fetestexcept(FE_UNDERFLOW), "exp(%g) underflows", (double)x);
        ck_assert(y == 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("real_math");
    TCase *test = tcase_create("functions");
    tcase_set_timeout(test, 60);
    tcase_add_loop_test(test, errors_are_at_most_two_units, 0, ULP_FUNCTIONS);
    tcase_add_loop_test(test, edges_are_right, 0, ULP_FUNCTIONS);
    tcase_add_loop_test(test, bits_are_those_of_the_loop, 0, ULP_FUNCTIONS);
    tcase_add_test(test, what_vanishes_does_not_underflow);
    suite_add_tcase(suite, test);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    const int failures = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
