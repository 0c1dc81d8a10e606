/*
 * Memory and text for one compilation.
 *
 * Everything that a compilation makes lives in one Arena and dies with it: nothing else is
 * freed by hand. Allocations are zeroed and never fail (the process stops with exit status 70
 * and the system's reason when memory is gone).
 */
#ifndef DLC_UTIL_H
#define DLC_UTIL_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#if defined __GNUC__
#define DLC_PRINTF(string, first) __attribute__((format(printf, string, first)))
#else
#define DLC_PRINTF(string, first)
#endif

typedef struct Arena Arena;

/* A new, empty arena. Free it with arena_free. */
Arena *arena_new(void);
void arena_free(Arena *arena);

/* `size` zeroed bytes, aligned for any type. */
void *arena_alloc(Arena *arena, size_t size);

/* A copy of `length` bytes with a terminating zero. */
char *arena_copy(Arena *arena, const char *text, size_t length);

/* printf into the arena. */
char *arena_printf(Arena *arena, const char *format, ...) DLC_PRINTF(2, 3);

/* The one copy of this text in this arena: equal texts give equal pointers. */
const char *arena_intern(Arena *arena, const char *text, size_t length);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (size_t)(count)))

/*
 * A growing array in an arena: struct { T *items; int count, capacity; }.
 *     LIST(Tensor *) tensors = {0};
 *     LIST_PUSH(arena, tensors, tensor);
 */
#define LIST(type) \
    struct { \
        type *items; \
        int count, capacity; \
    }
#define LIST_PUSH(arena, list, item) \
    (*(((list).count == (list).capacity \
            ? (void)((list).items = list_grow((arena), (list).items, &(list).capacity, sizeof *(list).items)) \
            : (void)0), \
       &(list).items[(list).count++]) = (item))
void *list_grow(Arena *arena, void *items, int *capacity, size_t size);

/* A growing text on the heap; text_free returns it to the empty text {0}. */
typedef struct Text {
    char *data; /* always terminated once anything was added; NULL before */
    size_t length, capacity;
} Text;

void text_add(Text *text, const char *data, size_t length);
void text_puts(Text *text, const char *string);
void text_printf(Text *text, const char *format, ...) DLC_PRINTF(2, 3);
void text_vprintf(Text *text, const char *format, va_list arguments);
void text_free(Text *text);

/* The shortest decimal that reads back as exactly `value` (as float when `single`), in the C
 * locale, always a valid C and DL number: "0.1", "1e-05", "3". Not for NaN and infinity. */
void text_number(Text *text, double value, bool single);

/* a / b rounded down, for positive b. */
int64_t floor_quotient(int64_t a, int64_t b);

/* The bytes of the UTF-8 character that `text` begins with; 0 when it begins with none. */
size_t utf8_length(const char *text, size_t available);

/* An internal invariant is broken: says where, exits with 70. */
#define DLC_BUG(...) dlc_bug(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void dlc_bug(const char *file, int line, const char *format, ...) DLC_PRINTF(3, 4);

#endif
