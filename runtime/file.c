/* A file that is written whole or not at all (see file.h). */
#define _POSIX_C_SOURCE 200809L
#include "file.h"

#include "elements.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Takes back what was begun. */
static bool fail(NewFile *file, const char *what)
{
    const int reason = errno;
    if (file->file != NULL)
        fclose(file->file);
    file->file = NULL;
    if (file->temporary != file->path)
        unlink(file->temporary);
    return dl_fail(file->run, "%s: can't be %s: %s", file->path, what, strerror(reason));
}

bool dl_file_create(Run *run, const char *path, NewFile *file)
{
    struct stat status;
    *file = (NewFile){.run = run, .path = path, .temporary = path};
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return fail(file, "written");
    }
    /* Renaming something over a pipe or a device would not write to it. */
    if (stat(path, &status) != 0 || S_ISREG(status.st_mode)) {
        char *name = dl_text(run, "%s.%ld.tmp", path, (long)getpid());
        if (name == NULL)
            return false;
        file->temporary = name;
    }
    file->file = fopen(file->temporary, "wb");
    return file->file != NULL || fail(file, "created");
}

bool dl_file_write(NewFile *file, const void *bytes, size_t size)
{
    return fwrite(bytes, 1, size, file->file) == size || fail(file, "written");
}

bool dl_file_write_elements(NewFile *file, const void *elements, size_t count, size_t size)
{
    enum { CHUNK = 512 };
    unsigned char bytes[CHUNK * 8];
    for (size_t done = 0; done < count; done += CHUNK) {
        const size_t n = count - done < CHUNK ? count - done : CHUNK;
        dl_elements_store(size, (const char *)elements + done * size, n, bytes);
        if (!dl_file_write(file, bytes, n * size))
            return false;
    }
    return true;
}

/* The folder's entry for a new name has to reach the disk as well. Some file systems can't sync
 * a folder, and the file itself is safe by then, so that a refusal is no failure. */
static void sync_folder(Run *run, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *folder = slash == NULL   ? "."
                         : slash == path ? "/"
                                         : dl_text(run, "%.*s", (int)(slash - path), path);
    const int descriptor = folder != NULL ? open(folder, O_RDONLY) : -1;
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

bool dl_file_commit(NewFile *file)
{
    if (fflush(file->file) != 0)
        return fail(file, "written");
    if (file->temporary != file->path && fsync(fileno(file->file)) != 0)
        return fail(file, "written to disk");
    FILE *stream = file->file;
    file->file = NULL;
    if (fclose(stream) != 0)
        return fail(file, "written");
    if (file->temporary == file->path)
        return true;
    if (rename(file->temporary, file->path) != 0)
        return fail(file, "replaced");
    sync_folder(file->run, file->path);
    return true;
}

bool dl_file_check(Run *run, const char *path)
{
    NewFile file;
    if (!dl_file_create(run, path, &file))
        return false;
    fclose(file.file);
    if (file.temporary != file.path)
        unlink(file.temporary);
    return true;
}
