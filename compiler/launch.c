/*
 * `dlc run` (see launch.h).
 *
 * The cache holds one folder for each program: $XDG_CACHE_HOME/dlc, else ~/.cache/dlc, then
 * NAME-HASH with the C and the trainer. The hash is of the C, the compiler's command and the
 * runtime's file, so what is found there is what would be built. The trainer appears under its
 * name by renaming, so that two runs at once do not disturb each other.
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

static uint64_t hash_bytes(uint64_t hash, const void *data, size_t length)
{
    const unsigned char *bytes = data;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ bytes[i]) * 0x100000001B3u; /* FNV-1a */
    return hash;
}

static uint64_t hash_build(const Text *program, const Command *command, const Runtime *runtime)
{
    struct stat status = {0};
    uint64_t hash = hash_bytes(0xCBF29CE484222325u, program->data, program->length);
    for (int i = 0; i < command->count; i++)
        hash = hash_bytes(hash, command->items[i], strlen(command->items[i]) + 1);
    if (stat(runtime->library, &status) == 0) {
        int64_t identity[] = {(int64_t)status.st_size, (int64_t)status.st_mtim.tv_sec,
                              (int64_t)status.st_mtim.tv_nsec, (int64_t)status.st_ino};
        hash = hash_bytes(hash, identity, sizeof identity);
    }
    return hash;
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

/* What every build has in common: the compiler and its flags. */
static Command compiler_command(Arena *arena, const Runtime *runtime)
{
    Command command = {0};
    const char *compiler = getenv("CC");
    add_words(arena, &command, compiler && compiler[strspn(compiler, " \t")] ? compiler : "cc");
    add_words(arena, &command, "-std=c11 -O3 -march=native");
    LIST_PUSH(arena, command, arena_printf(arena, "-I%s", runtime->headers));
    return command;
}

static bool run_command(const Command *command)
{
    pid_t child = fork();
    if (child == 0) {
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

/* Makes `trainer` of the C. */
static bool build(Arena *arena, Command command, const Runtime *runtime, const Text *program, const char *trainer)
{
    const char *source = arena_printf(arena, "%s.c", trainer);
    const char *temporary = arena_printf(arena, "%s.%ld", trainer, (long)getpid());
    if (!output_write(source, program))
        return false;
    LIST_PUSH(arena, command, source);
    LIST_PUSH(arena, command, runtime->library);
    add_words(arena, &command, DLC_RUNTIME_LIBRARIES);
    LIST_PUSH(arena, command, "-o");
    LIST_PUSH(arena, command, temporary);
    LIST_PUSH(arena, command, NULL);
    if (!run_command(&command)) {
        fprintf(stderr, "dlc: the C compiler failed on `%s`\n", source);
        remove(temporary);
        return false;
    }
    if (rename(temporary, trainer) != 0) {
        fail("write", trainer);
        return false;
    }
    return true;
}

int launch(Arena *arena, const char *name, const Text *program, int argument_count, char **arguments)
{
    Runtime runtime;
    const char *cache = cache_folder(arena);
    if (!cache || !find_runtime(arena, &runtime))
        return EXIT_FAILED;
    Command command = compiler_command(arena, &runtime);
    uint64_t hash = hash_build(program, &command, &runtime);
    const char *folder = arena_printf(arena, "%s/%s-%016llx", cache, name, (unsigned long long)hash);
    const char *trainer = arena_printf(arena, "%s/%s", folder, name);
    if (access(trainer, X_OK) != 0 &&
        (!make_folder(arena, folder) || !build(arena, command, &runtime, program, trainer)))
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
