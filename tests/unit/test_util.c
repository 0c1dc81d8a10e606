/*
 * util.h: arena, interning, lists, growing texts, numbers, UTF-8.
 */
#include "util.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

START_TEST(arena_memory_is_zeroed_aligned_and_separate)
{
    Arena *arena = arena_new();
    unsigned char *blocks[300];
    for (int i = 0; i < 300; i++) {
        size_t size = (size_t)(i * i) % 40000 + 1;
        blocks[i] = arena_alloc(arena, size);
        ck_assert_uint_eq((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
        size_t set = 0;
        for (size_t j = 0; j < size; j++)
            set += blocks[i][j] != 0;
        ck_assert_uint_eq(set, 0);
        memset(blocks[i], i % 255 + 1, size);
    }
    for (int i = 0; i < 300; i++) {
        size_t size = (size_t)(i * i) % 40000 + 1;
        ck_assert_uint_eq(blocks[i][0], (unsigned)i % 255 + 1);
        ck_assert_uint_eq(blocks[i][size - 1], (unsigned)i % 255 + 1);
    }
    arena_free(arena);
}
END_TEST

START_TEST(equal_texts_intern_to_equal_pointers)
{
    Arena *arena = arena_new();
    const char *kept[2000];
    char text[16];
    for (int i = 0; i < 2000; i++) {
        int length = snprintf(text, sizeof text, "name%d", i);
        kept[i] = arena_intern(arena, text, (size_t)length);
    }
    for (int i = 0; i < 2000; i++) {
        int length = snprintf(text, sizeof text, "name%d", i);
        ck_assert_ptr_eq(arena_intern(arena, text, (size_t)length), kept[i]);
        ck_assert_str_eq(kept[i], text);
    }
    ck_assert_ptr_ne(arena_intern(arena, "ab", 1), arena_intern(arena, "ab", 2));
    ck_assert_ptr_eq(arena_intern(arena, "", 0), arena_intern(arena, "x", 0));
    arena_free(arena);
}
END_TEST

START_TEST(lists_keep_what_is_pushed)
{
    Arena *arena = arena_new();
    LIST(int) list = {0};
    for (int i = 0; i < 1000; i++)
        LIST_PUSH(arena, list, i * 3);
    ck_assert_int_eq(list.count, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(list.items[i], i * 3);
    arena_free(arena);
}
END_TEST

START_TEST(texts_grow_and_are_terminated)
{
    Text text = {0};
    for (int i = 0; i < 200; i++)
        text_printf(&text, "%d,", i);
    text_puts(&text, "end");
    text_add(&text, "XYZ", 1);
    ck_assert_uint_eq(strlen(text.data), text.length);
    ck_assert_ptr_nonnull(strstr(text.data, ",199,endX"));
    text_free(&text);
    ck_assert_ptr_null(text.data);
    ck_assert_uint_eq(text.length, 0);
}
END_TEST

START_TEST(printf_into_the_arena_has_no_length_limit)
{
    Arena *arena = arena_new();
    char *text = arena_printf(arena, "%0500d|%s", 7, "tail");
    ck_assert_uint_eq(strlen(text), 505);
    ck_assert_str_eq(text + 499, "7|tail");
    arena_free(arena);
}
END_TEST

static const char *number(Arena *arena, double value, bool single)
{
    Text text = {0};
    text_number(&text, value, single);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

START_TEST(numbers_are_short)
{
    Arena *arena = arena_new();
    ck_assert_str_eq(number(arena, 0.1, false), "0.1");
    ck_assert_str_eq(number(arena, 0.1f, true), "0.1");
    ck_assert_str_eq(number(arena, 0.1f, false), "0.10000000149011612");
    ck_assert_str_eq(number(arena, 60000, false), "60000");
    ck_assert_str_eq(number(arena, -3, true), "-3");
    ck_assert_str_eq(number(arena, 1e-5, false), "1e-05");
    ck_assert_str_eq(number(arena, 1e20, false), "1e+20");
    ck_assert_str_eq(number(arena, 1.0 / 3, false), "0.3333333333333333");
    arena_free(arena);
}
END_TEST

START_TEST(numbers_read_back_exactly)
{
    Arena *arena = arena_new();
    uint64_t bits = 1;
    int wrong = 0;
    for (int i = 0; i < 20000; i++) {
        bits = bits * 6364136223846793005u + 1442695040888963407u;
        double value;
        memcpy(&value, &bits, sizeof value);
        if (!isfinite(value))
            continue;
        float single = (float)(ldexp((double)(bits >> 40), -(int)(bits % 60)));
        wrong += strtod(number(arena, value, false), NULL) != value;
        wrong += strtof(number(arena, single, true), NULL) != single;
    }
    ck_assert_int_eq(wrong, 0);
    arena_free(arena);
}
END_TEST

START_TEST(utf8_characters_are_measured)
{
    ck_assert_uint_eq(utf8_length("a", 1), 1);
    ck_assert_uint_eq(utf8_length("\xC3\xA9", 2), 2);
    ck_assert_uint_eq(utf8_length("\xE6\x95\xB0", 3), 3);
    ck_assert_uint_eq(utf8_length("\xF0\x9F\x98\x80", 4), 4);
    ck_assert_uint_eq(utf8_length("\xC3\xA9", 1), 0);         /* cut off */
    ck_assert_uint_eq(utf8_length("\xC0\x80", 2), 0);         /* overlong */
    ck_assert_uint_eq(utf8_length("\xE0\x80\x80", 3), 0);     /* overlong */
    ck_assert_uint_eq(utf8_length("\xED\xA0\x80", 3), 0);     /* surrogate */
    ck_assert_uint_eq(utf8_length("\xF4\x90\x80\x80", 4), 0); /* beyond U+10FFFF */
    ck_assert_uint_eq(utf8_length("\x80", 1), 0);
    ck_assert_uint_eq(utf8_length("\xFF", 1), 0);
    ck_assert_uint_eq(utf8_length("", 0), 0);
}
END_TEST

START_TEST(a_bug_ends_the_process)
{
    DLC_BUG("value %d", 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("util");
    TCase *tests = tcase_create("util");
    tcase_add_test(tests, arena_memory_is_zeroed_aligned_and_separate);
    tcase_add_test(tests, equal_texts_intern_to_equal_pointers);
    tcase_add_test(tests, lists_keep_what_is_pushed);
    tcase_add_test(tests, texts_grow_and_are_terminated);
    tcase_add_test(tests, printf_into_the_arena_has_no_length_limit);
    tcase_add_test(tests, numbers_are_short);
    tcase_add_test(tests, numbers_read_back_exactly);
    tcase_add_test(tests, utf8_characters_are_measured);
    tcase_add_exit_test(tests, a_bug_ends_the_process, 70);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
