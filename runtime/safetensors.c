/*
 * Files of named tensors (see safetensors.h). A file may come from anywhere: nothing of its
 * header is believed before it was checked against the file's size.
 */
#define _POSIX_C_SOURCE 200809L
#include "safetensors.h"

#include "file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The format's own limit on headers. */
enum { MAX_HEADER = 100 * 1000 * 1000, CHUNK = 64 * 1024 };

static const char metadata_key[] = "__metadata__";

/* ---- reading ---- */

/* The header's text, after its length; the file's remaining size goes to *data_size. */
static char *read_header(Archive *archive, size_t *length, uint64_t *data_size)
{
    Run *run = archive->run;
    unsigned char bytes[8];
    const char *path = archive->path;
    if (fseek(archive->file, 0, SEEK_END) != 0) {
        dl_message(run, "%s: can't be read: %s", path, strerror(errno));
        return NULL;
    }
    const long size = ftell(archive->file);
    rewind(archive->file);
    if (size < 8 || fread(bytes, 1, 8, archive->file) != 8) {
        dl_message(run, "%s: expected a safetensors file, found %ld bytes", path, size < 0 ? 0 : size);
        return NULL;
    }
    uint64_t count = 0;
    for (int i = 0; i < 8; i++)
        count |= (uint64_t)bytes[i] << 8 * i;
    if (count > MAX_HEADER || count > (uint64_t)size - 8) {
        dl_message(run,
                   "%s: expected a safetensors file, found a header of %" PRIu64 " bytes in a file of %ld",
                   path, count, size);
        return NULL;
    }
    char *text = dl_alloc(run, (size_t)count, 1);
    if (text != NULL && fread(text, 1, (size_t)count, archive->file) != count) {
        dl_message(run, "%s: can't be read: %s", path, strerror(errno));
        return NULL;
    }
    *length = (size_t)count;
    archive->data_start = 8 + count;
    *data_size = (uint64_t)size - archive->data_start;
    return text;
}

/* A JSON integer >= 0. */
static bool get_size(const json_t *json, uint64_t *value)
{
    if (!json_is_integer(json) || json_integer_value(json) < 0)
        return false;
    *value = (uint64_t)json_integer_value(json);
    return true;
}

static bool fail_entry(const Archive *archive, const char *name, const char *expected)
{
    return dl_fail(archive->run, "%s: tensor %s: expected %s", archive->path, name, expected);
}

/* Bytes of an entry as shape and dtype say; false where that is no sensible number. */
static bool entry_bytes(const Entry *entry, uint64_t *bytes)
{
    *bytes = dl_element_size(entry->element);
    for (int d = 0; d < entry->rank; d++) {
        const uint64_t extent = dl_entry_extent(entry, d);
        if (extent != 0 && *bytes > UINT64_MAX / extent)
            return false;
        *bytes *= extent;
    }
    return true;
}

/* Makes an entry of a member of the header and checks it by itself. */
static bool parse_entry(const Archive *archive, const char *name, const json_t *json, Entry *entry)
{
    const json_t *dtype = json_object_get(json, "dtype"), *offsets = json_object_get(json, "data_offsets");
    *entry = (Entry){.name = name, .shape = json_object_get(json, "shape")};
    if (!json_is_string(dtype))
        return fail_entry(archive, name, "a dtype, found none");
    if (!json_is_array(entry->shape) || json_array_size(entry->shape) > 64)
        return fail_entry(archive, name, "a shape, found none");
    entry->dtype = json_string_value(dtype);
    entry->element = dl_element_named(entry->dtype);
    entry->rank = (int)json_array_size(entry->shape);
    for (int d = 0; d < entry->rank; d++) {
        uint64_t extent;
        if (!get_size(json_array_get(entry->shape, (size_t)d), &extent))
            return fail_entry(archive, name, "a shape of integers from 0 up, found something else");
    }
    if (json_array_size(offsets) != 2 || !get_size(json_array_get(offsets, 0), &entry->begin) ||
        !get_size(json_array_get(offsets, 1), &entry->end) || entry->begin > entry->end)
        return fail_entry(archive, name, "two data_offsets in ascending order, found something else");
    uint64_t bytes;
    if (entry->element == ELEMENT_UNKNOWN)
        return true;
    if (!entry_bytes(entry, &bytes))
        return fail_entry(archive, name, "a shape that fits into memory, found a larger one");
    if (bytes != entry->end - entry->begin)
        return dl_fail(archive->run,
                       "%s: tensor %s: expected %" PRIu64 " bytes for its shape and dtype %s, found %" PRIu64,
                       archive->path, name, bytes, entry->dtype, entry->end - entry->begin);
    return true;
}

static int compare_entries(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    return x->end < y->end ? -1 : x->end > y->end;
}

/* Each tensor begins where the one before ends, and the last one ends with the file. */
static bool check_places(Archive *archive, Entry *entries, size_t count, uint64_t data_size)
{
    uint64_t at = 0;
    if (count > 0)
        qsort(entries, count, sizeof *entries, compare_entries);
    for (size_t i = 0; i < count; i++) {
        const Entry *entry = &entries[i];
        if (entry->end > data_size)
            return dl_fail(archive->run,
                           "%s: tensor %s: expected its data in the file's %" PRIu64
                           " bytes, found offsets %" PRIu64 " to %" PRIu64,
                           archive->path, entry->name, data_size, entry->begin, entry->end);
        if (entry->begin != at)
            return dl_fail(archive->run,
                           "%s: tensor %s: expected its data to begin at %" PRIu64 ", found %" PRIu64 ": %s",
                           archive->path, entry->name, at, entry->begin,
                           entry->begin < at ? "it overlaps another tensor" : "there is a gap");
        at = entry->end;
    }
    return at == data_size ||
           dl_fail(archive->run, "%s: expected %" PRIu64 " bytes of tensors, found %" PRIu64, archive->path,
                   at, data_size);
}

static bool check_metadata(Archive *archive, json_t *metadata)
{
    const char *key;
    json_t *value;
    if (!json_is_object(metadata))
        return dl_fail(archive->run, "%s: expected %s to be an object, found something else", archive->path,
                       metadata_key);
    json_object_foreach(metadata, key, value) if (!json_is_string(value)) return dl_fail(
        archive->run, "%s: expected a text under %s.%s, found something else", archive->path, metadata_key,
        key);
    return true;
}

static bool check_header(Archive *archive, uint64_t data_size)
{
    const char *name;
    json_t *json;
    size_t count = 0;
    Entry *entries = dl_alloc(archive->run, json_object_size(archive->header), sizeof *entries);
    if (entries == NULL)
        return false;
    json_object_foreach(archive->header, name, json)
    {
        if (strcmp(name, metadata_key) == 0) {
            if (!check_metadata(archive, json))
                return false;
        } else if (!parse_entry(archive, name, json, &entries[count++])) {
            return false;
        }
    }
    const bool good = check_places(archive, entries, count, data_size);
    dl_release(archive->run, entries);
    return good;
}

static bool parse_header(Archive *archive)
{
    size_t length;
    uint64_t data_size;
    json_error_t error;
    char *text = read_header(archive, &length, &data_size);
    if (text == NULL)
        return false;
    archive->header = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    dl_release(archive->run, text);
    if (archive->header == NULL)
        return dl_fail(archive->run, "%s: expected a JSON header, found damage at byte %d: %s", archive->path,
                       8 + error.position, error.text);
    if (!json_is_object(archive->header))
        return dl_fail(archive->run, "%s: expected a JSON object as header, found something else",
                       archive->path);
    return check_header(archive, data_size);
}

bool dl_archive_open(Run *run, const char *path, Archive *archive)
{
    *archive = (Archive){.run = run, .path = path, .file = fopen(path, "rb")};
    if (archive->file == NULL)
        return dl_fail(run, "%s: can't be opened: %s", path, strerror(errno));
    if (parse_header(archive))
        return true;
    dl_archive_close(archive);
    return false;
}

void dl_archive_close(Archive *archive)
{
    json_decref(archive->header);
    fclose(archive->file);
    *archive = (Archive){0};
}

bool dl_archive_find(const Archive *archive, const char *name, Entry *entry)
{
    const json_t *json = json_object_get(archive->header, name);
    /* It was checked when the file was opened. */
    return json != NULL && strcmp(name, metadata_key) != 0 && parse_entry(archive, name, json, entry);
}

uint64_t dl_entry_extent(const Entry *entry, int d)
{
    return (uint64_t)json_integer_value(json_array_get(entry->shape, (size_t)d));
}

const char *dl_archive_metadata(const Archive *archive, const char *key)
{
    return json_string_value(json_object_get(json_object_get(archive->header, metadata_key), key));
}

/* Whether the entry has the tensor's shape. */
static bool check_shape(Archive *archive, const Entry *entry, const DlTensor *tensor, int n)
{
    bool equal = entry->rank == tensor->rank;
    for (int d = 0; equal && d < tensor->rank; d++)
        equal = dl_entry_extent(entry, d) == (uint64_t)(tensor->shape[d] == DL_BATCH ? n : tensor->shape[d]);
    if (equal)
        return true;
    char *found = dl_alloc(archive->run, (size_t)entry->rank + 1, 24), *to = found;
    const char *expected = dl_text_shape(archive->run, tensor);
    if (found == NULL || expected == NULL)
        return false;
    *to = '\0';
    for (int d = 0; d < entry->rank; d++)
        to += sprintf(to, "%s%" PRIu64, d > 0 ? ", " : "", dl_entry_extent(entry, d));
    return dl_fail(archive->run, "%s: tensor %s: expected shape %s%s, found [%s]", archive->path, entry->name,
                   expected, strchr(expected, 'n') != NULL ? " (n the same for all)" : "", found);
}

/* Reads and converts the elements, in pieces. */
static bool read_elements(Archive *archive, const Entry *entry, const DlModel *model, const DlTensor *tensor,
                          void *to)
{
    const size_t size = dl_element_size(entry->element), count = (size_t)(entry->end - entry->begin) / size;
    unsigned char chunk[CHUNK];
    if (fseek(archive->file, (long)(archive->data_start + entry->begin), SEEK_SET) != 0)
        return dl_fail(archive->run, "%s: can't be read: %s", archive->path, strerror(errno));
    for (size_t done = 0; done < count;) {
        const size_t n = count - done < CHUNK / size ? count - done : CHUNK / size;
        if (fread(chunk, size, n, archive->file) != n)
            return dl_fail(archive->run, "%s: tensor %s: can't be read: %s", archive->path, entry->name,
                           ferror(archive->file) ? strerror(errno) : "the file became shorter");
        const size_t converted = dl_elements_read(entry->element, false, chunk, n, tensor->type,
                                                  model->real_size, to, done);
        if (converted < n)
            return dl_fail(archive->run, "%s: tensor %s: expected integers, found %g in element %zu",
                           archive->path, entry->name,
                           dl_element_value(entry->element, false, chunk + converted * size),
                           done + converted);
        done += n;
    }
    return true;
}

bool dl_archive_read(Archive *archive, const char *name, const DlModel *model, const DlTensor *tensor, int n,
                     void *to)
{
    Entry entry;
    if (!dl_archive_find(archive, name, &entry)) {
        const char *shape = dl_text_shape(archive->run, tensor);
        if (shape != NULL)
            dl_message(archive->run, "%s: expected a tensor %s of shape %s, found none of that name",
                       archive->path, name, shape);
        return false;
    }
    if (entry.element == ELEMENT_UNKNOWN)
        return dl_fail(archive->run, "%s: tensor %s: expected a dtype from BOOL to F64, found %s",
                       archive->path, name, entry.dtype);
    return check_shape(archive, &entry, tensor, n) && read_elements(archive, &entry, model, tensor, to);
}

/* ---- writing ---- */

/* Elements of an item and the bytes of each. */
static size_t count_elements(const DlModel *model, const Item *item, int n, size_t *size)
{
    size_t count = 1;
    if (item->tensor != NULL)
        dl_tensor_count(item->tensor, n, &count); /* fits: it is in memory */
    *size = item->tensor != NULL ? dl_element_bytes(model, item->tensor) : (size_t)model->real_size;
    return count;
}

/* Adds an item's entry to the header; *at is where its data begins, and then where it ends. */
static void describe(FILE *header, const DlModel *model, const Item *item, int n, uint64_t *at)
{
    const DlTensor *tensor = item->tensor;
    size_t size;
    const uint64_t begin = *at;
    *at += (uint64_t)count_elements(model, item, n, &size) * size;
    fprintf(header, "\"%s\":{\"dtype\":\"%s\",\"shape\":[", item->name,
            dl_element_name(dl_element_of(model, tensor != NULL ? tensor->type : DL_REAL)));
    for (int d = 0; tensor != NULL && d < tensor->rank; d++)
        fprintf(header, "%s%d", d > 0 ? "," : "", tensor->shape[d] == DL_BATCH ? n : tensor->shape[d]);
    fprintf(header, "],\"data_offsets\":[%" PRIu64 ",%" PRIu64 "]}", begin, *at);
}

/* The header's text on the heap, padded with spaces to a multiple of 8 bytes; NULL after a
 * message. */
static char *make_header(Run *run, const DlModel *model, int n, int item_count, const Item *items,
                         int note_count, const Note *notes, size_t *length)
{
    char *text = NULL;
    uint64_t at = 0;
    FILE *header = open_memstream(&text, length);
    if (header != NULL) {
        fprintf(header, "{");
        for (int i = 0; i < note_count; i++)
            fprintf(header, "%s\"%s\":\"%s\"%s", i == 0 ? "\"__metadata__\":{" : ",", notes[i].key,
                    notes[i].text, i == note_count - 1 ? "}" : "");
        for (int i = 0; i < item_count; i++) {
            fprintf(header, "%s", i > 0 || note_count > 0 ? "," : "");
            describe(header, model, &items[i], n, &at);
        }
        fprintf(header, "}");
        fflush(header);
        fprintf(header, "%*s", (int)(-*length & 7), "");
        if (fclose(header) == 0)
            return text;
        free(text);
    }
    dl_message(run, "out of memory for a safetensors header");
    return NULL;
}

bool dl_archive_write(Run *run, const char *path, const DlModel *model, int n, int item_count,
                      const Item *items, int note_count, const Note *notes)
{
    NewFile file;
    size_t length;
    char *header = make_header(run, model, n, item_count, items, note_count, notes, &length);
    if (header == NULL)
        return false;
    const uint64_t header_length = length;
    const bool begun = dl_file_create(run, path, &file) &&
                       dl_file_write_elements(&file, &header_length, 1, sizeof header_length) &&
                       dl_file_write(&file, header, length);
    free(header);
    if (!begun)
        return false;
    for (int i = 0; i < item_count; i++) {
        size_t size;
        const size_t count = count_elements(model, &items[i], n, &size);
        if (!dl_file_write_elements(&file, items[i].elements, count, size))
            return false;
    }
    return dl_file_commit(&file);
}
