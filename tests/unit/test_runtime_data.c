/*
 * What the runtime reads and writes besides checkpoints: IDX, CSV, NPY, and what it says of files
 * that are not what they should be.
 */
#include "../../runtime/batch.h"
#include "../../runtime/npy.h"
#include "runtime_sources.h"

#include <limits.h>
#include <zlib.h>

/* ---- IDX ---- */

/* An IDX file of up to 3 extents. */
static size_t make_idx(unsigned char *to, int type, int rank, const uint32_t *extents, const void *data,
                       size_t size)
{
    const unsigned char start[4] = {0, 0, (unsigned char)type, (unsigned char)rank};
    memcpy(to, start, 4);
    for (int i = 0; i < rank; i++)
        for (int k = 0; k < 4; k++)
            to[4 + 4 * i + k] = (unsigned char)(extents[i] >> (24 - 8 * k));
    if (size > 0)
        memcpy(to + 4 + 4 * rank, data, size);
    return 4 + 4 * (size_t)rank + size;
}

static const DlSource images = {.kind = DL_SOURCE_IDX, .path = "images", .row_size = 4, .line = 7};
static const DlSource labels = {
    .kind = DL_SOURCE_IDX, .path = "labels", .type = DL_CLASS, .row_size = 1, .line = 8};

static const uint32_t two_images[] = {2, 2, 2};
static const unsigned char pixels[] = {0, 1, 2, 3, 252, 253, 254, 255};

START_TEST(idx_images_become_rows)
{
    const float floats[] = {0, 1, 2, 3, 252, 253, 254, 255};
    const double doubles[] = {0, 1, 2, 3, 252, 253, 254, 255};
    unsigned char file[64] = {0};
    const size_t size = make_idx(file, 8, 3, two_images, pixels, sizeof pixels);
    write_file("plain", file, size);
    expect_load(&pick_f32, &images, "plain", 2, floats, sizeof floats);
    expect_load(&pick_f64, &images, "plain", 2, doubles, sizeof doubles);
}
END_TEST

START_TEST(idx_is_read_through_gzip)
{
    enum { ROWS = 50000 };
    const uint32_t extents[] = {ROWS, 4};
    unsigned char *data = malloc(ROWS * 4), *file = malloc(ROWS * 4 + 64);
    float *got = malloc(ROWS * 4 * sizeof *got);
    for (uint32_t i = 0; i < ROWS * 4; i++)
        data[i] = (unsigned char)(i * i >> 7);
    const size_t size = make_idx(file, 8, 2, extents, data, ROWS * 4);
    gzFile gz = gzopen(path_of("packed.bin"), "wb");
    ck_assert_int_eq(gzwrite(gz, file, 1000), 1000);
    gzclose(gz);
    gz = gzopen(path_of("packed.bin"), "ab"); /* a second member */
    ck_assert_int_eq(gzwrite(gz, file + 1000, (unsigned)(size - 1000)), (int)(size - 1000));
    gzclose(gz);
    int rows = 0;
    const Caught caught = load_source(&pick_f32, &images, "packed.bin", got, ROWS * 4 * sizeof *got, &rows);
    ck_assert_msg(caught.status == 0, "%s", caught.err);
    ck_assert_int_eq(rows, ROWS);
    for (int i = 0; i < ROWS * 4; i++)
        ck_assert(got[i] == data[i]);
    drop(caught);
    size_t length;
    char *packed = read_file(path_of("packed.bin"), &length);
    write_file("short.gz", packed, length - 20);
    expect_failure(&images, "short.gz", "end of the file");
    packed[length / 2] ^= 0x55;
    write_file("damaged.gz", packed, length);
    expect_failure(&images, "damaged.gz", "expected gzip, found damaged data");
    free(packed);
    free(data);
    free(file);
    free(got);
}
END_TEST

START_TEST(idx_has_six_element_types)
{
    static const struct {
        int type;
        unsigned char bytes[32];
        size_t size;
        float expected[4];
    } types[] = {
        {9, {255, 128, 127, 0}, 4, {-1, -128, 127, 0}},
        {11, {255, 255, 128, 0, 1, 2, 0, 0}, 8, {-1, -32768, 258, 0}},
        {12, {255, 255, 255, 255, 0, 1, 0, 0, 0, 0, 0, 1, 255, 255, 0, 0}, 16, {-1, 65536, 1, -65536}},
        {13,
         {0x3f, 0x80, 0, 0, 0xc0, 0x20, 0, 0, 0, 0, 0, 0, 0x7f, 0x7f, 0, 0},
         16,
         {1, -2.5f, 0, 0x1.fep127f}},
        {14,
         {0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0xc0, 4, 0, 0, 0, 0, 0, 0,
          0x3f, 0xe0, 0, 0, 0, 0, 0, 0, 0,    0, 0, 0, 0, 0, 0, 0},
         32,
         {1, -2.5f, 0.5f, 0}}};
    const uint32_t extents[] = {1, 4};
    unsigned char file[64] = {0};
    write_file("typed", file, make_idx(file, types[_i].type, 2, extents, types[_i].bytes, types[_i].size));
    expect_load(&pick_f32, &images, "typed", 1, types[_i].expected, sizeof types[_i].expected);
}
END_TEST

START_TEST(idx_labels_become_classes)
{
    const uint32_t extents[] = {3};
    const unsigned char bytes[] = {2, 0, 255}, real[] = {0x3f, 0xc0, 0, 0};
    const int32_t expected[] = {2, 0, 255};
    unsigned char file[64] = {0};
    write_file("labels", file, make_idx(file, 8, 1, extents, bytes, 3));
    expect_load(&pick_f32, &labels, "labels", 3, expected, sizeof expected);
    write_file("half", file, make_idx(file, 13, 1, (const uint32_t[]){1}, real, 4));
    expect_failure(&labels, "half", "row 1: expected an integer, found 1.5");
}
END_TEST

START_TEST(idx_files_that_are_not)
{
    unsigned char file[64] = {0};
    const size_t size = make_idx(file, 8, 3, two_images, pixels, sizeof pixels);
    write_file("cut", file, size - 1);
    expect_failure(&images, "cut", "expected 2 rows, found the end of the file in row 2");
    write_file("long", file, size + 1);
    expect_failure(&images, "long", "expected 2 rows, found more bytes behind them");
    write_file("header", file, 9);
    expect_failure(&images, "header", "expected 3 extents, found the end of the file");
    write_file("empty", file, 0);
    expect_failure(&images, "empty", "expected an IDX file, found something else");
    write_text("text", "a,b\n1,2\n");
    expect_failure(&images, "text", "expected an IDX file, found something else");
    expect_failure(&images, "absent", "can't be opened");
    write_file("type", file, make_idx(file, 10, 1, two_images, pixels, 2));
    expect_failure(&images, "type", "expected an IDX element type, 0x08 to 0x0e, found 0x0a");
    write_file("rows", file, make_idx(file, 8, 3, (const uint32_t[]){2, 3, 5}, pixels, 0));
    expect_failure(&images, "rows", "expected rows of 4 elements (pick.dl:7), found 3 x 5");
    write_file("none", file, make_idx(file, 8, 2, (const uint32_t[]){0, 4}, pixels, 0));
    expect_failure(&images, "none", "rows, found 0");
    write_file("huge", file, make_idx(file, 8, 3, (const uint32_t[]){1, 0xffffffff, 0xffffffff}, pixels, 0));
    expect_failure(&images, "huge", "expected rows of 4 elements");
    write_file("ranks", file, make_idx(file, 8, 0, two_images, pixels, 8));
    expect_failure(&images, "ranks", "found 0");
}
END_TEST

/* ---- CSV ---- */

static const char *const columns[] = {"b", "a c"};
static const DlSource table = {
    .kind = DL_SOURCE_CSV, .path = "table", .row_size = 2, .column_count = 2, .columns = columns, .line = 5};
static const DlSource class_table = {.kind = DL_SOURCE_CSV,
                                     .path = "table",
                                     .type = DL_CLASS,
                                     .row_size = 1,
                                     .column_count = 1,
                                     .columns = columns,
                                     .line = 6};

START_TEST(csv_picks_columns_by_name)
{
    static const char *const texts[] = {
        "a c,note,b\n1,x,2\n3,y,-4.5e1\n", "a c,note,b\r\n1,x,2\r\n3,y,-4.5e1", /* no line end at the end */
        "\xef\xbb\xbf\"a c\",\"no\"\"te\",\"b\"\r\n\"1\",\"x, \"\"y\"\"\nz\",\"2\"\r\n3,,\"-45\"\r\n\r\n",
        "\n a c , note , b \n\n 1 , , 2 \n+3,NA,-4.5e+01\n\n"};
    const float expected[] = {2, 1, -45, 3};
    write_text("table", texts[_i]);
    expect_load(&pick_f32, &table, "table", 2, expected, sizeof expected);
}
END_TEST

START_TEST(csv_numbers_become_classes)
{
    const int32_t expected[] = {2, 0, -7};
    write_text("table", "b\n2\n0.0\n-7e0\n");
    expect_load(&pick_f64, &class_table, "table", 3, expected, sizeof expected);
    write_text("half", "x,b\n1,2\n1,0.5\n");
    expect_failure(&class_table, "half", "half:3: column \"b\": expected an integer, found \"0.5\"");
}
END_TEST

START_TEST(csv_files_that_are_not)
{
    static const struct {
        const char *text, *expected;
    } wrong[] = {
        {"", "expected a header row, found an empty file"},
        {"a c,b\n", "expected at least one row below the header, found none"},
        {"a c,b\n1,2\n3,four\n", "table:3: column \"b\": expected a number, found \"four\""},
        {"a c,b\n1,2\n,4\n", "table:3: column \"a c\": expected a number, found nothing"},
        {"a c,b\n1,nan\n", "column \"b\": expected a number, found \"nan\""},
        {"a c,b\n1,0x10\n", "column \"b\": expected a number, found \"0x10\""},
        {"a c,b\n1,1e999\n", "column \"b\": expected a number, found \"1e999\""},
        {"a c,b\n1,2 3\n", "column \"b\": expected a number, found \"2 3\""},
        {"a c,b\n1,2\n\"x\ny\",4\n", "table:3: column \"a c\""},
        {"a c,b\n1,2,3\n", "table:2: expected 2 fields as in the header, found 3"},
        {"a c,b\n1,2\n3\n", "table:3: expected 2 fields as in the header, found 1"},
        {"a c,b\n1,\"2\n", "table:2: expected a closing quote, found the end of the file"},
        {"a c,b\n1,\"2\"3\n",
         "table:2: expected a comma or the end of the line behind a closing quote, found '3'"},
        {"A C,bb,d\n1,2,3\n", "expected a column \"b\" (pick.dl:5), found 3 columns; did you mean bb, d"},
        {"first,second\n1,2\n",
         "expected a column \"b\" (pick.dl:5), found 2 columns, none of a similar name"},
        {"a c,b,b\n1,2,3\n", "expected one column \"b\", found two"}};
    write_text("table", wrong[_i].text);
    expect_failure(&table, "table", wrong[_i].expected);
}
END_TEST

/* Any text at all: no crash, and a message where it is refused. */
START_TEST(csv_of_any_bytes_ends_in_rows_or_a_message)
{
    static const char *const alphabets[] = {"a c,b\"\n\r1,2", "1,\n"};
    char text[64], got[512];
    int accepted = 0;
    for (uint32_t k = 0; k < 1000; k++) {
        const char *alphabet = alphabets[k % 2];
        const uint32_t length = 6 + dl_random(1, 2, k, 0) % (k % 2 ? 8 : 40);
        memcpy(text, "a c,b\n", 6);
        for (uint32_t i = k % 2 ? 6 : 0; i < length; i++)
            text[i] = alphabet[dl_random(1, 2, k, i + 1) % strlen(alphabet)];
        write_file("table", text, length);
        int rows = 0;
        const Caught caught = load_source(&pick_f32, &table, "table", got, 0, &rows);
        accepted += caught.status == 0;
        ck_assert(caught.status == 0 ? rows > 0 : caught.err[0] != '\0');
        drop(caught);
    }
    ck_assert_int_gt(accepted, 5);
}
END_TEST

/* ---- splits ---- */

static void write_labels(const char *name, uint32_t rows, unsigned char last)
{
    unsigned char file[64] = {0}, data[32] = {0};
    data[rows - 1] = last;
    write_file(name, file, make_idx(file, 8, 1, &rows, data, rows));
}

static void write_splits(void)
{
    unsigned char file[64] = {0};
    write_file("train-images", file, make_idx(file, 8, 3, two_images, pixels, sizeof pixels));
    write_file("test-images", file, make_idx(file, 8, 3, two_images, pixels, sizeof pixels));
    write_labels("train-labels", 2, 2);
    write_labels("test-labels", 2, 1);
}

START_TEST(splits_are_made_of_sources)
{
    write_splits();
    CaughtRun *run = begin_run(&pick_f32);
    Split split;
    ck_assert(dl_split_load(&run->run, dl_split_find(&pick_f32, "train"), folder, 1, &split));
    ck_assert_int_eq(split.rows, 2);
    ck_assert(((float *)split.inputs[0])[5] == 253.0f / 255);
    ck_assert_int_eq(((int32_t *)split.inputs[1])[1], 2);
    ck_assert_ptr_null(dl_split_find(&pick_f32, "valid"));
    drop(end_run(run, 0));
}
END_TEST

/* The same model, whose splits stay as their files have them. */
static DlModel by_row(const DlModel *model, DlSplit splits[2])
{
    DlModel kept = *model;
    for (int s = 0; s < 2; s++) {
        splits[s] = model->splits[s];
        splits[s].by_row = 1;
    }
    kept.splits = splits;
    return kept;
}

static void write_many(uint32_t rows)
{
    const uint32_t extents[] = {rows, 4};
    unsigned char *data = malloc(rows * 4), *file = malloc(rows * 4 + 64);
    for (uint32_t i = 0; i < rows * 4; i++)
        data[i] = (unsigned char)(i * 2654435761u >> 24);
    write_file("train-images", file, make_idx(file, 8, 2, extents, data, rows * 4));
    for (uint32_t i = 0; i < rows; i++)
        data[i] = (unsigned char)(i * 7 % 3);
    write_file("train-labels", file, make_idx(file, 8, 1, extents, data, rows));
    free(data);
    free(file);
}

static void check_batches(Batches *a, Batches *b, int rows, size_t real)
{
    for (int start = 0, n; start < rows; start += n) {
        n = dl_batches_get(a, start);
        ck_assert_int_eq(dl_batches_get(b, start), n);
        ck_assert_mem_eq(a->inputs[0], b->inputs[0], (size_t)n * 4 * real);
        ck_assert_mem_eq(a->inputs[1], b->inputs[1], (size_t)n * sizeof(int32_t));
        ck_assert_uint_eq((uintptr_t)b->inputs[0] % 64 + (uintptr_t)b->inputs[1] % 64, 0);
    }
}

/* In their own order, shuffled, chosen; in both precisions; by another thread too. */
START_TEST(rows_made_when_needed_are_the_same)
{
    enum { ROWS = 9001 };
    const DlModel *model = _i & 1 ? &pick_f64 : &pick_f32;
    const bool shuffled = _i & 2, threads = _i & 4;
    uint32_t *chosen = malloc(ROWS * sizeof *chosen);
    DlSplit splits[2];
    const DlModel other = by_row(model, splits);
    CaughtRun *run = begin_run(model);
    Split made, kept;
    Batches a, b;
    write_many(ROWS);
    ck_assert(dl_split_load(&run->run, &model->splits[0], folder, 1, &made));
    ck_assert(dl_split_load(&run->run, &other.splits[0], folder, 1, &kept));
    ck_assert(made.kept == NULL && kept.kept != NULL && kept.rows == ROWS);
    for (int i = 0; i < ROWS; i++)
        chosen[i] = (uint32_t)(ROWS - 1 - i);
    for (int size = threads ? 4000 : 1; size <= ROWS; size = size * 7 + 1) {
        made.chosen = kept.chosen = _i & 8 ? chosen : NULL;
        ck_assert(dl_batches_init(&run->run, &made, size, shuffled, &a));
        ck_assert(dl_batches_init(&run->run, &kept, size, shuffled, &b));
        ck_assert(!threads || (dl_batches_load_ahead(&run->run, &b) && b.loader != NULL));
        for (uint32_t epoch = 1; epoch <= 2; epoch++) {
            if (shuffled) {
                dl_batches_shuffle(&a, 3, epoch);
                dl_batches_shuffle(&b, 3, epoch);
            }
            check_batches(&a, &b, ROWS, (size_t)model->real_size);
        }
        dl_batches_close(&b);
    }
    free(chosen);
    drop(end_run(run, 0));
}
END_TEST

START_TEST(kept_rows_are_checked)
{
    DlSplit splits[2];
    const DlModel model = by_row(&pick_f32, splits);
    write_splits();
    drop(run_well(&model, "--data @ --epochs 1 --valid 0.5"));
    write_labels("test-labels", 2, 255);
    run_badly(&model, "--data @", 1, "pick: test: row 2: expected y to be 0 to 2, found 255");
    write_labels("train-labels", 3, 2);
    run_badly(&model, "--data @", 1, "train-labels: expected 2 rows, as |train-images has, found 3");
    unsigned char file[64] = {0};
    const size_t size = make_idx(file, 8, 3, two_images, pixels, sizeof pixels);
    write_file("train-images", file, size - 1);
    run_badly(&model, "--data @", 1, "train-images: expected 2 rows, found the end of the file in row 2");
    write_file("train-images", file, size + 1);
    run_badly(&model, "--data @", 1, "train-images: expected 2 rows, found more bytes behind them");
    /* Elements of more bytes are converted when they are loaded. */
    const unsigned char wide[16] = {0, 1, 0, 2, 255, 255};
    write_file("train-images", file, make_idx(file, 0x0b, 3, two_images, wide, sizeof wide));
    write_splits();
    write_file("train-images", file, make_idx(file, 0x0b, 3, two_images, wide, sizeof wide));
    drop(run_well(&model, "--data @ --epochs 1"));
}
END_TEST

START_TEST(splits_that_can_not_be)
{
    write_splits();
    write_labels("train-labels", 3, 2);
    run_badly(&pick_f32, "--data @", 1,
              "pick: |train-labels: expected 2 rows, as |train-images has, found 3");
    write_labels("train-labels", 2, 3);
    run_badly(&pick_f32, "--data @", 1, "pick: train: row 2: expected y to be 0 to 2, found 3");
    write_labels("train-labels", 2, 2);
    write_labels("test-labels", 2, 255);
    run_badly(&pick_f32, "--data @", 1, "pick: test: row 2: expected y to be 0 to 2, found 255");
    unlink(path_of("test-images"));
    run_badly(&pick_f32, "--data @", 1,
              "test-images: expected a file (pick.dl:13), found: No such file|as given by --data|make data");
    setenv("DLC_DATA", "/nowhere", 1);
    run_badly(&pick_f32, "train", 1, "/nowhere/train-images|as given by $DLC_DATA|--data DIR");
    unsetenv("DLC_DATA");
    run_badly(&pick_f32, "train", 1, "data/train-images|looked in data");
}
END_TEST

/* ---- NPY ---- */

static Caught load_npy(const DlTensor *tensor, const char *name, void *to, size_t size, int *rows)
{
    CaughtRun *run = begin_run(&pick_f32);
    void *elements = dl_npy_load(&run->run, &pick_f32, tensor, path_of(name), rows);
    if (elements != NULL)
        memcpy(to, elements, size);
    return end_run(run, elements != NULL ? 0 : 1);
}

static void write_npy(const char *name, int version, const char *dictionary, const void *data, size_t size)
{
    char file[512] = "\x93NUMPY";
    const size_t length = strlen(dictionary), start = version == 1 ? 10 : 12;
    file[6] = (char)version;
    file[8] = (char)length;
    memcpy(file + start, dictionary, length);
    memcpy(file + start + length, data, size);
    write_file(name, file, start + length + size);
}

START_TEST(npy_of_all_types_is_read)
{
    const float f4[] = {1, -2.5f, 3, 255};
    const double f8[] = {1, -2.5, 3, 255};
    const int32_t i4[] = {1, -2, 3, 255};
    const int64_t i8[] = {1, -2, 3, 255};
    const unsigned char u1[] = {1, 2, 3, 255};
    const struct {
        int version;
        const char *dictionary;
        const void *data;
        size_t size;
        float second;
    } files[] = {{1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 4), }\n", f4, sizeof f4, -2.5f},
                 {2, "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 4), }  \n", f8, sizeof f8, -2.5f},
                 {3, "{\"shape\": (1,4), \"fortran_order\": False, \"descr\": \"<i4\"}", i4, sizeof i4, -2},
                 {1, "{'descr':'<i8','fortran_order':False,'shape':(1L, 4L)}", i8, sizeof i8, -2},
                 {1, "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 4), }", u1, sizeof u1, 2}};
    const float expected[] = {1, files[_i].second, 3, 255};
    float got[4];
    int rows = 0;
    write_npy("x.npy", files[_i].version, files[_i].dictionary, files[_i].data, files[_i].size);
    const Caught caught = load_npy(&pick_f32.inputs[0], "x.npy", got, sizeof got, &rows);
    ck_assert_msg(caught.status == 0, "%s", caught.err);
    ck_assert_int_eq(rows, 1);
    ck_assert_mem_eq(got, expected, sizeof got);
    drop(caught);
}
END_TEST

START_TEST(npy_files_that_are_not)
{
    static const struct {
        const char *dictionary;
        size_t size;
        const char *expected;
    } wrong[] = {
        {"{'descr': '<f4', 'fortran_order': True, 'shape': (1, 4), }", 16,
         "expected C order, found Fortran order"},
        {"{'descr': '>f4', 'fortran_order': False, 'shape': (1, 4), }", 16, "found >f4"},
        {"{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1, 4), }", 16,
         "one plain type, found none"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (4,), }", 16,
         "expected X of shape [n, 4], found [4]"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (1, 5), }", 20,
         "expected X of shape [n, 4], found [1, 5]"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4), }", 0, "rows, found 0"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (1, -4), }", 16, "expected a 'shape'"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (1 4), }", 16, "expected a 'shape'"},
        {"{'descr': '<f4', 'fortran_order': False, }", 16, "expected a 'shape', found none"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }", 20,
         "found the end of the file after 5"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (1, 4), }", 20, "found more bytes behind them"},
        {"", 0, "expected C order"}};
    const float data[8] = {0};
    float got[4];
    int rows = 0;
    write_npy("x.npy", 1, wrong[_i].dictionary, data, wrong[_i].size);
    const Caught caught = load_npy(&pick_f32.inputs[0], "x.npy", got, 0, &rows);
    ck_assert_int_eq(caught.status, 1);
    ck_assert_msg(strstr(caught.err, wrong[_i].expected) != NULL, "expected \"%s\" in: %s",
                  wrong[_i].expected, caught.err);
    drop(caught);
}
END_TEST

START_TEST(npy_classes_are_checked)
{
    const double data[] = {2, 0, 3, 1.5};
    int32_t got[3];
    int rows = 0;
    write_npy("y.npy", 1, "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", data, 16);
    Caught caught = load_npy(&pick_f32.inputs[1], "y.npy", got, 8, &rows);
    ck_assert(caught.status == 0 && got[0] == 2 && got[1] == 0);
    drop(caught);
    rows = 0;
    write_npy("y.npy", 1, "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", data, 24);
    caught = load_npy(&pick_f32.inputs[1], "y.npy", got, 0, &rows);
    ck_assert_ptr_nonnull(strstr(caught.err, "row 3: expected y to be 0 to 2, found 3"));
    drop(caught);
    rows = 0;
    write_npy("y.npy", 1, "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", data + 3, 8);
    caught = load_npy(&pick_f32.inputs[1], "y.npy", got, 0, &rows);
    ck_assert_ptr_nonnull(strstr(caught.err, "expected integers for y, found 1.5 in element 0"));
    drop(caught);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("runtime data");
    TCase *tests = tcase_create("data");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_test(tests, idx_images_become_rows);
    tcase_add_test(tests, idx_is_read_through_gzip);
    tcase_add_loop_test(tests, idx_has_six_element_types, 0, 5);
    tcase_add_test(tests, idx_labels_become_classes);
    tcase_add_test(tests, idx_files_that_are_not);
    tcase_add_loop_test(tests, csv_picks_columns_by_name, 0, 4);
    tcase_add_test(tests, csv_numbers_become_classes);
    tcase_add_loop_test(tests, csv_files_that_are_not, 0, 16);
    tcase_add_test(tests, csv_of_any_bytes_ends_in_rows_or_a_message);
    tcase_add_test(tests, splits_are_made_of_sources);
    tcase_add_loop_test(tests, rows_made_when_needed_are_the_same, 0, 16);
    tcase_add_test(tests, kept_rows_are_checked);
    tcase_add_test(tests, splits_that_can_not_be);
    tcase_add_loop_test(tests, npy_of_all_types_is_read, 0, 5);
    tcase_add_loop_test(tests, npy_files_that_are_not, 0, 12);
    tcase_add_test(tests, npy_classes_are_checked);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
