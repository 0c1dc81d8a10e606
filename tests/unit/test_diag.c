/*
 * diag.h: what messages look like, to the byte.
 */
#include "diag.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Arena *arena;
static Diagnostics *diagnostics;

static void setup(void)
{
    arena = arena_new();
    diagnostics = diag_new(arena, false);
}

static void teardown(void)
{
    arena_free(arena);
}

static const Source *source_of(const char *text)
{
    Source *source = ARENA_NEW(arena, Source);
    *source = (Source){"m.dl", text, strlen(text), false};
    return source;
}

/* The first `part` in the text. */
static Span span_of(const Source *source, const char *part)
{
    const char *found = strstr(source->text, part);
    ck_assert_ptr_nonnull(found);
    uint32_t begin = (uint32_t)(found - source->text);
    return (Span){source, begin, begin + (uint32_t)strlen(part)};
}

static const char *printed(bool color)
{
    FILE *stream = tmpfile();
    ck_assert_ptr_nonnull(stream);
    diag_print(diagnostics, stream, color);
    long length = ftell(stream);
    char *text = arena_alloc(arena, (size_t)length + 1);
    rewind(stream);
    ck_assert_uint_eq(fread(text, 1, (size_t)length, stream), (size_t)length);
    fclose(stream);
    return text;
}

START_TEST(error_with_underlines_and_note)
{
    const Source *source = source_of("model m {\n    input X[n, 783]\n    H = relu(X @ W1 + b1)\n}\n");
    Diagnostic *diagnostic = diag_error(diagnostics, span_of(source, "@"),
                                        "%s has %d rows, but X has %d columns", "W1", 784, 783);
    diag_underline(diagnostic, span_of(source, "X @"));
    diag_underline(diagnostic, span_of(source, "W1"));
    diag_note(diagnostic, span_of(source, "X[n, 783]"), "X is declared here");
    ck_assert_str_eq(printed(false), "m.dl:3:16: error: W1 has 784 rows, but X has 783 columns\n"
                                     "    3 |     H = relu(X @ W1 + b1)\n"
                                     "      |              ~~^ ~~\n"
                                     "m.dl:2:11: note: X is declared here\n"
                                     "    2 |     input X[n, 783]\n"
                                     "      |           ~~~~~~~~~\n"
                                     "1 error\n");
}
END_TEST

START_TEST(sorted_by_position)
{
    const Source *source = source_of("a b\nc\n");
    diag_error(diagnostics, span_of(source, "c"), "third");
    diag_error(diagnostics, span_of(source, "b"), "first");
    diag_error(diagnostics, span_of(source, "b"), "second");
    const char *text = printed(false);
    ck_assert_ptr_nonnull(strstr(text, "m.dl:1:3: error: first"));
    ck_assert(strstr(text, "first") < strstr(text, "second"));
    ck_assert(strstr(text, "second") < strstr(text, "third"));
    ck_assert_ptr_nonnull(strstr(text, "\n3 errors\n"));
}
END_TEST

START_TEST(tabs_and_wide_characters_keep_marks_in_place)
{
    const Source *source = source_of("\tx = \xE6\x95\xB0\xE6\x8D\xAE @ e\xCC\x81 !");
    diag_error(diagnostics, span_of(source, "@"), "here");
    diag_error(diagnostics, span_of(source, "!"), "there");
    ck_assert_str_eq(printed(false), "m.dl:1:9: error: here\n"
                                     "    1 |         x = \xE6\x95\xB0\xE6\x8D\xAE @ e\xCC\x81 !\n"
                                     "      |                  ^\n"
                                     "m.dl:1:14: error: there\n"
                                     "    1 |         x = \xE6\x95\xB0\xE6\x8D\xAE @ e\xCC\x81 !\n"
                                     "      |                      ^\n"
                                     "2 errors\n");
}
END_TEST

START_TEST(a_span_over_lines_is_marked_on_its_first)
{
    const Source *source = source_of("f(a,\r\n  b)\r\n");
    diag_error(diagnostics, span_of(source, "a,\r\n  b"), "long");
    ck_assert_str_eq(printed(false), "m.dl:1:3: error: long\n"
                                     "    1 | f(a,\n"
                                     "      |   ^~\n"
                                     "1 error\n");
}
END_TEST

START_TEST(the_end_of_the_file_can_be_marked)
{
    const Source *source = source_of("ab");
    diag_error(diagnostics, (Span){source, 2, 2}, "end");
    const Source *empty = source_of("");
    diag_error(diagnostics, (Span){empty, 0, 0}, "empty");
    ck_assert_str_eq(printed(false), "m.dl:1:3: error: end\n"
                                     "    1 | ab\n"
                                     "      |   ^\n"
                                     "m.dl:1:1: error: empty\n"
                                     "    1 |\n"
                                     "      | ^\n"
                                     "2 errors\n");
}
END_TEST

START_TEST(what_is_not_text_is_not_sent_to_the_terminal)
{
    const Source *source = source_of("a \x1B[31m \xFF b");
    diag_error(diagnostics, span_of(source, "b"), "odd \x1B[0m");
    ck_assert_str_eq(printed(false), "m.dl:1:11: error: odd \xEF\xBF\xBD[0m\n"
                                     "    1 | a \xEF\xBF\xBD[31m \xEF\xBF\xBD b\n"
                                     "      |           ^\n"
                                     "1 error\n");
}
END_TEST

START_TEST(long_lines_are_shown_in_part)
{
    Text text = {0};
    for (int i = 0; i < 5000; i++)
        text_puts(&text, "ab + ");
    text_puts(&text, "HERE");
    for (int i = 0; i < 5000; i++)
        text_puts(&text, " + cd");
    const Source *source = source_of(text.data);
    diag_error(diagnostics, span_of(source, "HERE"), "far out");
    const char *output = printed(false);
    ck_assert_ptr_eq(strstr(output, "m.dl:1:25001: error: far out\n    1 | ..."), output);
    ck_assert_uint_lt(strlen(output), 400);
    /* The caret stands under the H. */
    const char *line = strchr(output, '\n') + 1, *marks = strchr(line, '\n') + 1;
    ck_assert_int_eq(strstr(line, "HERE") - line, strstr(marks, "^~~~") - marks);
    text_free(&text);
}
END_TEST

START_TEST(line_numbers_widen_the_gutter)
{
    Text text = {0};
    for (int i = 0; i < 123455; i++)
        text_puts(&text, "\n");
    text_puts(&text, "x");
    const Source *source = source_of(text.data);
    diag_error(diagnostics, span_of(source, "x"), "deep");
    ck_assert_str_eq(printed(false), "m.dl:123456:1: error: deep\n"
                                     "123456 | x\n"
                                     "       | ^\n"
                                     "1 error\n");
    text_free(&text);
}
END_TEST

START_TEST(errors_past_the_20th_are_counted)
{
    Text text = {0};
    for (int i = 0; i < 30; i++)
        text_printf(&text, "x%02d\n", i);
    const Source *source = source_of(text.data);
    for (uint32_t i = 0; i < 30; i++) {
        Diagnostic *diagnostic = diag_error(diagnostics, (Span){source, 4 * i, 4 * i + 3}, "e%u",
                                            (unsigned)i);
        diag_underline(diagnostic, (Span){source, 0, 1});
        diag_note(diagnostic, (Span){source, 0, 1}, "note");
    }
    ck_assert_int_eq(diag_error_count(diagnostics), 30);
    const char *output = printed(false);
    ck_assert_ptr_nonnull(strstr(output, "error: e19\n"));
    ck_assert_ptr_null(strstr(output, "error: e20\n"));
    ck_assert_ptr_nonnull(
        strstr(output, "\n30 errors; only the first 20 errors are shown, 10 more are not\n"));
    text_free(&text);
}
END_TEST

START_TEST(the_same_error_is_said_once)
{
    const Source *source = source_of("x y");
    diag_error(diagnostics, span_of(source, "x"), "twice");
    diag_error(diagnostics, span_of(source, "x"), "twice");
    diag_error(diagnostics, span_of(source, "y"), "twice");
    ck_assert_int_eq(diag_error_count(diagnostics), 2);
}
END_TEST

START_TEST(warnings_name_their_option)
{
    const Source *source = source_of("log(softmax(x))");
    diag_warning(diagnostics, "stability", span_of(source, "log"), "made stable");
    ck_assert_int_eq(diag_error_count(diagnostics), 0);
    ck_assert_str_eq(printed(false), "m.dl:1:1: warning: made stable [-Wstability]\n"
                                     "    1 | log(softmax(x))\n"
                                     "      | ^~~\n");
}
END_TEST

START_TEST(werror_makes_errors_of_warnings)
{
    diagnostics = diag_new(arena, true);
    const Source *source = source_of("x");
    diag_warning(diagnostics, "stability", span_of(source, "x"), "careful");
    ck_assert_int_eq(diag_error_count(diagnostics), 1);
    ck_assert_ptr_nonnull(strstr(printed(false), "error: careful [-Werror=stability]\n"));
    ck_assert_ptr_nonnull(strstr(printed(false), "\n1 error\n"));
}
END_TEST

START_TEST(errors_without_a_place)
{
    diag_error(diagnostics, (Span){0}, "no model");
    ck_assert_str_eq(printed(false), "dlc: error: no model\n1 error\n");
}
END_TEST

START_TEST(color_only_adds_escapes)
{
    const Source *source = source_of("x = y\n");
    diag_note(diag_error(diagnostics, span_of(source, "y"), "unknown"), span_of(source, "x"), "for this");
    const char *bare = printed(false), *color = printed(true);
    ck_assert_ptr_nonnull(strchr(color, '\033'));
    char *stripped = arena_copy(arena, color, strlen(color)), *to = stripped;
    for (const char *from = stripped; *from != '\0'; from++) {
        if (*from == '\033')
            from = strchr(from, 'm');
        else
            *to++ = *from;
    }
    *to = '\0';
    ck_assert_str_eq(stripped, bare);
}
END_TEST

START_TEST(positions_count_characters)
{
    const Source *source = source_of("a\n\xC3\xA9\xC3\xA9 x");
    int line, column;
    span_position(span_of(source, "x"), &line, &column);
    ck_assert_int_eq(line, 2);
    ck_assert_int_eq(column, 4);
}
END_TEST

START_TEST(spans_join)
{
    const Source *source = source_of("abc def");
    Span joined = span_join(span_of(source, "def"), span_of(source, "b"));
    ck_assert_uint_eq(joined.begin, 1);
    ck_assert_uint_eq(joined.end, 7);
    ck_assert_uint_eq(span_join((Span){0}, joined).end, 7);
}
END_TEST

START_TEST(near_names_are_found)
{
    static const char *const names[] = {"hidden", "units", "X", "logits", "learning_rate"};
    ck_assert_str_eq(diag_nearest("hiden", names, 5), "hidden");
    ck_assert_str_eq(diag_nearest("hdiden", names, 5), "hidden");
    ck_assert_str_eq(diag_nearest("logit", names, 5), "logits");
    ck_assert_str_eq(diag_nearest("x", names, 5), "X");
    ck_assert_str_eq(diag_nearest("learningrate", names, 5), "learning_rate");
    ck_assert_ptr_null(diag_nearest("y", names, 5));
    ck_assert_ptr_null(diag_nearest("completely", names, 5));
    ck_assert_ptr_null(diag_nearest("hidden", names, 0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("diag");
    TCase *tests = tcase_create("diag");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, error_with_underlines_and_note);
    tcase_add_test(tests, sorted_by_position);
    tcase_add_test(tests, tabs_and_wide_characters_keep_marks_in_place);
    tcase_add_test(tests, a_span_over_lines_is_marked_on_its_first);
    tcase_add_test(tests, the_end_of_the_file_can_be_marked);
    tcase_add_test(tests, what_is_not_text_is_not_sent_to_the_terminal);
    tcase_add_test(tests, long_lines_are_shown_in_part);
    tcase_add_test(tests, line_numbers_widen_the_gutter);
    tcase_add_test(tests, errors_past_the_20th_are_counted);
    tcase_add_test(tests, the_same_error_is_said_once);
    tcase_add_test(tests, warnings_name_their_option);
    tcase_add_test(tests, werror_makes_errors_of_warnings);
    tcase_add_test(tests, errors_without_a_place);
    tcase_add_test(tests, color_only_adds_escapes);
    tcase_add_test(tests, positions_count_characters);
    tcase_add_test(tests, spans_join);
    tcase_add_test(tests, near_names_are_found);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
