/*
 * Threads: how many there are, what is said of them, and the one that copies rows beforehand.
 */
#include "../../runtime/batch.h"
#include "../../runtime/session.h"
#include "../../runtime/threads.h"
#include "runtime_both.h"
#include "runtime_tools.h"

#include <math.h>

/* A program with OpenMP, on a machine that gives eight threads at most. */
static int up_to_eight(int wanted)
{
    return wanted < 8 ? wanted : 8;
}

static int always_one(int wanted)
{
    (void)wanted;
    return 1;
}

/* ---- how many ---- */

typedef struct Wanted {
    int (*threads)(int);
    const char *variable; /* OMP_NUM_THREADS */
    int wanted, expected;
    const char *message;
} Wanted;

START_TEST(threads_are_what_is_wanted_or_the_reason_is_said)
{
    static const Wanted cases[] = {
        {up_to_eight, NULL, 3, 3, ""},
        {up_to_eight, "5", 3, 3, ""},
        {up_to_eight, "5", 0, 5, ""},
        {up_to_eight, "6,2", 0, 6, ""},
        {up_to_eight, "20", 0, 8, ""},
        {up_to_eight, NULL, 9, 8, "line: OpenMP gives 8 threads, not 9\n"},
        {always_one, NULL, 1, 1, ""},
        {always_one, "5", 0, 1, ""},
        {always_one, NULL, 4, 1, "line: was compiled without -fopenmp: 1 thread, not 4\n"},
        {NULL, NULL, 4, 1, "line: was compiled without -fopenmp: 1 thread, not 4\n"},
        {NULL, NULL, 0, 1, ""},
    };
    const Wanted *it = &cases[_i];
    DlModel model = line_f32;
    model.threads = it->threads;
    it->variable != NULL ? setenv("OMP_NUM_THREADS", it->variable, 1) : unsetenv("OMP_NUM_THREADS");
    CaughtRun *run = begin_run(&model);
    const int found = dl_threads_set(&run->run, it->wanted);
    const Caught caught = end_run(run, 0);
    ck_assert_int_eq(found, it->expected);
    ck_assert_str_eq(caught.err, it->message);
    drop(caught);
}
END_TEST

START_TEST(as_many_threads_as_processors)
{
    DlModel model = line_f32;
    model.threads = up_to_eight;
    unsetenv("OMP_NUM_THREADS");
    CaughtRun *run = begin_run(&model);
    ck_assert_int_ge(dl_processors(), 1);
    ck_assert_int_eq(dl_threads_set(&run->run, 0), up_to_eight(dl_processors()));
    drop(end_run(run, 0));
}
END_TEST

START_TEST(threads_are_reported)
{
    DlModel model = line_f32;
    model.threads = up_to_eight;
    const Caught two = run_well(&model, "--threads 2 --epochs 1 --log @/log");
    ck_assert_ptr_nonnull(strstr(two.out, "; batch 10; 2 threads; seed 1\n"));
    char *log = read_file(path_of("log"), NULL);
    ck_assert_ptr_nonnull(strstr(log, ", \"threads\": 2}\n"));
    free(log);
    const Caught one = run_well(&model, "--threads 1 --epochs 1 --log @/log");
    ck_assert_ptr_nonnull(strstr(one.out, "; batch 10; seed 1\n"));
    log = read_file(path_of("log"), NULL);
    ck_assert_ptr_nonnull(strstr(log, ", \"threads\": 1}\n"));
    free(log);
    const Caught bench = run_well(&model, "bench --threads 3 --steps 2");
    ck_assert_ptr_nonnull(strstr(bench.out, "\"threads\": 3, "));
    const Caught without = run_program(&line_f32, "--threads 4 --epochs 1");
    ck_assert_int_eq(without.status, 0);
    ck_assert_str_eq(without.err, "line: was compiled without -fopenmp: 1 thread, not 4\n");
    drop(two);
    drop(one);
    drop(bench);
    drop(without);
}
END_TEST

/* ---- rows copied beforehand ---- */

enum { ROWS = 20000, SIZE = 6000 };

static Split many_rows(Run *run)
{
    float *X = dl_alloc(run, 2 * ROWS, sizeof *X), *y = dl_alloc(run, ROWS, sizeof *y);
    void **inputs = dl_alloc(run, 2, sizeof *inputs);
    ck_assert(X != NULL && y != NULL && inputs != NULL);
    for (int i = 0; i < ROWS; i++) {
        X[2 * i] = (float)i;
        X[2 * i + 1] = -(float)i;
        y[i] = (float)(i % 97);
    }
    inputs[0] = X;
    inputs[1] = y;
    return (Split){.name = "train", .rows = ROWS, .inputs = inputs};
}

static void check_same(Batches *plain, Batches *ahead, int start)
{
    const int n = dl_batches_get(plain, start);
    ck_assert_int_eq(dl_batches_get(ahead, start), n);
    ck_assert_mem_eq(plain->inputs[0], ahead->inputs[0], (size_t)n * 2 * sizeof(float));
    ck_assert_mem_eq(plain->inputs[1], ahead->inputs[1], (size_t)n * sizeof(float));
    ck_assert_uint_eq((uintptr_t)ahead->inputs[0] % 64, 0);
}

/* Whatever order batches are asked for in, and if an epoch is left in the middle. */
START_TEST(batches_copied_beforehand_are_the_same)
{
    static const int starts[][5] = {{0, 6000, 12000, 18000, -1}, {0, 6000, -1}, {12000, 0, 6000, 6000, -1}};
    CaughtRun *run = begin_run(&line_f32);
    const Split split = many_rows(&run->run);
    Batches plain, ahead;
    ck_assert(dl_batches_init(&run->run, &split, SIZE, true, &plain));
    ck_assert(dl_batches_init(&run->run, &split, SIZE, true, &ahead));
    ck_assert(dl_batches_load_ahead(&run->run, &ahead));
    ck_assert_ptr_nonnull(ahead.loader);
    for (uint32_t epoch = 1; epoch <= 12; epoch++) {
        const int *start = starts[epoch % 3];
        dl_batches_shuffle(&plain, 5, epoch);
        dl_batches_shuffle(&ahead, 5, epoch);
        for (; *start >= 0; start++)
            check_same(&plain, &ahead, *start);
    }
    dl_batches_close(&ahead);
    dl_batches_close(&ahead); /* does no harm */
    check_same(&plain, &ahead, 6000);
    drop(end_run(run, 0));
}
END_TEST

START_TEST(small_batches_need_no_thread)
{
    CaughtRun *run = begin_run(&line_f32);
    const Split split = many_rows(&run->run);
    Batches small, still;
    ck_assert(dl_batches_init(&run->run, &split, 100, true, &small));
    ck_assert(dl_batches_load_ahead(&run->run, &small));
    ck_assert_ptr_null(small.loader);
    ck_assert(dl_batches_init(&run->run, &split, SIZE, false, &still));
    ck_assert(dl_batches_load_ahead(&run->run, &still));
    ck_assert_ptr_null(still.loader);
    dl_batches_close(&small);
    drop(end_run(run, 0));
}
END_TEST

/* A whole training, folds and a loss that breaks included. */
START_TEST(training_is_the_same_with_threads)
{
    static const char *const lines[] = {"--epochs 4", "--k-fold 3 --epochs 2", "--valid 0.3 --epochs 3",
                                        "--epochs 3 --lr 1e30"};
    char line[160];
    DlSplit splits[2] = {line_f32.splits[0], line_f32.splits[1]};
    DlModel model = line_f32;
    splits[0].rows = ROWS;
    model.splits = splits;
    model.threads = up_to_eight;
    snprintf(line, sizeof line, "%s --batch 6000 --log @/one --quiet --threads 1", lines[_i]);
    const Caught one = run_program(&model, line);
    snprintf(line, sizeof line, "%s --batch 6000 --log @/two --quiet --threads 2", lines[_i]);
    const Caught two = run_program(&model, line);
    ck_assert_int_eq(one.status, _i == 3 ? 1 : 0);
    ck_assert_int_eq(two.status, one.status);
    ck_assert_str_eq(two.err, one.err);
    char *logs[] = {read_file(path_of("one"), NULL), read_file(path_of("two"), NULL)};
    const char *a = logs[0], *b = logs[1];
    for (; *a != '\0'; a = strchr(a, '\n') + 1, b = strchr(b, '\n') + 1)
        /* All but what has to do with time, which stands at the end of each line. */
        ck_assert_int_eq(strncmp(a, b, (size_t)(strstr(a, "\"seconds\"") - a)), 0);
    ck_assert_str_eq(b, "");
    free(logs[0]);
    free(logs[1]);
    drop(one);
    drop(two);
}
END_TEST

/* ---- the gradient's check, which every step makes ---- */

START_TEST(each_number_that_is_not_finite_is_seen)
{
    enum { COUNT = 70 };
    static const double broken[] = {INFINITY, -INFINITY, NAN}, fine[] = {0x1.fffffep127, -0x1.fffffep127, 1e-45, -0.0};
    float f32[COUNT] = {0};
    double f64[COUNT] = {0};
    for (size_t count = 0; count <= COUNT; count++) {
        ck_assert(dl_finite(f32, 0, count, 4) && dl_finite(f64, 0, count, 8));
        for (size_t i = 0; i < COUNT; i++) {
            for (size_t k = 0; k < 3; k++) {
                f32[i] = (float)(f64[i] = broken[k]);
                for (size_t first = 0; first <= count; first += 16) {
                    ck_assert_int_eq(dl_finite(f32, first, count, 4), i >= count || i < first);
                    ck_assert_int_eq(dl_finite(f64, first, count, 8), i >= count || i < first);
                }
            }
            f32[i] = (float)(f64[i] = fine[i % 4]);
        }
    }
    f64[3] = -NAN;
    ck_assert(!dl_finite(f64, 0, COUNT, 8));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("threads");
    TCase *tests = tcase_create("threads");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_loop_test(tests, threads_are_what_is_wanted_or_the_reason_is_said, 0, 11);
    tcase_add_test(tests, as_many_threads_as_processors);
    tcase_add_test(tests, threads_are_reported);
    tcase_add_test(tests, batches_copied_beforehand_are_the_same);
    tcase_add_test(tests, small_batches_need_no_thread);
    tcase_add_loop_test(tests, training_is_the_same_with_threads, 0, 4);
    tcase_add_test(tests, each_number_that_is_not_finite_is_seen);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
