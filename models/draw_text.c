/*
 * Draws a text for language models: small true statements about a world of animals.
 *
 *     draw_text FOLDER [BYTES]
 *
 * writes train.txt (200,000 bytes unless BYTES says otherwise) and test.txt (a tenth) into
 * FOLDER and shows the first lines. The text has 29 different characters: lower-case letters,
 * blanks, full stops, commas, question marks and line ends. What there is to learn comes in
 * stages: which letters are frequent, how words are spelt, that a verb agrees with the number of
 * its subject, that each animal has two foods and one place, and that the second sentence of a
 * line speaks of the animal in the first. The same arguments always give the same bytes.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Animal {
    const char *one, *many;
    const char *foods[2];
    const char *place;
} Animal;

static const Animal animals[] = {
    {"otter", "otters", {"fish", "crabs"}, "in the river"},
    {"badger", "badgers", {"worms", "roots"}, "under the hill"},
    {"heron", "herons", {"frogs", "fish"}, "by the lake"},
    {"squirrel", "squirrels", {"nuts", "seeds"}, "in the oak"},
    {"owl", "owls", {"mice", "beetles"}, "in the barn"},
    {"hedgehog", "hedgehogs", {"snails", "worms"}, "under the hedge"},
    {"mouse", "mice", {"seeds", "crumbs"}, "behind the stove"},
    {"fox", "foxes", {"mice", "berries"}, "near the wood"},
    {"goose", "geese", {"grass", "clover"}, "on the meadow"},
    {"wolf", "wolves", {"deer", "hares"}, "in the mountains"},
};
static const char *const adjectives[] = {"old", "young", "hungry", "quiet", "grey", "clever", "lazy"};
static const char *const times[] = {"at dawn",  "at noon",   "in the evening",
                                    "at night", "in winter", "every day"};

enum { ANIMALS = sizeof animals / sizeof *animals };
#define PICK(state, array) ((array)[random_below(state, sizeof(array) / sizeof *(array))])

/* ---- Random numbers (splitmix64) ---- */

static uint64_t random_bits(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static size_t random_below(uint64_t *state, size_t bound)
{
    return (size_t)((random_bits(state) >> 32) * bound >> 32);
}

/* ---- Sentences ---- */

/* A line: what an animal does, and what else is true of it. */
static int make_line(uint64_t *state, char *line, size_t size)
{
    const Animal *animal = &PICK(state, animals);
    const int many = random_below(state, 2) == 1;
    const char *name = many ? animal->many : animal->one, *ending = many ? "" : "s";
    const char *it = many ? "they" : "it", *adjective = PICK(state, adjectives);
    const char *time = PICK(state, times), *food = PICK(state, animal->foods);
    const Animal *other =
        &animals[((size_t)(animal - animals) + 1 + random_below(state, ANIMALS - 1)) % ANIMALS];
    switch (random_below(state, 5)) {
    case 0:
        return snprintf(line, size, "the %s eat%s %s %s. %s live%s %s.\n", name, ending, food, time, it,
                        ending, animal->place);
    case 1:
        return snprintf(line, size, "the %s %s live%s %s. %s eat%s %s and %s.\n", adjective, name, ending,
                        animal->place, it, ending, animal->foods[0], animal->foods[1]);
    case 2:
        return snprintf(line, size, "%s the %s look%s for %s, for %s %s hungry.\n", time, name, ending, food,
                        it, many ? "are" : "is");
    case 3:
        return snprintf(line, size, "the %s meet%s the %s. the %s eats %s, but the %s eat%s %s.\n", name,
                        ending, other->one, other->one, PICK(state, other->foods), name, ending, food);
    default:
        return snprintf(line, size, "where %s the %s? the %s %s %s.\n", many ? "are" : "is", name, name,
                        many ? "are" : "is", animal->place);
    }
}

/* Writes lines up to `bytes` bytes; the last line is cut. 0 after a message. */
static int write_text(const char *folder, const char *name, size_t bytes, uint64_t seed, int shown)
{
    char path[4096], line[256];
    uint64_t state = seed;
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) {
        fprintf(stderr, "draw_text: %s: the name is too long\n", folder);
        return 0;
    }
    FILE *file = fopen(path, "wb");
    int good = file != NULL;
    for (size_t done = 0; good && done < bytes;) {
        const size_t length = (size_t)make_line(&state, line, sizeof line);
        const size_t wanted = length < bytes - done ? length : bytes - done;
        good = fwrite(line, 1, wanted, file) == wanted;
        done += wanted;
        if (shown-- > 0)
            printf("    %s", line);
    }
    if (file != NULL && fclose(file) != 0)
        good = 0;
    if (!good)
        fprintf(stderr, "draw_text: %s: %s\n", path, strerror(errno));
    return good;
}

int main(int argc, char **argv)
{
    char *end = "";
    const unsigned long bytes = argc == 3 ? strtoul(argv[2], &end, 10) : 200000;
    if (argc < 2 || argc > 3 || *end != '\0' || bytes < 10 || bytes > 1000000000) {
        fprintf(stderr, "usage: draw_text FOLDER [BYTES]\n");
        return 2;
    }
    if (!write_text(argv[1], "train.txt", bytes, 1, 6) || !write_text(argv[1], "test.txt", bytes / 10, 2, 0))
        return 1;
    printf("%lu bytes in %s/train.txt, %lu in test.txt\n", bytes, argv[1], bytes / 10);
    return 0;
}
