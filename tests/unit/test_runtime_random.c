/*
 * random.h: published answers, the same bits from every compiler, the right distributions; and
 * the shuffle that is made of it.
 */
#include "../../runtime/batch.h"
#include "runtime_tools.h"

#include <math.h>

/* Random123's kat_vectors for philox4x32 10. */
START_TEST(philox_gives_the_published_answers)
{
    static const struct {
        uint32_t counter[4], key[2], expected[4];
    } known[] = {{{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
                 {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
                  {0xffffffff, 0xffffffff},
                  {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
                 {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                  {0xa4093822, 0x299f31d0},
                  {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}};
    uint32_t words[4];
    memcpy(words, known[_i].counter, sizeof words);
    dl_philox(words, known[_i].key[0], known[_i].key[1]);
    ck_assert_mem_eq(words, known[_i].expected, sizeof words);
}
END_TEST

START_TEST(an_element_is_a_lane_of_its_counter)
{
    const uint64_t seed = 0x299f31d0a4093822u, elements[] = {0, 1, 2, 3, 4, 7, 1000001, 0x123456789abcdefu};
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
        const uint64_t block = elements[i] / 4;
        uint32_t words[4] = {(uint32_t)block, (uint32_t)(block >> 32), 17, 99};
        dl_philox(words, 0xa4093822, 0x299f31d0);
        ck_assert_uint_eq(dl_random(seed, 99, 17, elements[i]), words[elements[i] % 4]);
    }
}
END_TEST

START_TEST(streams_are_fnv_hashes)
{
    ck_assert_uint_eq(dl_stream(""), 0x811c9dc5u);
    ck_assert_uint_eq(dl_stream("a"), 0xe40c292cu);
    ck_assert_uint_eq(dl_stream("foobar"), 0xbf9cf968u);
}
END_TEST

START_TEST(uniform_numbers_are_floats_below_one)
{
    double sum = 0, squares = 0;
    enum { COUNT = 100000 };
    for (uint64_t i = 0; i < COUNT; i++) {
        const double x = dl_uniform(5, 6, 7, i);
        ck_assert(x >= 0 && x < 1 && (double)(float)x == x);
        sum += x;
        squares += x * x;
    }
    ck_assert_double_eq_tol(sum / COUNT, 0.5, 0.004);
    ck_assert_double_eq_tol(squares / COUNT, 1.0 / 3, 0.004);
}
END_TEST

/* The distribution function of what the quantile gives is where it came from. */
START_TEST(normal_numbers_are_the_quantiles)
{
    for (uint64_t k = 0; k < 4000; k++) {
        const uint32_t bits = k < 200   ? (uint32_t)k
                              : k < 400 ? (uint32_t)(0u - (k - 199))
                                        : dl_random(1, 2, 3, k);
        const double p = ((double)bits + 0.5) * 0x1p-32, x = dl_normal_quantile(bits);
        const double lower = erfc(-x / sqrt(2)) / 2, upper = erfc(x / sqrt(2)) / 2;
        ck_assert_double_eq_tol(p < 0.5 ? lower / p : upper / (1 - p), 1, 1e-13);
    }
}
END_TEST

START_TEST(normal_numbers_have_mean_0_and_deviation_1)
{
    double sums[4] = {0};
    enum { COUNT = 100000 };
    for (uint64_t i = 0; i < COUNT; i++) {
        const double x = dl_normal(5, 6, 7, i);
        sums[0] += x;
        sums[1] += x * x;
        sums[2] += x * x * x * x;
        sums[3] += x * dl_normal(5, 6, 8, i);
    }
    ck_assert_double_eq_tol(sums[0] / COUNT, 0, 0.013);
    ck_assert_double_eq_tol(sums[1] / COUNT, 1, 0.018);
    ck_assert_double_eq_tol(sums[2] / COUNT, 3, 0.13);
    ck_assert_double_eq_tol(sums[3] / COUNT, 0, 0.013);
}
END_TEST

/* The folder of this file, for the programs and headers beside it. */
static void source_folder(char *to)
{
    strcpy(to, __FILE__);
    char *slash = strrchr(to, '/');
    strcpy(slash != NULL ? slash : to, slash != NULL ? "" : ".");
}

/* Even iterations: cc, which must be there; odd ones: clang, where it is. */
START_TEST(bits_do_not_depend_on_compiler_and_flags)
{
    static const char *const flags[] = {"-O0", "-O3 -march=native -ffp-contract=fast",
                                        "-Os -ffp-contract=off"};
    const char *compiler = _i % 2 == 0 ? "cc" : "clang";
    char source[256], command[1024], answer[64] = "";
    source_folder(source);
    snprintf(command, sizeof command,
             "command -v %s >/dev/null || { echo absent; exit; }; "
             "%s -std=c11 %s -I%s/../../runtime %s/random_bits.c -o %s/bits -lm && %s/bits",
             compiler, compiler, flags[_i / 2], source, source, folder, folder);
    FILE *pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    ck_assert_ptr_nonnull(fgets(answer, sizeof answer, pipe));
    ck_assert_int_eq(pclose(pipe), 0);
    answer[strcspn(answer, "\n")] = '\0';
    if (_i % 2 == 0 || strcmp(answer, "absent") != 0)
        ck_assert_str_eq(answer, "093164b24dab7c95");
}
END_TEST

START_TEST(a_shuffle_is_a_permutation)
{
    static const int counts[] = {1, 2, 3, 10, 1000, 60000};
    const int count = counts[_i];
    uint32_t *order = malloc((size_t)count * sizeof *order), *again = malloc((size_t)count * sizeof *again);
    char *seen = calloc((size_t)count, 1);
    dl_shuffle(order, count, 1, 1);
    for (int i = 0; i < count; i++) {
        ck_assert_uint_lt(order[i], (uint32_t)count);
        ck_assert_int_eq(seen[order[i]]++, 0);
    }
    dl_shuffle(again, count, 1, 1);
    ck_assert_mem_eq(order, again, (size_t)count * sizeof *order);
    dl_shuffle(again, count, 1, 2);
    ck_assert(count < 10 || memcmp(order, again, (size_t)count * sizeof *order) != 0);
    dl_shuffle(again, count, 2, 1);
    ck_assert(count < 10 || memcmp(order, again, (size_t)count * sizeof *order) != 0);
    free(order);
    free(again);
    free(seen);
}
END_TEST

/* Each of the 24 orders of 4 rows equally often: chi-square with 23 degrees of freedom, whose
 * 99.99 % quantile is 56. */
START_TEST(all_orders_are_equally_likely)
{
    enum { COUNT = 24000 };
    int counts[256] = {0};
    for (uint32_t epoch = 0; epoch < COUNT; epoch++) {
        uint32_t order[4];
        dl_shuffle(order, 4, 9, epoch);
        counts[order[0] << 6 | order[1] << 4 | order[2] << 2 | order[3]]++;
    }
    double chi = 0;
    int seen = 0;
    for (int i = 0; i < 256; i++) {
        const double off = counts[i] - COUNT / 24.0;
        seen += counts[i] > 0;
        chi += counts[i] > 0 ? off * off / (COUNT / 24.0) : 0;
    }
    ck_assert_int_eq(seen, 24);
    ck_assert_double_lt(chi, 56);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("runtime random");
    TCase *numbers = tcase_create("random"), *compilers = tcase_create("compilers"),
          *shuffle = tcase_create("shuffle");
    tcase_add_loop_test(numbers, philox_gives_the_published_answers, 0, 3);
    tcase_add_test(numbers, an_element_is_a_lane_of_its_counter);
    tcase_add_test(numbers, streams_are_fnv_hashes);
    tcase_add_test(numbers, uniform_numbers_are_floats_below_one);
    tcase_add_test(numbers, normal_numbers_are_the_quantiles);
    tcase_add_test(numbers, normal_numbers_have_mean_0_and_deviation_1);
    tcase_add_checked_fixture(compilers, make_folder, remove_folder);
    tcase_add_loop_test(compilers, bits_do_not_depend_on_compiler_and_flags, 0, 6);
    tcase_set_timeout(compilers, 60);
    tcase_add_loop_test(shuffle, a_shuffle_is_a_permutation, 0, 6);
    tcase_add_test(shuffle, all_orders_are_equally_likely);
    suite_add_tcase(suite, numbers);
    suite_add_tcase(suite, compilers);
    suite_add_tcase(suite, shuffle);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
