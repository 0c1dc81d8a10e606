/*
 * safetensors: what is written is read again; whatever else a file holds is refused with its
 * name, what was expected and what was found.
 */
#include "../../runtime/checkpoint.h"
#include "../../runtime/safetensors.h"
#include "runtime_both.h"
#include "runtime_tools.h"

#include <inttypes.h>

/* A file of this header and `size` bytes of data. */
static void write_archive(const char *name, const char *header, const void *data, size_t size)
{
    char file[2048];
    const uint64_t length = strlen(header);
    for (int i = 0; i < 8; i++)
        file[i] = (char)(length >> 8 * i);
    memcpy(file + 8, header, length);
    if (size > 0)
        memcpy(file + 8 + length, data, size);
    write_file(name, file, 8 + length + size);
}

/* Loads a checkpoint as parameters of a model of 3: w[2], b. */
static Caught load(const DlModel *model, const char *name, void *params)
{
    CaughtRun *run = begin_run(model);
    Session session;
    ck_assert(dl_session_open(&run->run, model, 4, 1, &session));
    const bool good = dl_checkpoint_load(&session, path_of(name));
    memcpy(params, session.params, 3 * (size_t)model->real_size);
    return end_run(run, good ? 0 : 1);
}

static void expect_failure(const char *name, const char *expected)
{
    float params[3];
    const Caught caught = load(&line_f32, name, params);
    ck_assert_msg(caught.status == 1, "%s was accepted", name);
    ck_assert_msg(strstr(caught.err, expected) != NULL, "expected \"%s\" in: %s", expected, caught.err);
    ck_assert_msg(strstr(caught.err, path_of(name)) != NULL, "expected the file's name in: %s", caught.err);
    drop(caught);
}

START_TEST(a_checkpoint_is_read_as_it_was_written)
{
    const DlModel *model = _i ? &pick_f64 : &pick_f32;
    const size_t bytes = model->param_size * (size_t)model->real_size;
    CaughtRun *run = begin_run(model);
    Session saved, loaded;
    ck_assert(dl_session_open(&run->run, model, 4, 7, &saved) && dl_session_train(&saved));
    saved.step = 12;
    ck_assert(dl_checkpoint_save(&saved, path_of("a.st"), &(Standing){.epoch = 3}));
    ck_assert(dl_session_open(&run->run, model, 4, 8, &loaded));
    ck_assert_mem_ne(saved.params, loaded.params, bytes);
    ck_assert(dl_checkpoint_load(&loaded, path_of("a.st")));
    ck_assert_mem_eq(saved.params, loaded.params, bytes);
    uint64_t seed = 0;
    ck_assert(dl_checkpoint_seed(&run->run, path_of("a.st"), &seed));
    ck_assert_uint_eq(seed, 7);
    Archive archive;
    Entry entry;
    ck_assert(dl_archive_open(&run->run, path_of("a.st"), &archive));
    ck_assert_uint_eq(archive.data_start % 8, 0);
    ck_assert_str_eq(dl_archive_metadata(&archive, "epoch"), "3");
    ck_assert_str_eq(dl_archive_metadata(&archive, "step"), "12");
    ck_assert_str_eq(dl_archive_metadata(&archive, "model"), "pick");
    ck_assert(dl_archive_find(&archive, "optimizer.v.W", &entry));
    ck_assert_int_eq(entry.rank, 2);
    ck_assert_uint_eq(dl_entry_extent(&entry, 0), 4);
    ck_assert_str_eq(entry.dtype, _i ? "F64" : "F32");
    dl_archive_close(&archive);
    drop(end_run(run, 0));
}
END_TEST

/* A header as the format's specification shows it, made without the runtime. */
START_TEST(files_of_others_are_read)
{
    const float data[] = {1.5f, -2, 9, 3};
    float params[3];
    double doubles[3];
    write_archive("a.st",
                  "{\"__metadata__\":{\"format\":\"pt\"},\"other\":{\"dtype\":\"F32\",\"shape\":[1],\"data_"
                  "offsets\":[8,12]},"
                  "\"b\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[12,16]},"
                  "\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}   ",
                  data, sizeof data);
    Caught caught = load(&line_f32, "a.st", params);
    ck_assert_msg(caught.status == 0, "%s", caught.err);
    ck_assert(params[0] == 1.5f && params[1] == -2 && params[2] == 3);
    drop(caught);
    caught = load(&line_f64, "a.st", doubles);
    ck_assert(caught.status == 0 && doubles[0] == 1.5 && doubles[1] == -2 && doubles[2] == 3);
    drop(caught);
}
END_TEST

START_TEST(every_dtype_is_converted)
{
    static const struct {
        const char *dtype;
        int size;
        unsigned char data[24];
        float expected[3];
    } types[] = {
        {"BOOL", 1, {1, 0, 1}, {1, 0, 1}},
        {"U8", 1, {1, 255, 3}, {1, 255, 3}},
        {"I8", 1, {1, 255, 128}, {1, -1, -128}},
        {"U16", 2, {1, 2, 255, 255, 0, 0}, {513, 65535, 0}},
        {"I16", 2, {1, 2, 255, 255, 0, 128}, {513, -1, -32768}},
        {"F16", 2, {0, 0x3c, 0, 0xc1, 1, 0}, {1, -2.5f, 0x1p-24f}},
        {"BF16", 2, {0x80, 0x3f, 0x20, 0xc0, 0, 0}, {1, -2.5f, 0}},
        {"U32", 4, {1, 0, 0, 0, 0, 0, 0, 128, 0, 1, 0, 0}, {1, 0x1p31f, 256}},
        {"I32", 4, {1, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 128}, {1, -1, -0x1p31f}},
        {"F32", 4, {0, 0, 0x80, 0x3f, 0, 0, 0x20, 0xc0, 0, 0, 0, 0}, {1, -2.5f, 0}},
        {"U64", 8, {1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0}, {1, 2, 0x1p40f}},
        {"I64", 8, {1, 0, 0, 0, 0, 0, 0, 0, 254, 255, 255, 255, 255, 255, 255, 255}, {1, -2, 0}},
        {"F64", 8, {0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 4, 0xc0}, {1, -2.5f, 0}}};
    char header[256];
    float params[3];
    const int size = types[_i].size;
    snprintf(header, sizeof header,
             "{\"w\":{\"dtype\":\"%s\",\"shape\":[2],\"data_offsets\":[0,%d]},"
             "\"b\":{\"dtype\":\"%s\",\"shape\":[],\"data_offsets\":[%d,%d]}}",
             types[_i].dtype, 2 * size, types[_i].dtype, 2 * size, 3 * size);
    write_archive("a.st", header, types[_i].data, 3 * (size_t)size);
    const Caught caught = load(&line_f32, "a.st", params);
    ck_assert_msg(caught.status == 0, "%s", caught.err);
    ck_assert_mem_eq(params, types[_i].expected, sizeof params);
    drop(caught);
}
END_TEST

#define TENSOR(name, dtype, shape, begin, end) \
    "\"" name "\":{\"dtype\":\"" dtype "\",\"shape\":[" shape "],\"data_offsets\":[" begin "," end "]}"
#define B TENSOR("b", "F32", "", "8", "12")

START_TEST(damaged_files_are_refused)
{
    static const struct {
        const char *header;
        size_t size;
        const char *expected;
    } wrong[] = {
        {"{" TENSOR("w", "F32", "2", "0", "8") "}", 8, "expected a tensor b of shape [], found none"},
        {"{" B "," TENSOR("w", "F32", "1, 2", "0", "8") "}", 12,
         "tensor w: expected shape [2], found [1, 2]"},
        {"{" B "," TENSOR("w", "F32", "3", "0", "12") "}", 12,
         "tensor b: expected its data to begin at 12, found 8: it overlaps"},
        {"{" TENSOR("w", "F32", "2", "0", "8") "," TENSOR("b", "F32", "", "4", "8") "}", 8,
         "overlaps another tensor"},
        {"{" TENSOR("w", "F32", "2", "0", "8") "," TENSOR("b", "F32", "", "12", "16") "}", 16,
         "there is a gap"},
        {"{" B "," TENSOR("w", "F32", "2", "0", "8") "}", 11,
         "tensor b: expected its data in the file's 11 bytes, found offsets 8 to 12"},
        {"{" B "," TENSOR("w", "F32", "2", "0", "8") "}", 13, "expected 12 bytes of tensors, found 13"},
        {"{" B "," TENSOR("w", "F32", "2", "0", "9") "}", 12,
         "tensor w: expected 8 bytes for its shape and dtype F32, found 9"},
        {"{" B "," TENSOR("w", "F99", "2", "0", "8") "}", 12,
         "tensor w: expected a dtype from BOOL to F64, found F99"},
        {"{" B "," TENSOR("w", "F32", "2", "8", "0") "}", 12,
         "tensor w: expected two data_offsets in ascending order"},
        {"{" B "," TENSOR("w", "F32", "2", "0", "18446744073709551616") "}", 12, "expected a JSON header"},
        {"{" B "," TENSOR("w", "F32", "2", "-8", "0") "}", 12, "two data_offsets in ascending order"},
        {"{" B "," TENSOR("w", "F32", "2", "0", "9223372036854775807") "}", 12, "tensor w: expected 8 bytes"},
        {"{" B "," TENSOR("w", "F32", "4294967296, 4294967296", "0", "8") "}", 12,
         "fits into memory, found a larger one"},
        {"{" B "," TENSOR("w", "F32", "-2", "0", "8") "}", 12, "expected a shape of integers from 0 up"},
        {"{" B "," TENSOR("w", "F32", "2.0", "0", "8") "}", 12, "expected a shape of integers from 0 up"},
        {"{" B "," TENSOR("w", "F32", "2", "0", "8") "," TENSOR("w", "F32", "2", "0", "8") "}", 12,
         "expected a JSON header"},
        {"{" B ",\"w\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}", 12,
         "tensor w: expected a shape, found none"},
        {"{" B ",\"w\":{\"dtype\":4,\"shape\":[2],\"data_offsets\":[0,8]}}", 12,
         "tensor w: expected a dtype, found none"},
        {"{" B ",\"w\":{\"dtype\":\"F32\",\"shape\":[2]}}", 12, "two data_offsets in ascending order"},
        {"{" B ",\"w\":7}", 12, "tensor w: expected a dtype"},
        {"{" B ",\"__metadata__\":{\"seed\":7}}", 12, "expected a text under __metadata__.seed"},
        {"{" B ",\"__metadata__\":7}", 12, "expected __metadata__ to be an object"},
        {"[1]", 0, "expected a JSON object as header"},
        {"{\"w\":", 0, "expected a JSON header, found damage at byte"},
        {"", 0, "expected a JSON header"}};
    const float data[8] = {0};
    write_archive("a.st", wrong[_i].header, data, wrong[_i].size);
    expect_failure("a.st", wrong[_i].expected);
}
END_TEST

START_TEST(files_that_are_something_else_are_refused)
{
    unsigned char huge[16] = {255, 255, 255, 255, 255, 255, 255, 255}, beyond[16] = {9};
    write_file("short", "1234567", 7);
    expect_failure("short", "expected a safetensors file, found 7 bytes");
    write_file("huge", huge, sizeof huge);
    expect_failure("huge", "found a header of 18446744073709551615 bytes in a file of 16");
    write_file("beyond", beyond, sizeof beyond);
    expect_failure("beyond", "found a header of 9 bytes in a file of 16");
    expect_failure("absent", "can't be opened: No such file");
}
END_TEST

/* A good file with bytes changed, or cut: it is read, or refused with a message; never more. */
START_TEST(any_damage_is_survived)
{
    CaughtRun *run = begin_run(&line_f32);
    Session session;
    ck_assert(dl_session_open(&run->run, &line_f32, 4, 7, &session) && dl_session_train(&session));
    ck_assert(dl_checkpoint_save(&session, path_of("good"), &(Standing){.epoch = 1}));
    size_t size;
    char *bytes = read_file(path_of("good"), &size), *copy = malloc(size);
    int refused = 0;
    enum { COUNT = 1500 };
    for (uint32_t k = 0; k < COUNT; k++) {
        memcpy(copy, bytes, size);
        const int changes = 1 + (int)(dl_random(1, 1, k, 0) % 3);
        for (uint32_t i = 0; i < (uint32_t)changes; i++)
            copy[dl_random(1, 2, k, i) % size] = (char)dl_random(1, 3, k, i);
        write_file("bad", copy, k % 5 == 0 ? dl_random(1, 4, k, 0) % size : size);
        float params[3];
        const Caught caught = load(&line_f32, "bad", params);
        refused += caught.status != 0;
        ck_assert(caught.status == 0 || strstr(caught.err, path_of("bad")) != NULL);
        drop(caught);
    }
    ck_assert_int_gt(refused, COUNT / 2);
    free(bytes);
    free(copy);
    drop(end_run(run, 0));
}
END_TEST

START_TEST(a_good_checkpoint_is_never_replaced_by_a_bad_one)
{
    CaughtRun *run = begin_run(&line_f32);
    Session session;
    size_t before, after;
    ck_assert(dl_session_open(&run->run, &line_f32, 4, 7, &session) && dl_session_train(&session));
    ck_assert(dl_checkpoint_save(&session, path_of("a.st"), &(Standing){.epoch = 1}));
    char *old = read_file(path_of("a.st"), &before);
    ((float *)session.params)[1] = NAN;
    ck_assert(!dl_checkpoint_save(&session, path_of("a.st"), &(Standing){.epoch = 2}));
    char *kept = read_file(path_of("a.st"), &after);
    ck_assert(before == after && memcmp(old, kept, before) == 0);
    free(old);
    free(kept);
    ((float *)session.params)[1] = 0;
    ck_assert(!dl_checkpoint_save(&session, path_of("no/such/folder.st"), &(Standing){.epoch = 2}));
    const Caught caught = end_run(run, 0);
    ck_assert_ptr_nonnull(strstr(caught.err, "a.st: not written: after step 0, parameter w holds"));
    ck_assert_ptr_nonnull(strstr(caught.err, "folder.st: can't be created: No such file"));
    drop(caught);
    /* Only the checkpoint is left in the folder. */
    char command[256];
    snprintf(command, sizeof command, "test \"$(ls %s)\" = a.st", folder);
    ck_assert_int_eq(system(command), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("runtime files");
    TCase *tests = tcase_create("safetensors");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_loop_test(tests, a_checkpoint_is_read_as_it_was_written, 0, 2);
    tcase_add_test(tests, files_of_others_are_read);
    tcase_add_loop_test(tests, every_dtype_is_converted, 0, 13);
    tcase_add_loop_test(tests, damaged_files_are_refused, 0, 26);
    tcase_add_test(tests, files_that_are_something_else_are_refused);
    tcase_add_test(tests, any_damage_is_survived);
    tcase_add_test(tests, a_good_checkpoint_is_never_replaced_by_a_bad_one);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
