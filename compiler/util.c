/*
 * Memory and text for one compilation (see util.h).
 *
 * An arena is a list of blocks that only grows: allocation is a pointer increment, and the whole
 * of it is freed at once. Interned texts stand in an open hash table of the same arena.
 */
#include "util.h"

#include <errno.h>
#include <math.h>
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024, EXIT_INTERNAL = 70 };

typedef struct Block Block;
struct Block {
    Block *next;
    size_t used, size;
    alignas(max_align_t) char data[];
};

typedef struct Interned {
    const char *text;
    size_t length;
    uint32_t hash;
} Interned;

struct Arena {
    Block *blocks; /* the first is the one being filled */
    Interned *table;
    size_t table_size, table_used; /* the size is a power of two */
};

/* Memory is gone: there is nothing left to do but to say so. */
static _Noreturn void fail_memory(void)
{
    fprintf(stderr, "dlc: out of memory: %s\n", strerror(ENOMEM));
    exit(EXIT_INTERNAL);
}

Arena *arena_new(void)
{
    Arena *arena = calloc(1, sizeof *arena);
    if (arena == NULL)
        fail_memory();
    return arena;
}

void arena_free(Arena *arena)
{
    if (arena == NULL)
        return;
    for (Block *block = arena->blocks, *next; block != NULL; block = next) {
        next = block->next;
        free(block);
    }
    free(arena->table);
    free(arena);
}

static Block *block_new(size_t size)
{
    if (size > SIZE_MAX - sizeof(Block))
        fail_memory();
    Block *block = calloc(1, sizeof(Block) + size);
    if (block == NULL)
        fail_memory();
    block->size = size;
    return block;
}

void *arena_alloc(Arena *arena, size_t size)
{
    const size_t mask = alignof(max_align_t) - 1;
    if (size > SIZE_MAX - mask)
        fail_memory();
    size = (size + mask) & ~mask;
    Block *block = arena->blocks;
    if (block != NULL && block->size - block->used >= size) {
        void *memory = block->data + block->used;
        block->used += size;
        return memory;
    }
    /* A large request gets a block of its own behind the one being filled, whose rest stays
     * usable. */
    if (size > BLOCK_SIZE / 4) {
        Block *own = block_new(size);
        own->used = size;
        own->next = block != NULL ? block->next : NULL;
        *(block != NULL ? &block->next : &arena->blocks) = own;
        return own->data;
    }
    Block *fresh = block_new(BLOCK_SIZE);
    fresh->next = block;
    fresh->used = size;
    arena->blocks = fresh;
    return fresh->data;
}

char *arena_copy(Arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length > 0)
        memcpy(copy, text, length);
    return copy;
}

char *arena_printf(Arena *arena, const char *format, ...)
{
    Text text = {0};
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(&text, format, arguments);
    va_end(arguments);
    char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

/* FNV-1a. */
static uint32_t hash_text(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

/* The table at twice its size, so that it stays at most half full. */
static void grow_table(Arena *arena)
{
    size_t size = arena->table_size == 0 ? 256 : arena->table_size * 2;
    Interned *table = calloc(size, sizeof *table);
    if (table == NULL)
        fail_memory();
    for (size_t i = 0; i < arena->table_size; i++) {
        if (arena->table[i].text == NULL)
            continue;
        size_t slot = arena->table[i].hash & (size - 1);
        while (table[slot].text != NULL)
            slot = (slot + 1) & (size - 1);
        table[slot] = arena->table[i];
    }
    free(arena->table);
    arena->table = table;
    arena->table_size = size;
}

const char *arena_intern(Arena *arena, const char *text, size_t length)
{
    if (arena->table_used * 2 >= arena->table_size)
        grow_table(arena);
    uint32_t hash = hash_text(text, length);
    size_t slot = hash & (arena->table_size - 1);
    for (; arena->table[slot].text != NULL; slot = (slot + 1) & (arena->table_size - 1)) {
        const Interned *found = &arena->table[slot];
        if (found->hash == hash && found->length == length && memcmp(found->text, text, length) == 0)
            return found->text;
    }
    arena->table[slot] = (Interned){arena_copy(arena, text, length), length, hash};
    arena->table_used++;
    return arena->table[slot].text;
}

void *list_grow(Arena *arena, void *items, int *capacity, size_t size)
{
    if (*capacity > INT32_MAX / 2)
        fail_memory();
    int larger = *capacity == 0 ? 4 : *capacity * 2;
    void *memory = arena_alloc(arena, (size_t)larger * size);
    if (*capacity > 0)
        memcpy(memory, items, (size_t)*capacity * size);
    *capacity = larger;
    return memory;
}

/* Room for `more` bytes and a terminating zero. */
static void text_reserve(Text *text, size_t more)
{
    if (more >= SIZE_MAX / 2 - text->length)
        fail_memory();
    size_t needed = text->length + more + 1;
    if (needed <= text->capacity)
        return;
    size_t capacity = text->capacity < 64 ? 64 : text->capacity;
    while (capacity < needed)
        capacity *= 2;
    char *data = realloc(text->data, capacity);
    if (data == NULL)
        fail_memory();
    text->data = data;
    text->capacity = capacity;
}

void text_add(Text *text, const char *data, size_t length)
{
    text_reserve(text, length);
    if (length > 0)
        memcpy(text->data + text->length, data, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_puts(Text *text, const char *string)
{
    text_add(text, string, strlen(string));
}

void text_printf(Text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(text, format, arguments);
    va_end(arguments);
}

void text_vprintf(Text *text, const char *format, va_list arguments)
{
    enum { GUESS = 240 }; /* most texts fit at once; measuring first would format all of them twice */
    va_list again;
    va_copy(again, arguments);
    text_reserve(text, GUESS);
    int length = vsnprintf(text->data + text->length, GUESS + 1, format, arguments);
    if (length < 0)
        DLC_BUG("vsnprintf refuses the format \"%s\"", format);
    if (length > GUESS) {
        text_reserve(text, (size_t)length);
        vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
    }
    va_end(again);
    text->length += (size_t)length;
}

void text_free(Text *text)
{
    free(text->data);
    *text = (Text){0};
}

/* Whether `digits` reads back as `value`. */
static bool reads_back(const char *digits, double value, bool single)
{
    return single ? strtof(digits, NULL) == (float)value : strtod(digits, NULL) == value;
}

void text_number(Text *text, double value, bool single)
{
    char digits[40];
    if (single)
        value = (float)value;
    /* Whole numbers of everyday size in full: 60000 rather than 6e+04. */
    if (value == floor(value) && fabs(value) < 1e7) {
        snprintf(digits, sizeof digits, "%.0f", value);
        text_puts(text, digits);
        return;
    }
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, value);
        if (reads_back(digits, value, single))
            break;
    }
    /* printf and strtod follow the locale, in which the point may be a comma; it may also be
     * longer than a byte, hence the loop. */
    bool in_point = false;
    for (const char *c = digits; *c != '\0'; c++) {
        bool plain = (*c >= '0' && *c <= '9') || *c == '-' || *c == '+' || *c == 'e';
        if (plain)
            text_add(text, c, 1);
        else if (!in_point)
            text_puts(text, ".");
        in_point = !plain;
    }
}

int64_t floor_quotient(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

size_t utf8_length(const char *text, size_t available)
{
    const unsigned char *bytes = (const unsigned char *)text;
    if (available == 0 || bytes[0] < 0x80)
        return available == 0 ? 0 : 1;
    size_t length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2;
    if (bytes[0] < 0xC2 || bytes[0] > 0xF4 || length > available)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
    /* Overlong forms, surrogates, and what lies beyond the last character. */
    if ((bytes[0] == 0xE0 && bytes[1] < 0xA0) || (bytes[0] == 0xED && bytes[1] >= 0xA0) ||
        (bytes[0] == 0xF0 && bytes[1] < 0x90) || (bytes[0] == 0xF4 && bytes[1] >= 0x90))
        return 0;
    return length;
}

_Noreturn void dlc_bug(const char *file, int line, const char *format, ...)
{
    fflush(stdout);
    fprintf(stderr, "dlc: internal error at %s:%d: ", file, line);
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(EXIT_INTERNAL);
}
