/*
 * Diagnostics (see diag.h): recording them, and printing them with the source's lines.
 *
 * In:  spans (byte offsets) and messages. Out: text in the form of section 11 of the language.
 * Columns in positions count characters; the line of marks counts terminal cells, so that it
 * stands under the right text with tabs, wide and combining characters. What isn't text (bad
 * UTF-8, control characters, marks that reorder a line) is shown as U+FFFD.
 */
#include "diag.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHOWN_MAX = 20,   /* errors, and warnings, that are kept */
    HEARD_MAX = 1000, /* that are remembered, so that repetitions aren't counted */
    TAB_WIDTH = 8,
    LINE_CELLS = 120, /* longer lines are shown in part */
    LINE_BYTES = 480, /* of a line that are looked at, on each side of the mark */
    NAME_MAX_COMPARED = 64
};

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING } Severity;

typedef struct Note {
    Span span;
    const char *message;
} Note;

struct Diagnostic {
    Arena *arena;
    Severity severity;
    Span span;
    const char *message;
    const char *option; /* warnings, also those that -Werror made errors */
    LIST(Span) underlines;
    LIST(Note) notes;
    int order; /* of recording */
};

/* What tells whether a diagnostic is a repetition. */
typedef struct Heard {
    Severity severity;
    Span span;
    const char *message;
} Heard;

struct Diagnostics {
    Arena *arena;
    bool warnings_as_errors;
    int counts[2]; /* by severity, the dropped ones too */
    LIST(Diagnostic *) kept;
    LIST(Heard) heard;            /* these and those that aren't kept */
    LIST(const Source *) sources; /* in the order in which they came up */
    Diagnostic *dropped;          /* stands in for what isn't kept */
};

/* ---- Spans ---- */

Span span_join(Span a, Span b)
{
    if (a.source == NULL)
        return b;
    if (b.source != a.source)
        return a;
    return (Span){a.source, a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/* How a character stands on the terminal. */
typedef struct Character {
    int length;    /* bytes, 1 where the text isn't UTF-8 */
    uint32_t code; /* 0xFFFD where it can't be shown */
} Character;

static Character read_character(const char *text, size_t available)
{
    size_t length = utf8_length(text, available);
    if (length <= 1)
        return (Character){1, length == 0 ? 0xFFFD : (unsigned char)text[0]};
    uint32_t code = (unsigned char)text[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++)
        code = code << 6 | ((unsigned char)text[i] & 0x3F);
    return (Character){(int)length, code};
}

/* The beginning of the line that holds the byte at `offset`. */
static size_t line_begin(const Source *source, size_t offset)
{
    while (offset > 0 && source->text[offset - 1] != '\n')
        offset--;
    return offset;
}

void span_position(Span span, int *line, int *column)
{
    *line = 1;
    *column = 1;
    if (span.source == NULL)
        return;
    const char *text = span.source->text;
    size_t offset = span.begin < span.source->length ? span.begin : span.source->length;
    size_t start = line_begin(span.source, offset);
    for (const char *at = text; (at = memchr(at, '\n', start - (size_t)(at - text))) != NULL; at++)
        ++*line;
    for (size_t i = start; i < offset; ++*column)
        i += (size_t)read_character(text + i, span.source->length - i).length;
}

/* ---- Recording ---- */

Diagnostics *diag_new(Arena *arena, bool warnings_as_errors)
{
    Diagnostics *diagnostics = ARENA_NEW(arena, Diagnostics);
    diagnostics->arena = arena;
    diagnostics->warnings_as_errors = warnings_as_errors;
    diagnostics->dropped = ARENA_NEW(arena, Diagnostic);
    return diagnostics;
}

static char *format_message(Arena *arena, const char *format, va_list arguments)
{
    Text text = {0};
    text_vprintf(&text, format, arguments);
    char *message = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return message;
}

/* Whether the same was said about the same place already: a function that is expanded twice
 * repeats its errors. */
static bool is_repeated(const Diagnostics *diagnostics, Severity severity, Span span, const char *message)
{
    for (int i = 0; i < diagnostics->heard.count; i++) {
        const Heard *old = &diagnostics->heard.items[i];
        if (old->severity == severity && old->span.source == span.source && old->span.begin == span.begin &&
            old->span.end == span.end && strcmp(old->message, message) == 0)
            return true;
    }
    return false;
}

static void remember_source(Diagnostics *diagnostics, const Source *source)
{
    for (int i = 0; i < diagnostics->sources.count; i++)
        if (diagnostics->sources.items[i] == source)
            return;
    LIST_PUSH(diagnostics->arena, diagnostics->sources, source);
}

static Diagnostic *record(Diagnostics *diagnostics, Severity severity, const char *option, Span span,
                          const char *message)
{
    if (is_repeated(diagnostics, severity, span, message))
        return diagnostics->dropped;
    if (diagnostics->heard.count < HEARD_MAX) {
        Heard heard = {severity, span, message};
        LIST_PUSH(diagnostics->arena, diagnostics->heard, heard);
    }
    if (diagnostics->counts[severity]++ >= SHOWN_MAX)
        return diagnostics->dropped;
    Diagnostic *diagnostic = ARENA_NEW(diagnostics->arena, Diagnostic);
    diagnostic->arena = diagnostics->arena;
    diagnostic->severity = severity;
    diagnostic->span = span;
    diagnostic->message = message;
    diagnostic->option = option;
    diagnostic->order = diagnostics->kept.count;
    remember_source(diagnostics, span.source);
    LIST_PUSH(diagnostics->arena, diagnostics->kept, diagnostic);
    return diagnostic;
}

Diagnostic *diag_error(Diagnostics *diagnostics, Span caret, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = format_message(diagnostics->arena, format, arguments);
    va_end(arguments);
    return record(diagnostics, SEVERITY_ERROR, NULL, caret, message);
}

Diagnostic *diag_warning(Diagnostics *diagnostics, const char *option, Span caret, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = format_message(diagnostics->arena, format, arguments);
    va_end(arguments);
    Severity severity = diagnostics->warnings_as_errors ? SEVERITY_ERROR : SEVERITY_WARNING;
    return record(diagnostics, severity, option, caret, message);
}

/* What stands in for dropped diagnostics has no arena and collects nothing. */
void diag_underline(Diagnostic *diagnostic, Span span)
{
    if (diagnostic->arena != NULL)
        LIST_PUSH(diagnostic->arena, diagnostic->underlines, span);
}

void diag_note(Diagnostic *diagnostic, Span span, const char *format, ...)
{
    if (diagnostic->arena == NULL)
        return;
    va_list arguments;
    va_start(arguments, format);
    Note note = {span, format_message(diagnostic->arena, format, arguments)};
    va_end(arguments);
    LIST_PUSH(diagnostic->arena, diagnostic->notes, note);
}

int diag_error_count(const Diagnostics *diagnostics)
{
    return diagnostics->counts[SEVERITY_ERROR];
}

/* ---- Printing ---- */

typedef struct Palette {
    const char *bold, *error, *warning, *note, *mark, *reset;
} Palette;

static const Palette plain = {"", "", "", "", "", ""};
static const Palette colored = {"\033[1m", "\033[1;31m", "\033[1;35m", "\033[1;36m", "\033[1;32m", "\033[0m"};

static bool in_ranges(uint32_t code, const uint32_t (*ranges)[2], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i][0] && code <= ranges[i][1])
            return true;
    return false;
}

/* Terminal cells of a character, after the East Asian Width property and the common blocks of
 * combining marks. */
static int character_cells(uint32_t code)
{
    static const uint32_t none[][2] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
                                       {0x0610, 0x061A}, {0x064B, 0x065F}, {0x1AB0, 0x1AFF},
                                       {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x20D0, 0x20FF},
                                       {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};
    static const uint32_t wide[][2] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD}};
    if (code < 0x300)
        return 1;
    if (in_ranges(code, none, sizeof none / sizeof none[0]))
        return 0;
    return in_ranges(code, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}

/* What a terminal would obey rather than show. */
static bool is_unprintable(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

/* A line of the source and what is marked on it, character by character. */
typedef struct Glyph {
    uint32_t code;
    size_t offset; /* in the source */
    int cells;
    char mark; /* ' ' '~' '^' */
} Glyph;

typedef struct Row {
    Glyph *glyphs;              /* one more than `count`: the end of the line may be marked */
    int count, total;           /* glyphs, cells */
    bool cut_before, cut_after; /* a very long line was not read whole */
} Row;

/* The bytes of the line of `span` that can be shown. */
static void find_row(Row *row, Span span, size_t *begin, size_t *end)
{
    const Source *source = span.source;
    size_t offset = span.begin < source->length ? span.begin : source->length;
    *begin = line_begin(source, offset);
    const char *newline = memchr(source->text + *begin, '\n', source->length - *begin);
    *end = newline != NULL ? (size_t)(newline - source->text) : source->length;
    if (*end > *begin && source->text[*end - 1] == '\r')
        --*end;
    row->cut_before = offset - *begin > LINE_BYTES;
    if (row->cut_before) {
        *begin = offset - LINE_BYTES;
        while (*begin < offset && ((unsigned char)source->text[*begin] & 0xC0) == 0x80)
            ++*begin;
    }
    row->cut_after = *end > offset + LINE_BYTES;
    if (row->cut_after)
        *end = offset + LINE_BYTES;
}

static Row read_row(Arena *arena, Span span)
{
    Row row = {0};
    size_t begin, end;
    find_row(&row, span, &begin, &end);
    row.glyphs = ARENA_ARRAY(arena, Glyph, end - begin + 1);
    for (size_t i = begin; i < end;) {
        Character c = read_character(span.source->text + i, end - i);
        Glyph glyph = {is_unprintable(c.code) ? 0xFFFD : c.code, i, character_cells(c.code), ' '};
        if (c.code == '\t') {
            glyph.code = '\t';
            glyph.cells = TAB_WIDTH - row.total % TAB_WIDTH;
        }
        row.total += glyph.cells;
        row.glyphs[row.count++] = glyph;
        i += (size_t)c.length;
    }
    row.glyphs[row.count] = (Glyph){'\0', end, 1, ' '};
    return row;
}

/* Marks what of `span` lies on the row with `fill`, its first character with `first`. An empty
 * span marks the one character at its beginning. */
static void mark_row(Row *row, Span span, char first, char fill)
{
    bool started = false;
    for (int i = 0; i <= row->count; i++) {
        Glyph *glyph = &row->glyphs[i];
        size_t next = i < row->count ? row->glyphs[i + 1].offset : glyph->offset + 1;
        bool at_begin = span.begin >= glyph->offset && (span.begin < next || i == row->count);
        bool inside = i < row->count && glyph->offset >= span.begin && glyph->offset < span.end;
        if (!at_begin && !inside)
            continue;
        if (glyph->mark != '^')
            glyph->mark = started ? fill : first;
        started = true;
    }
}

/* The stretch of a long row that is shown: LINE_CELLS cells with the first mark in it. */
static void choose_window(const Row *row, int *from, int *to)
{
    *from = 0;
    *to = row->count;
    if (row->total <= LINE_CELLS)
        return;
    int mark = 0;
    for (int i = 0; i <= row->count; i++)
        if (row->glyphs[i].mark != ' ' && (row->glyphs[mark].mark == ' ' || row->glyphs[i].mark == '^')) {
            mark = i;
            if (row->glyphs[i].mark == '^')
                break;
        }
    int cells = 0;
    *from = mark;
    while (*from > 0 && cells + row->glyphs[*from - 1].cells <= LINE_CELLS / 2)
        cells += row->glyphs[--*from].cells;
    /* A mark near the beginning leaves the row where it is. */
    *to = *from;
    for (cells = 0; *to < row->count && cells + row->glyphs[*to].cells <= LINE_CELLS; ++*to)
        cells += row->glyphs[*to].cells;
}

static void print_code(FILE *stream, uint32_t code)
{
    if (code < 0x80) {
        fputc((int)code, stream);
    } else if (code < 0x800) {
        fprintf(stream, "%c%c", (int)(0xC0 | code >> 6), (int)(0x80 | (code & 0x3F)));
    } else if (code < 0x10000) {
        fprintf(stream, "%c%c%c", (int)(0xE0 | code >> 12), (int)(0x80 | (code >> 6 & 0x3F)),
                (int)(0x80 | (code & 0x3F)));
    } else {
        fprintf(stream, "%c%c%c%c", (int)(0xF0 | code >> 18), (int)(0x80 | (code >> 12 & 0x3F)),
                (int)(0x80 | (code >> 6 & 0x3F)), (int)(0x80 | (code & 0x3F)));
    }
}

static void print_glyph(FILE *stream, const Glyph *glyph)
{
    if (glyph->code == '\t')
        fprintf(stream, "%*s", glyph->cells, "");
    else
        print_code(stream, glyph->code);
}

/* Messages quote the source, too. */
static void print_text(FILE *stream, const char *text)
{
    for (size_t length = strlen(text); length > 0;) {
        Character c = read_character(text, length);
        print_code(stream, is_unprintable(c.code) ? 0xFFFD : c.code);
        text += c.length;
        length -= (size_t)c.length;
    }
}

static void print_marks(FILE *stream, const Row *row, int from, int to)
{
    int blank = 0;
    for (int i = from; i <= to; i++) {
        const Glyph *glyph = &row->glyphs[i];
        if (glyph->mark == ' ') {
            blank += glyph->cells;
            continue;
        }
        fprintf(stream, "%*s", blank, "");
        blank = 0;
        for (int cell = 0; cell < glyph->cells; cell++)
            fputc(cell > 0 ? '~' : glyph->mark, stream);
    }
}

static void print_row(FILE *stream, const Palette *palette, const Row *row, int line)
{
    int from, to;
    choose_window(row, &from, &to);
    const char *before = from > 0 || row->cut_before ? "..." : "";
    const char *after = to < row->count || row->cut_after ? "..." : "";
    int width = fprintf(stream, "%5d", line);
    fprintf(stream, " |%s%s", row->count > 0 ? " " : "", before);
    for (int i = from; i < to; i++)
        print_glyph(stream, &row->glyphs[i]);
    fprintf(stream, "%s\n%*s | %*s%s", after, width, "", (int)strlen(before), "", palette->mark);
    print_marks(stream, row, from, to);
    fprintf(stream, "%s\n", palette->reset);
}

static bool same_line(const Row *row, Span span)
{
    return span.begin >= row->glyphs[0].offset && span.begin <= row->glyphs[row->count].offset;
}

static void print_heading(FILE *stream, const Palette *palette, Span span, const char *color,
                          const char *kind, const char *message, const char *option)
{
    if (span.source != NULL) {
        int line, column;
        span_position(span, &line, &column);
        fprintf(stream, "%s%s:%d:%d:%s ", palette->bold, span.source->path, line, column, palette->reset);
    } else {
        fprintf(stream, "%sdlc:%s ", palette->bold, palette->reset);
    }
    fprintf(stream, "%s%s:%s %s", color, kind, palette->reset, palette->bold);
    print_text(stream, message);
    fprintf(stream, "%s%s\n", option, palette->reset);
}

static void print_note(FILE *stream, const Palette *palette, const Note *note)
{
    print_heading(stream, palette, note->span, palette->note, "note", note->message, "");
    if (note->span.source == NULL)
        return;
    Arena *arena = arena_new();
    Row row = read_row(arena, note->span);
    mark_row(&row, note->span, '~', '~');
    int line, column;
    span_position(note->span, &line, &column);
    print_row(stream, palette, &row, line);
    arena_free(arena);
}

static void print_diagnostic(FILE *stream, const Palette *palette, const Diagnostic *diagnostic)
{
    bool error = diagnostic->severity == SEVERITY_ERROR;
    char option[64] = "";
    if (diagnostic->option != NULL)
        snprintf(option, sizeof option, " [-W%s%s]", error ? "error=" : "", diagnostic->option);
    print_heading(stream, palette, diagnostic->span, error ? palette->error : palette->warning,
                  error ? "error" : "warning", diagnostic->message, option);
    if (diagnostic->span.source != NULL) {
        Arena *arena = arena_new();
        Row row = read_row(arena, diagnostic->span);
        mark_row(&row, diagnostic->span, '^', '~');
        for (int i = 0; i < diagnostic->underlines.count; i++) {
            Span span = diagnostic->underlines.items[i];
            if (span.source == diagnostic->span.source && same_line(&row, span))
                mark_row(&row, span, '~', '~');
        }
        int line, column;
        span_position(diagnostic->span, &line, &column);
        print_row(stream, palette, &row, line);
        arena_free(arena);
    }
    for (int i = 0; i < diagnostic->notes.count; i++)
        print_note(stream, palette, &diagnostic->notes.items[i]);
}

/* By position; what has none comes first. */
static int compare_diagnostics(const void *left, const void *right)
{
    const Diagnostic *a = *(Diagnostic *const *)left, *b = *(Diagnostic *const *)right;
    if (a->span.begin != b->span.begin)
        return a->span.begin < b->span.begin ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void print_count(FILE *stream, int errors, int warnings)
{
    fprintf(stream, "%d error%s", errors, errors == 1 ? "" : "s");
    if (warnings > 0)
        fprintf(stream, " and %d warning%s", warnings, warnings == 1 ? "" : "s");
    if (errors > SHOWN_MAX)
        fprintf(stream, "; only the first %d errors are shown, %d more are not", SHOWN_MAX,
                errors - SHOWN_MAX);
    fputc('\n', stream);
}

void diag_print(const Diagnostics *diagnostics, FILE *stream, bool color)
{
    const Palette *palette = color ? &colored : &plain;
    Arena *arena = arena_new();
    Diagnostic **group = ARENA_ARRAY(arena, Diagnostic *, diagnostics->kept.count + 1);
    for (int s = 0; s < diagnostics->sources.count; s++) {
        int count = 0;
        for (int i = 0; i < diagnostics->kept.count; i++)
            if (diagnostics->kept.items[i]->span.source == diagnostics->sources.items[s])
                group[count++] = diagnostics->kept.items[i];
        qsort(group, (size_t)count, sizeof *group, compare_diagnostics);
        for (int i = 0; i < count; i++)
            print_diagnostic(stream, palette, group[i]);
    }
    arena_free(arena);
    if (diagnostics->counts[SEVERITY_ERROR] > 0)
        print_count(stream, diagnostics->counts[SEVERITY_ERROR], diagnostics->counts[SEVERITY_WARNING]);
}

/* ---- Suggestions ---- */

static int least_of(int a, int b, int c)
{
    int least = a < b ? a : b;
    return least < c ? least : c;
}

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Insertions, deletions, replacements, and exchanges of neighbours that turn `a` into `b`. */
static int edit_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    int rows[3][NAME_MAX_COMPARED + 1];
    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= a_length; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = (int)i;
        for (size_t j = 1; j <= b_length; j++) {
            row[j] = least_of(row[j - 1] + 1, above[j] + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                two_above[j - 2] + 1 < row[j])
                row[j] = two_above[j - 2] + 1;
        }
    }
    return rows[a_length % 3][b_length];
}

static bool equal_but_case(const char *a, const char *b)
{
    while (*a != '\0' && fold(*a) == fold(*b))
        a++, b++;
    return *a == *b;
}

const char *diag_nearest(const char *name, const char *const *candidates, int count)
{
    const char *nearest = NULL;
    size_t length = strlen(name);
    int least = (int)(length / 3) + 1;
    if (length > NAME_MAX_COMPARED)
        return NULL;
    for (int i = 0; i < count; i++) {
        size_t candidate_length = strlen(candidates[i]);
        if (candidate_length > NAME_MAX_COMPARED || strcmp(name, candidates[i]) == 0)
            continue;
        int distance = edit_distance(name, length, candidates[i], candidate_length);
        /* `x` for `X` is a slip in a name of any length. */
        if (equal_but_case(name, candidates[i]) && distance > 1)
            distance = 1;
        if (distance < least ||
            (distance == least && nearest == NULL && equal_but_case(name, candidates[i]))) {
            least = distance;
            nearest = candidates[i];
        }
    }
    return nearest;
}
