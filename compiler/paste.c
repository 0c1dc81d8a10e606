/*
 * Functions of the runtime's headers in emitted programs (see paste.h).
 */
#include "paste.h"
#include "emit_function.h"

#include <string.h>

/* One function with what stands above it. */
typedef struct Block {
    const char *name, *text, *head; /* head: its first line, within the text */
} Block;
typedef LIST(Block) BlockList;

/* The functions of the header, in order; after its includes, of which stdint.h is the last. */
static BlockList find_blocks(Arena *arena, const char *header)
{
    static const char *const openings[] = {"static inline ", "static ALWAYS_INLINE "};
    static const char includes[] = "#include <stdint.h>\n";
    BlockList blocks = {0};
    const char *from = strstr(header, includes);
    from = from ? from + strlen(includes) : header;
    for (const char *end; (end = strstr(from, "\n}\n")); from = end + 3) {
        Block block = {.text = arena_copy(arena, from, (size_t)(end + 3 - from))};
        for (int i = 0; i < 2 && !block.head; i++)
            block.head = strstr(block.text, openings[i]);
        const char *name = block.head ? strchr(block.head, '(') : NULL;
        if (!name)
            DLC_BUG("a header to be pasted has a function that is neither static inline nor ALWAYS_INLINE");
        size_t length = 0;
        while (name[-1] != ' ' && name[-1] != '*') {
            name--;
            length++;
        }
        block.name = arena_copy(arena, name, length);
        LIST_PUSH(arena, blocks, block);
    }
    return blocks;
}

bool pasted_has(Arena *arena, const char *header, const char *name)
{
    BlockList blocks = find_blocks(arena, header);
    for (int i = 0; i < blocks.count; i++)
        if (strcmp(blocks.items[i].name, name) == 0)
            return true;
    return false;
}

bool pasted_used(Arena *arena, const char *header, const char *body)
{
    BlockList blocks = find_blocks(arena, header);
    for (int i = 0; i < blocks.count; i++)
        if (has_word(body, blocks.items[i].name))
            return true;
    return false;
}

/* Whether all that is used of the body's rest, and of the header, does without it. */
static bool is_once(const BlockList *blocks, const bool *used, int i, const char *often)
{
    bool once = !has_word(often, blocks->items[i].name);
    for (int k = i + 1; k < blocks->count; k++)
        once = once && !(used[k] && has_word(blocks->items[k].head, blocks->items[i].name));
    return once;
}

void paste_prototypes(Arena *arena, const char *header, const char *body, Text *text)
{
    BlockList blocks = find_blocks(arena, header);
    for (int i = 0; i < blocks.count; i++) {
        const char *head = blocks.items[i].head;
        if (has_word(body, blocks.items[i].name))
            text_printf(text, "%.*s;\n", (int)(strstr(head, "\n{\n") - head), head);
    }
}

void paste_functions(Arena *arena, const char *header, const char *body, const char *often, Text *text)
{
    BlockList blocks = find_blocks(arena, header);
    bool *used = ARENA_ARRAY(arena, bool, blocks.count + 1);
    for (int i = blocks.count; i-- > 0;) { /* a function calls those above it */
        used[i] = has_word(body, blocks.items[i].name);
        for (int k = i + 1; k < blocks.count; k++)
            used[i] = used[i] || (used[k] && has_word(blocks.items[k].head, blocks.items[i].name));
    }
    for (int i = 0; i < blocks.count; i++) {
        const Block *block = &blocks.items[i];
        if (used[i])
            text_printf(text, "%.*s%s%s", (int)(block->head - block->text), block->text,
                        is_once(&blocks, used, i, often) ? "RUNS_ONCE " : "", block->head);
    }
}
