/*
 * `dlc run` (see launch.h).
 *
 * The cache holds one folder for each program: $XDG_CACHE_HOME/dlc, else ~/.cache/dlc, then
 * NAME-HASH with the C and the trainer. The hash is of all that the trainer depends on: the C
 * (and so the model, what it imports, dlc and its options), the runtime and its header, the
 * compiler, its command, and the processor, for which it compiles. The trainer appears under its
 * name by renaming, so that two runs at once do not disturb each other, and ends with a hash of
 * what stands before it: one that is damaged or cut short is built anew.
 */
#define _XOPEN_SOURCE 700 /* realpath, fork, kill */

#include "launch.h"
#include "options.h"
#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef DLC_RUNTIME_LIBRARIES
#define DLC_RUNTIME_LIBRARIES "-lm"
#endif

typedef struct Runtime {
    const char *headers; /* the folder of dl.h */
    const char *library; /* libdlrt.a */
} Runtime;

typedef LIST(const char *) Command;

static int fail(const char *what, const char *path)
{
    fprintf(stderr, "dlc: cannot %s `%s`: %s\n", what, path, strerror(errno));
    return EXIT_FAILED;
}

/* ---- the runtime ---- */

/* The folder of the running dlc; NULL when the system doesn't tell. */
static const char *own_folder(Arena *arena)
{
    char *path = realpath("/proc/self/exe", NULL);
    if (!path)
        return NULL;
    char *slash = strrchr(path, '/');
    const char *folder = arena_copy(arena, path, slash ? (size_t)(slash - path) : 0);
    free(path);
    return folder;
}

/* The first of these folders, relative to `folder`, that holds the file. */
static const char *find_file(Arena *arena, const char *folder, const char *const *places, const char *file)
{
    for (; *places; places++) {
        const char *place = arena_printf(arena, "%s%s", folder, *places);
        if (access(arena_printf(arena, "%s/%s", place, file), R_OK) == 0)
            return place;
    }
    return NULL;
}

/* In a build folder, or where `make install` puts them. */
static bool find_runtime(Arena *arena, Runtime *runtime)
{
    static const char *const header_places[] = {"", "/../include/dlc", NULL};
    static const char *const library_places[] = {"", "/../lib", NULL};
    const char *folder = own_folder(arena);
    const char *library = folder ? find_file(arena, folder, library_places, "libdlrt.a") : NULL;
    runtime->headers = folder ? find_file(arena, folder, header_places, "dl.h") : NULL;
    if (!library || !runtime->headers) {
        fprintf(stderr, "dlc: cannot find the runtime (%s) beside `%s/dlc`\n", library ? "dl.h" : "libdlrt.a",
                folder ? folder : "");
        return false;
    }
    runtime->library = arena_printf(arena, "%s/libdlrt.a", library);
    return true;
}

/* ---- the cache ---- */

enum { WORD = sizeof(uint64_t) };

/* FNV-1a on words of 8 bytes, whose upper halves are folded into the lower ones, where a product
 * leaves them; each call counts its length. */
static uint64_t hash_bytes(uint64_t hash, const void *data, size_t length)
{
    const char *bytes = data;
    for (size_t i = 0; i < length; i += WORD) {
        uint64_t word = 0;
        memcpy(&word, bytes + i, length - i < WORD ? length - i : WORD);
        hash = (hash ^ word) * 0x100000001B3u;
        hash ^= hash >> 32;
    }
    return (hash ^ length) * 0x100000001B3u;
}

static const uint64_t hash_start = 0xCBF29CE484222325u;

/* A whole file; what can't be read is empty. */
static Text read_whole(const char *path)
{
    char buffer[64 * 1024];
    Text text = {0};
    FILE *file = fopen(path, "rb");
    for (size_t got; file && (got = fread(buffer, 1, sizeof buffer, file)) > 0;)
        text_add(&text, buffer, got);
    if (file)
        fclose(file);
    return text;
}

static uint64_t hash_file(uint64_t hash, const char *path)
{
    Text text = read_whole(path);
    hash = hash_bytes(hash, text.data, text.length);
    text_free(&text);
    return hash;
}

/* What -march=native is about: the lines of /proc/cpuinfo that say what the processor can do. */
static uint64_t hash_processor(uint64_t hash)
{
    char line[8192];
    FILE *file = fopen("/proc/cpuinfo", "r");
    while (file && fgets(line, sizeof line, file) && line[0] != '\n')
        if (strncmp(line, "flags", 5) == 0 || strncmp(line, "Features", 8) == 0 || strncmp(line, "isa", 3) == 0)
            hash = hash_bytes(hash, line, strlen(line));
    if (file)
        fclose(file);
    return hash;
}

/* The file that runs for `program`, as execvp finds it, may be another one after an update. */
static uint64_t hash_program(Arena *arena, uint64_t hash, const char *program)
{
    struct stat status;
    const char *path = strchr(program, '/') ? "" : getenv("PATH");
    for (; path; path = strchr(path, ':') ? strchr(path, ':') + 1 : NULL) {
        const int length = (int)strcspn(path, ":");
        const char *file = arena_printf(arena, "%.*s%s%s", length, path, length > 0 ? "/" : "", program);
        if (access(file, X_OK) != 0 || stat(file, &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        const int64_t identity[] = {(int64_t)status.st_size, (int64_t)status.st_mtim.tv_sec,
                                    (int64_t)status.st_mtim.tv_nsec};
        return hash_bytes(hash, identity, sizeof identity);
    }
    return hash;
}

static uint64_t hash_build(Arena *arena, const Text *program, const Command *command, const Runtime *runtime)
{
    uint64_t hash = hash_bytes(hash_start, program->data, program->length);
    for (int i = 0; i < command->count; i++) {
        hash = hash_bytes(hash, command->items[i], strlen(command->items[i]));
        if (command->items[i][0] != '-')
            hash = hash_program(arena, hash, command->items[i]);
    }
    hash = hash_bytes(hash, DLC_RUNTIME_LIBRARIES, strlen(DLC_RUNTIME_LIBRARIES));
    hash = hash_file(hash, arena_printf(arena, "%s/dl.h", runtime->headers));
    hash = hash_file(hash, runtime->library);
    return hash_processor(hash);
}

/* Puts a hash of the whole file at its end, which a program's loader does not look at. */
static bool seal(const char *path)
{
    const uint64_t hash = hash_file(hash_start, path);
    FILE *file = fopen(path, "ab");
    const bool written = file && fwrite(&hash, sizeof hash, 1, file) == 1;
    if (file && fclose(file) == 0 && written)
        return true;
    fail("write", path);
    return false;
}

/* Whether the file is a program, as it was sealed. */
static bool is_sealed(const char *path)
{
    Text text = read_whole(path);
    uint64_t hash = 0;
    bool sealed = access(path, X_OK) == 0 && text.length > sizeof hash;
    if (sealed) {
        memcpy(&hash, text.data + text.length - sizeof hash, sizeof hash);
        sealed = hash == hash_bytes(hash_start, text.data, text.length - sizeof hash);
    }
    text_free(&text);
    return sealed;
}

/* mkdir -p */
static bool make_folder(Arena *arena, const char *path)
{
    char *copy = arena_copy(arena, path, strlen(path));
    for (char *slash = strchr(copy + 1, '/');; slash = strchr(slash + 1, '/')) {
        if (slash)
            *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST) {
            fail("make the folder", copy);
            return false;
        }
        if (!slash)
            return true;
        *slash = '/';
    }
}

static const char *cache_folder(Arena *arena)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (cache && cache[0] == '/')
        return arena_printf(arena, "%s/dlc", cache);
    if (home && home[0] == '/')
        return arena_printf(arena, "%s/.cache/dlc", home);
    fputs("dlc: cannot tell where to build: neither XDG_CACHE_HOME nor HOME is set\n", stderr);
    return NULL;
}

/* ---- the C compiler ---- */

/* Appends the words of `text`: CC may be "ccache gcc". */
static void add_words(Arena *arena, Command *command, const char *text)
{
    for (text += strspn(text, " \t"); *text; text += strspn(text, " \t")) {
        size_t length = strcspn(text, " \t");
        LIST_PUSH(arena, *command, arena_copy(arena, text, length));
        text += length;
    }
}

/* What every build has in common: the compiler and its flags. `gradcheck`: whether the trainer is to
 * have that command, for which the C is compiled a second time, in double precision. */
static Command compiler_command(Arena *arena, const Runtime *runtime, bool gradcheck)
{
    Command command = {0};
    const char *compiler = getenv("CC");
    add_words(arena, &command, compiler && compiler[strspn(compiler, " \t")] ? compiler : "cc");
    add_words(arena, &command, "-std=c11 -O2 -march=native");
    if (!gradcheck)
        LIST_PUSH(arena, command, "-DDL_NO_GRADCHECK");
    LIST_PUSH(arena, command, arena_printf(arena, "-I%s", runtime->headers));
    return command;
}

/* Runs it, without its messages where they are not wanted. */
static bool run_command(const Command *command, bool silent)
{
    pid_t child = fork();
    if (child == 0) {
        if (silent && !freopen("/dev/null", "w", stderr))
            _exit(127);
        execvp(command->items[0], (char *const *)command->items);
        fail("run", command->items[0]);
        _exit(127);
    }
    int status;
    pid_t ended;
    do
        ended = child < 0 ? -1 : waitpid(child, &status, 0);
    while (ended < 0 && child > 0 && errno == EINTR);
    if (ended < 0) {
        fail("run", command->items[0]);
        return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Compiles and links; `flag` is one more, which the compiler may not have, or NULL. */
static bool compile(Arena *arena, const Command *common, const char *flag, const Runtime *runtime,
                    const char *source, const char *output)
{
    Command command = {0};
    for (int i = 0; i < common->count; i++)
        LIST_PUSH(arena, command, common->items[i]);
    if (flag)
        LIST_PUSH(arena, command, flag);
    LIST_PUSH(arena, command, source);
    LIST_PUSH(arena, command, runtime->library);
    add_words(arena, &command, DLC_RUNTIME_LIBRARIES);
    LIST_PUSH(arena, command, "-o");
    LIST_PUSH(arena, command, output);
    LIST_PUSH(arena, command, NULL);
    return run_command(&command, flag != NULL);
}

/* Makes `trainer` of the C: with OpenMP, and where the compiler refuses, whatever the reason,
 * without it, and its messages are shown then. */
static bool build(Arena *arena, const Command *command, const Runtime *runtime, const Text *program,
                  const char *trainer)
{
    const char *source = arena_printf(arena, "%s.c", trainer);
    const char *temporary = arena_printf(arena, "%s.%ld", trainer, (long)getpid());
    if (!output_write(source, program))
        return false;
    if (!compile(arena, command, "-fopenmp", runtime, source, temporary) &&
        !compile(arena, command, NULL, runtime, source, temporary)) {
        fprintf(stderr, "dlc: the C compiler failed on `%s`\n", source);
        remove(temporary);
        return false;
    }
    if (seal(temporary)) {
        if (rename(temporary, trainer) == 0)
            return true;
        fail("write", trainer);
    }
    remove(temporary);
    return false;
}

int launch(Arena *arena, const char *name, const Text *program, int argument_count, char **arguments)
{
    Runtime runtime;
    const char *cache = cache_folder(arena);
    if (!cache || !find_runtime(arena, &runtime))
        return EXIT_FAILED;
    const bool gradcheck = argument_count > 0 && strcmp(arguments[0], "gradcheck") == 0;
    Command command = compiler_command(arena, &runtime, gradcheck);
    uint64_t hash = hash_build(arena, program, &command, &runtime);
    const char *folder = arena_printf(arena, "%s/%s-%016llx", cache, name, (unsigned long long)hash);
    const char *trainer = arena_printf(arena, "%s/%s", folder, name);
    if (!is_sealed(trainer) &&
        (!make_folder(arena, folder) || !build(arena, &command, &runtime, program, trainer)))
        return EXIT_FAILED;
    Command line = {0};
    LIST_PUSH(arena, line, trainer);
    for (int i = 0; i < argument_count; i++)
        LIST_PUSH(arena, line, arguments[i]);
    LIST_PUSH(arena, line, NULL);
    fflush(NULL);
    execv(trainer, (char *const *)line.items);
    return fail("run", trainer);
}
