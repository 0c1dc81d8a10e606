/*
 * Reads what is imported (see import.h), depth first. A file is known by its device and inode, so
 * that `layers.dl`, `./layers.dl` and a link to it are one.
 */
#define _POSIX_C_SOURCE 200809L /* stat */

#include "import.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* A file that was read. */
typedef struct Known {
    dev_t device;
    ino_t inode;
    File *file;
    bool open; /* its imports are being read: importing it now is a circle */
} Known;

/* An import that we are in: its statement and what it reads. */
typedef struct Step {
    const Item *item;
    const File *file;
} Step;

typedef struct Reader {
    Arena *arena;
    Diagnostics *diagnostics;
    const char *const *folders;
    int folder_count;
    LIST(Known) known;
    LIST(Step) steps; /* from the first file to the current one */
} Reader;

static void read_imports(Reader *reader, File *file);

/* The folder of a path with its slash: "lib/", or "". */
static const char *folder_of(Arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? arena_copy(arena, path, (size_t)(slash - path) + 1) : "";
}

static Known *find_known(Reader *reader, const struct stat *status)
{
    for (int i = 0; i < reader->known.count; i++) {
        Known *known = &reader->known.items[i];
        if (known->device == status->st_dev && known->inode == status->st_ino)
            return known;
    }
    return NULL;
}

/* The path of the file that is meant, and its status; NULL after a report. */
static const char *find_path(Reader *reader, const File *importer, const Item *item, struct stat *status)
{
    const char *path = item->path, *folders = "";
    bool absolute = path[0] == '/';
    if (path[0] == '\0') {
        diag_error(reader->diagnostics, item->path_span,
                   "an import names a file, as in `import \"layers.dl\"`");
        return NULL;
    }
    const char *candidate = absolute ? path
                                     : arena_printf(reader->arena, "%s%s",
                                                    folder_of(reader->arena, importer->source->path), path);
    if (stat(candidate, status) == 0)
        return candidate;
    for (int i = 0; i < reader->folder_count && !absolute; i++) {
        candidate = arena_printf(reader->arena, "%s/%s", reader->folders[i], path);
        if (stat(candidate, status) == 0)
            return candidate;
        folders = arena_printf(reader->arena, "%s%s `%s`", folders, i == 0 ? ", nor in" : ",",
                               reader->folders[i]);
    }
    diag_error(reader->diagnostics, item->path_span, "there is no file `%s`%s%s", path,
               absolute ? "" : " beside this one", folders);
    return NULL;
}

/* Files that import each other: the chain is in the message, each import of it a note. */
static void report_circle(Reader *reader, const Item *item, const File *file)
{
    int first = 0;
    while (first < reader->steps.count && reader->steps.items[first].item->path_span.source != file->source)
        first++;
    const char *chain = arena_printf(reader->arena, "%s imports", file->source->path);
    for (int i = first; i < reader->steps.count; i++)
        chain = arena_printf(reader->arena, "%s %s, which imports", chain,
                             reader->steps.items[i].file->source->path);
    Diagnostic *diagnostic = diag_error(reader->diagnostics, item->path_span, "imports go in a circle: %s %s",
                                        chain, file->source->path);
    for (int i = first; i < reader->steps.count; i++)
        diag_note(diagnostic, reader->steps.items[i].item->path_span, "`%s` is imported here",
                  reader->steps.items[i].file->source->path);
}

/* A new file: read, parsed, its own imports read. NULL after a report. */
static File *read_file(Reader *reader, const Item *item, const char *path, const struct stat *status)
{
    Source *source = source_read(reader->arena, path);
    if (source == NULL) {
        diag_error(reader->diagnostics, item->path_span, "cannot read `%s`: %s", path, strerror(errno));
        return NULL;
    }
    File *file = parse_file(reader->arena, reader->diagnostics, source);
    Known known = {status->st_dev, status->st_ino, file, true};
    int at = reader->known.count;
    LIST_PUSH(reader->arena, reader->known, known);
    Step step = {item, file};
    LIST_PUSH(reader->arena, reader->steps, step);
    read_imports(reader, file);
    reader->steps.count--;
    reader->known.items[at].open = false;
    return file;
}

static File *read_import(Reader *reader, const File *importer, const Item *item)
{
    struct stat status;
    const char *path = find_path(reader, importer, item, &status);
    if (path == NULL)
        return NULL;
    Known *known = find_known(reader, &status);
    if (known != NULL && known->open) {
        report_circle(reader, item, known->file);
        return NULL;
    }
    if (known != NULL)
        return known->file;
    if (reader->steps.count >= LIMIT_IMPORT_DEPTH) {
        diag_error(reader->diagnostics, item->path_span,
                   "files are imported by files more than %d deep, which is the limit", LIMIT_IMPORT_DEPTH);
        return NULL;
    }
    return read_file(reader, item, path, &status);
}

static bool is_imported(const File *file, const File *other)
{
    for (int i = 0; i < file->imports.count; i++)
        if (file->imports.items[i] == other)
            return true;
    return false;
}

static void read_imports(Reader *reader, File *file)
{
    for (int i = 0; i < file->items.count; i++) {
        const Item *item = file->items.items[i];
        if (item->kind != ITEM_IMPORT)
            continue;
        File *imported = read_import(reader, file, item);
        if (imported == NULL)
            file->import_missing = true;
        else if (!is_imported(file, imported))
            LIST_PUSH(reader->arena, file->imports, imported);
    }
}

void import_files(Arena *arena, Diagnostics *diagnostics, File *file, const char *const *folders, int count)
{
    Reader reader = {.arena = arena, .diagnostics = diagnostics, .folders = folders, .folder_count = count};
    struct stat status;
    if (stat(file->source->path, &status) == 0) {
        Known known = {status.st_dev, status.st_ino, file, true};
        LIST_PUSH(arena, reader.known, known);
    }
    read_imports(&reader, file);
}
