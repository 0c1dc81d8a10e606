/*
 * The sources that learn something from the training split (csv, chars), npy, and what the
 * readers do with files that are damaged in any way.
 */
#include "runtime_sources.h"

/* ---- csv: numbers, text, what is missing ---- */

static const char *const excepted[] = {"id"};
static const DlSource features = {.kind = DL_SOURCE_CSV,
                                  .path = "train",
                                  .name = "X",
                                  .row_size = 4,
                                  .column_count = 1,
                                  .columns = excepted,
                                  .except = 1,
                                  .standardize = 1,
                                  .one_hot = 1,
                                  .line = 9};
static const char *const training = "id,size,kind\n1,1,b\n2,NA,a\n3,2,\n4,3,b\n";

START_TEST(csv_is_standardised_and_one_hot)
{
    /* size: 1, 2, 3 have mean 2 and deviation 1; kind: a, b, missing. */
    const float expected[] = {-1, 0, 1, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 0, 1, /**/ 1, 0, 1, 0};
    write_text("train", training);
    expect_load(&pick_f32, &features, "train", 4, expected, sizeof expected);
}
END_TEST

START_TEST(csv_constants_are_those_of_training)
{
    /* Other order of columns, one more of them, none of those that are left out; c is unknown. */
    const float expected[] = {3, 1, 0, 0, /**/ 0, 0, 0, 0, /**/ -2, 0, 0, 1};
    DlSource test = features;
    test.path = "test";
    test.training = "train";
    write_text("train", training);
    write_text("test", "kind,more,size\na,x,5\nc,y,\nn/a,z,0\n");
    expect_load(&pick_f32, &test, "test", 3, expected, sizeof expected);
    write_text("test", "kind,size\na,5\na,big\n");
    expect_failure(&test, "test",
                   "test:3: column \"size\": expected a number, found \"big\", which the column is in the "
                   "training split");
    write_text("test", "id,size\n1,2\n");
    expect_failure(&test, "test", "expected a column \"kind\" (pick.dl:9), found 2 columns");
}
END_TEST

START_TEST(csv_widths_are_explained)
{
    DlSource wrong = features;
    wrong.row_size = 5;
    write_text("train", training);
    expect_failure(&wrong, "train",
                   "expected 5 columns, as X has (pick.dl:9), found 4: 1 numeric + 3 of 1 text column");
    wrong.one_hot = 0;
    expect_failure(
        &wrong, "train",
        "train:2: column \"kind\": expected a number, found \"b\"; `one_hot = true` makes numbers");
    write_text("train", "id\n1\n");
    expect_failure(&features, "train", "expected columns besides those excepted (pick.dl:9), found none");
    write_text("train", "size,kind\n1,1\n");
    expect_failure(&features, "train", "expected a column \"id\"");
}
END_TEST

START_TEST(csv_columns_without_deviation_are_zero)
{
    const float expected[] = {0, 0, 0, 0, 0, 0};
    DlSource flat = features;
    flat.row_size = 3;
    flat.one_hot = 0;
    write_text("train", "id,same,none,once\n1,7.1,,\n2,7.1,NA,5\n");
    expect_load(&pick_f32, &flat, "train", 2, expected, sizeof expected);
}
END_TEST

START_TEST(csv_large_numbers_keep_their_deviation)
{
    double got[3];
    DlSource large = features;
    large.row_size = 1;
    write_text("train", "id,x\n1,1000000000001\n2,1000000000002\n3,1000000000003\n");
    int rows;
    drop(load_source(&pick_f64, &large, "train", got, sizeof got, &rows));
    ck_assert_double_eq_tol(got[0], -1, 1e-9);
    ck_assert_double_eq_tol(got[2], 1, 1e-9);
}
END_TEST

static const char *const species[] = {"species"};
static const DlSource classes = {.kind = DL_SOURCE_CSV,
                                 .path = "train",
                                 .name = "y",
                                 .type = DL_CLASS,
                                 .row_size = 1,
                                 .column_count = 1,
                                 .columns = species,
                                 .classes = 3,
                                 .line = 8};

START_TEST(csv_text_becomes_classes)
{
    const int32_t expected[] = {2, 0, 1, 2}, tested[] = {1};
    DlSource test = classes;
    test.training = "train";
    write_text("train", "species\nvirginica\nsetosa\nversicolor\n\"virginica\"\n");
    expect_load(&pick_f32, &classes, "train", 4, expected, sizeof expected);
    write_text("test", "x,species\n1,versicolor\n");
    expect_load(&pick_f32, &test, "test", 1, tested, sizeof tested);
    write_text("test", "x,species\n1,versicolour\n");
    expect_failure(&test, "test",
                   "test:2: column \"species\": expected a category of the training split, found "
                   "\"versicolour\"");
    write_text("train", "species\na\nb\nc\nd\n");
    expect_failure(&classes, "train",
                   "column \"species\": expected at most 3 categories for y (pick.dl:8), found 4");
    write_text("train", "species\na\nNA\n");
    expect_failure(&classes, "train", "train:3: column \"species\": expected a category");
    write_text("train", "species\n1\n2\nx\n");
    expect_failure(&classes, "train", "train:4: column \"species\": expected an integer, found \"x\"");
}
END_TEST

/* ---- chars ---- */

static const DlSource windows = {.kind = DL_SOURCE_CHARS,
                                 .path = "text",
                                 .name = "t",
                                 .type = DL_CLASS,
                                 .row_size = 3,
                                 .classes = 4,
                                 .stride = 3,
                                 .reach = 4,
                                 .line = 6};

START_TEST(chars_are_windows_of_classes)
{
    /* Sorted: newline, a, b, ä. */
    const int32_t expected[] = {1, 3, 2, /**/ 0, 1, 1}, shifted[] = {3, 2, 0, /**/ 1, 1, 2};
    const float reals[] = {1, 3, 2, 0, 1, 1};
    DlSource other = windows;
    write_text("text", "a\xc3\xa4"
                       "b\naab");
    expect_load(&pick_f32, &windows, "text", 2, expected, sizeof expected);
    other.shift = 1;
    expect_load(&pick_f32, &other, "text", 2, shifted, sizeof shifted);
    other = windows;
    other.type = DL_REAL;
    other.classes = 0;
    expect_load(&pick_f32, &other, "text", 2, reals, sizeof reals);
    write_text("text", "\xef\xbb\xbf"
                       "a\xc3\xa4"
                       "b\naab\n"); /* a byte order mark; not enough for a third window */
    expect_load(&pick_f32, &windows, "text", 2, expected, sizeof expected);
}
END_TEST

START_TEST(chars_know_the_training_text)
{
    const int32_t expected[] = {1, 2, 0};
    DlSource test = windows;
    test.training = "text";
    write_text("text", "xaby\n");
    test.classes = 5;
    write_text("test", "ab\nb");
    expect_load(&pick_f32, &test, "test", 1, expected, sizeof expected);
    write_text("test", "ab\nbAb");
    expect_failure(&test, "test", "test:2:2: expected one of the 5 characters of");
    write_text("test", "a\xc3\xa4\nb");
    expect_failure(&test, "test", "test:1:2: expected one of the 5 characters of");
    test.classes = 4;
    expect_failure(&test, "text",
                   "expected at most 4 different characters, as t is class(4) (pick.dl:6), found 5");
}
END_TEST

START_TEST(chars_that_are_not)
{
    static const struct {
        const char *text, *expected;
    } wrong[] = {{"", "expected at least 4 characters (pick.dl:6), found 0"},
                 {"abc", "expected at least 4 characters (pick.dl:6), found 3"},
                 {"ab\nc\xff", "text:2:2: expected UTF-8, found the byte 0xff"},
                 {"ab\xc3", "text:1:3: expected UTF-8, found the byte 0xc3"},
                 {"ab\xc3\x28", "text:1:3: expected UTF-8"},
                 {"\xc0\x80 overlong", "text:1:1: expected UTF-8, found the byte 0xc0"},
                 {"\xed\xa0\x80 surrogate", "text:1:1: expected UTF-8"},
                 {"\xf4\x90\x80\x80 beyond", "text:1:1: expected UTF-8"},
                 {"\x80 continued", "text:1:1: expected UTF-8"}};
    write_text("text", wrong[_i].text);
    expect_failure(&windows, "text", wrong[_i].expected);
}
END_TEST

/* ---- npy ---- */

static const int npy_shape[] = {DL_BATCH, 2, 3};
static const DlSource array = {.kind = DL_SOURCE_NPY,
                               .path = "x.npy",
                               .name = "X",
                               .row_size = 6,
                               .rank = 3,
                               .shape = npy_shape,
                               .line = 4};

static size_t make_npy(char *file, const char *descr, const char *order, const char *shape, const void *data,
                       size_t size)
{
    const int length = sprintf(file + 10, "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n", descr,
                               order, shape);
    memcpy(file, "\x93NUMPY\x01\x00", 8);
    file[8] = (char)length;
    file[9] = 0;
    memcpy(file + 10 + length, data, size);
    return 10 + (size_t)length + size;
}

START_TEST(npy_rows_fit_the_shape)
{
    static const char *const fitting[] = {"(2, 2, 3)", "(2, 6)", "(2, 1, 2, 3)", "(2, 2, 1, 3, 1)"};
    const unsigned char bytes[] = {0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255};
    const float expected[] = {0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255};
    char file[256];
    write_file("x.npy", file, make_npy(file, "|u1", "False", fitting[_i], bytes, sizeof bytes));
    expect_load(&pick_f32, &array, "x.npy", 2, expected, sizeof expected);
}
END_TEST

START_TEST(npy_that_is_not)
{
    static const struct {
        const char *descr, *order, *shape, *expected;
    } wrong[] = {{"|u1", "False", "(2, 3, 2)", "expected rows of 2 x 3 (pick.dl:4), found 3 x 2"},
                 {"|u1", "False", "(2, 5)", "expected rows of 6 elements (pick.dl:4), found 5"},
                 {"|u1", "False", "(12,)", "expected rows of 6 elements (pick.dl:4), found single elements"},
                 {"|u1", "False", "()", "expected rows of 6 elements (pick.dl:4), found single elements"},
                 {"|u1", "False", "(0, 6)", "rows, found 0"},
                 {"|u1", "False", "(3, 6)", "expected 18 elements, found the end of the file after 12"},
                 {"|u1", "False", "(1, 6)", "expected 6 elements, found more bytes behind them"},
                 {"|u1", "True", "(2, 6)", "expected C order, found Fortran order"},
                 {">i2", "False", "(1, 6)", "found >i2, which is big-endian"},
                 {"|u1", "False", "(1, 4294967296, 4294967296, 6)", "more than memory can hold"}};
    const unsigned char bytes[12] = {0};
    char file[256];
    write_file("x.npy", file,
               make_npy(file, wrong[_i].descr, wrong[_i].order, wrong[_i].shape, bytes, sizeof bytes));
    expect_failure(&array, "x.npy", wrong[_i].expected);
}
END_TEST

START_TEST(npy_of_no_dimension_is_a_row_of_nothing)
{
    DlSource single = {.kind = DL_SOURCE_NPY, .name = "X", .row_size = 1, .line = 4};
    const unsigned char bytes[1] = {0};
    char file[256];
    write_file("x.npy", file, make_npy(file, "|u1", "False", "()", bytes, 1));
    expect_failure(&single, "x.npy", "rows, found 0");
}
END_TEST

START_TEST(npy_integers_become_classes)
{
    const int64_t values[] = {2, 0, 1}, large[] = {2, 1LL << 40, 0};
    const int32_t expected[] = {2, 0, 1};
    const DlSource labels = {
        .kind = DL_SOURCE_NPY, .name = "y", .type = DL_CLASS, .row_size = 1, .classes = 3, .line = 5};
    char file[256];
    write_file("y.npy", file, make_npy(file, "<i8", "False", "(3,)", values, sizeof values));
    expect_load(&pick_f32, &labels, "y.npy", 3, expected, sizeof expected);
    write_file("y.npy", file, make_npy(file, "<i8", "False", "(3,)", large, sizeof large));
    expect_failure(&labels, "y.npy", "expected integers for y, found 1099511627776 in element 1");
}
END_TEST

/* ---- damage ---- */

/* Every file that differs from a good one in a few bytes, or is cut: rows or a message. */
static void damage(const DlSource *source, const char *name, const char *good, size_t size)
{
    char file[512], got[512];
    int accepted = 0;
    for (uint32_t k = 0; k < 400; k++) {
        memcpy(file, good, size);
        const uint32_t changes = dl_random(3, 1, k, 0) % 4;
        for (uint32_t i = 0; i < changes; i++)
            file[dl_random(3, 2, k, i) % size] = (char)(dl_random(3, 3, k, i) >> 24);
        const size_t length = k % 3 == 0 ? dl_random(3, 4, k, 0) % (size + 1) : size;
        write_file(name, file, length);
        int rows = 0;
        const Caught caught = load_source(&pick_f32, source, name, got, 0, &rows);
        accepted += caught.status == 0;
        ck_assert(caught.status == 0 ? rows > 0 : caught.err[0] != '\0');
        drop(caught);
    }
    ck_assert_int_gt(accepted, 40); /* those without a change, at least */
    ck_assert_int_lt(accepted, 400);
}

START_TEST(damaged_files_end_in_rows_or_a_message)
{
    const unsigned char bytes[] = {0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255};
    char file[512];
    const char *table = "id,size,kind\n1,1,\"b, \"\"c\"\"\"\n2,NA,a\r\n3,2,\n4,3,\"b\n\"\n";
    damage(&array, "x.npy", file, make_npy(file, "|u1", "False", "(2, 2, 3)", bytes, sizeof bytes));
    DlSource wider = features;
    wider.row_size = 5;
    damage(&wider, "train", table, strlen(table));
    const char *text = "a\xc3\xa4"
                       "b\naab aab";
    DlSource roomy = windows;
    roomy.classes = 6;
    damage(&roomy, "text", text, strlen(text));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("runtime sources");
    TCase *tests = tcase_create("sources");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_test(tests, csv_is_standardised_and_one_hot);
    tcase_add_test(tests, csv_constants_are_those_of_training);
    tcase_add_test(tests, csv_widths_are_explained);
    tcase_add_test(tests, csv_columns_without_deviation_are_zero);
    tcase_add_test(tests, csv_large_numbers_keep_their_deviation);
    tcase_add_test(tests, csv_text_becomes_classes);
    tcase_add_test(tests, chars_are_windows_of_classes);
    tcase_add_test(tests, chars_know_the_training_text);
    tcase_add_loop_test(tests, chars_that_are_not, 0, 9);
    tcase_add_loop_test(tests, npy_rows_fit_the_shape, 0, 4);
    tcase_add_loop_test(tests, npy_that_is_not, 0, 10);
    tcase_add_test(tests, npy_of_no_dimension_is_a_row_of_nothing);
    tcase_add_test(tests, npy_integers_become_classes);
    tcase_add_test(tests, damaged_files_end_in_rows_or_a_message);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
