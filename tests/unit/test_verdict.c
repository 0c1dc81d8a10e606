/* What training says about its curves: one made curve for each thing that it can say. */
#include "../../runtime/verdict.h"

#include <check.h>
#include <math.h>
#include <string.h>

enum { MOST = 200 };

static double train[MOST], held[MOST];

/* A loss that falls from `start` to `end` with time constant `scale`. */
static double falling(int epoch, double start, double end, double scale)
{
    return end + (start - end) * exp(-epoch / scale);
}

/* Something that jumps between -1 and 1, the same each time. */
static double jump(int epoch)
{
    return sin(12.9898 * epoch * epoch);
}

static const char *judge(int epochs, double first, int has_held)
{
    static char text[DL_VERDICT];
    const Curves curves = {.epochs = epochs,
                           .first = first,
                           .train = train,
                           .held = has_held ? held : NULL,
                           .held_name = "validation"};
    return dl_verdict(&curves, text);
}

static void expect(const char *text, const char *start)
{
    ck_assert_msg(strncmp(text, start, strlen(start)) == 0, "expected \"%s...\", found: %s", start, text);
}

START_TEST(few_epochs_are_no_conclusion)
{
    for (int e = 0; e < 4; e++)
        train[e] = held[e] = 4 - e;
    ck_assert_str_eq(judge(1, 4, 1), "no conclusion from 1 epoch");
    ck_assert_str_eq(judge(4, 4, 1), "no conclusion from 4 epochs");
}
END_TEST

START_TEST(nan_is_no_conclusion)
{
    for (int e = 0; e < 10; e++)
        train[e] = held[e] = falling(e, 2, 0.1, 1);
    held[6] = NAN;
    ck_assert_str_eq(judge(10, 2, 1), "no conclusion: the loss of epoch 7 is not finite");
    expect(judge(10, 2, 0), "levelled off");
}
END_TEST

/* The loop is over the number of epochs. */
static int count(int i)
{
    static const int counts[] = {5, 8, 10, 30, 100, 200};
    return counts[i];
}

START_TEST(overfitting)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = falling(e, 2, 0.1, n / 5.0);
        held[e] = falling(e, 2, 0.9, n / 12.0) + 0.5 * e / n * e / n;
    }
    const char *text = judge(n, 2.3, 1);
    expect(text, "overfitting since epoch ");
    ck_assert_ptr_nonnull(strstr(text, "the validation loss rose from "));
    ck_assert_ptr_nonnull(strstr(text, "while the training loss fell from "));
    ck_assert_ptr_nonnull(strstr(text, "the gap between them grew from "));
}
END_TEST

/* Twenty rows of data, learnt by heart. */
START_TEST(a_gap_from_the_start)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = falling(e, 2, 0.001, n / 8.0);
        held[e] = 2.1;
    }
    expect(judge(n, 2.3, 1), "overfitting: the training loss fell from 2.3000 to ");
}
END_TEST

START_TEST(diverging)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = e < n / 3 ? falling(e, 2, 1, n / 10.0) : 1.1 + 3.0 * (e - n / 3) / n;
        held[e] = train[e] + 0.1;
    }
    expect(judge(n, 2.3, 1), "diverging: the training loss rose from ");
    for (int e = 0; e < n; e++)
        train[e] = 0.5 + e;
    expect(judge(n, 0.4, 0), "diverging: the training loss rose from ");
}
END_TEST

START_TEST(improving)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = 2 - 1.5 * e / n;
        held[e] = train[e] + 0.05;
    }
    const char *text = judge(n, 2.1, 1);
    expect(text, "still improving: the training loss fell from ");
    ck_assert_ptr_nonnull(strstr(text, "the validation loss fell from "));
    ck_assert_ptr_nonnull(strstr(text, "more epochs would help"));
}
END_TEST

/* The training loss still falls; what is held out jumps about as before, or lies lower anyway. */
START_TEST(improving_alone)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = 2 - 1.2 * e / n;
        held[e] = 2.1 - 1.2 * fmin(e, 0.5 * n) / n + 0.02 * e / n;
    }
    const char *text = judge(n, 2.1, 1);
    expect(text, "still improving: the training loss fell from ");
    ck_assert_ptr_nonnull(strstr(text, "but the validation loss went from "));
    ck_assert_ptr_nonnull(strstr(text, "not clear"));
    for (int e = 0; e < n; e++)
        held[e] = 0.3 + 0.1 * e / n;
    ck_assert_ptr_null(strstr(judge(n, 2.1, 1), "overfitting"));
}
END_TEST

START_TEST(underfitting)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = falling(e, 2, 1.5, n / 20.0);
        held[e] = train[e] * 1.02;
    }
    const char *text = judge(n, 2.3, 1);
    expect(text, "underfitting: the training loss has levelled off at 1.5");
    ck_assert_ptr_nonnull(strstr(text, "of the first loss, 2.3"));
}
END_TEST

START_TEST(learnt_and_level)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = falling(e, 2, 5e-5, n / 40.0);
        held[e] = train[e] * 1.05;
    }
    const char *text = judge(n, 14, 1);
    expect(text, "levelled off: ");
    ck_assert_ptr_nonnull(strstr(text, "is close to it"));
    for (int e = 0; e < n; e++)
        held[e] = train[e] + 0.4;
    text = judge(n, 2.3, 1);
    expect(text, "levelled off: ");
    ck_assert_ptr_nonnull(strstr(text, "is above it by 0.4"));
}
END_TEST

/* Curves that jump about a level are neither falling nor rising. */
START_TEST(noise_is_nothing)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = 0.30 + 0.002 * jump(e);
        held[e] = 0.35 + 0.02 * jump(e + 7);
    }
    expect(judge(n, 2.3, 1), "levelled off: ");
}
END_TEST

/* Nothing is learnt, and sums are rounded one way or another. */
START_TEST(nothing_is_learnt)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++)
        train[e] = 0.7 + 1e-7 * jump(e) + 1e-7 * e;
    expect(judge(n, 0.7, 0), "underfitting: ");
}
END_TEST

/* A dropped-out network: what is held out is evaluated without, and lies below. */
START_TEST(held_out_may_be_lower)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = falling(e, 2.3, 0.6, n / 30.0);
        held[e] = train[e] * 0.8;
    }
    expect(judge(n, 2.4, 1), "levelled off: ");
}
END_TEST

/* Losses that are negative, log-likelihoods for instance, are only compared. */
START_TEST(negative_losses)
{
    const int n = count(_i);
    for (int e = 0; e < n; e++) {
        train[e] = falling(e, 1, -3, n / 30.0);
        held[e] = train[e] + 0.01;
    }
    expect(judge(n, 2, 1), "levelled off: ");
    for (int e = 0; e < n; e++)
        held[e] = falling(e, 1, -3, n / 30.0) + 2.0 * e / n;
    for (int e = 0; e < n; e++)
        train[e] = -1.0 - 2.0 * e / n;
    expect(judge(n, 2, 1), "overfitting");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("verdict");
    TCase *tests = tcase_create("verdict");
    tcase_add_test(tests, few_epochs_are_no_conclusion);
    tcase_add_test(tests, nan_is_no_conclusion);
    tcase_add_loop_test(tests, overfitting, 1, 6);
    tcase_add_loop_test(tests, a_gap_from_the_start, 0, 6);
    tcase_add_loop_test(tests, diverging, 0, 6);
    tcase_add_loop_test(tests, improving, 0, 6);
    tcase_add_loop_test(tests, improving_alone, 0, 6);
    tcase_add_loop_test(tests, underfitting, 0, 6);
    tcase_add_loop_test(tests, learnt_and_level, 0, 6);
    tcase_add_loop_test(tests, noise_is_nothing, 0, 6);
    tcase_add_loop_test(tests, nothing_is_learnt, 0, 6);
    tcase_add_loop_test(tests, held_out_may_be_lower, 0, 6);
    tcase_add_loop_test(tests, negative_losses, 1, 6);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
