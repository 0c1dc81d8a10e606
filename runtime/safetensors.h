/*
 * safetensors.h: files of named tensors: 8 bytes that count the header's, a JSON header
 * (name -> dtype, shape, data_offsets; "__metadata__" -> texts), the elements, little-endian.
 * https://huggingface.co/docs/safetensors
 */
#ifndef DL_SAFETENSORS_H
#define DL_SAFETENSORS_H

#include "elements.h"
#include "internal.h"

#include <jansson.h>

/* A file being read. */
typedef struct Archive {
    Run *run;
    const char *path;
    FILE *file;
    json_t *header;
    uint64_t data_start; /* bytes */
} Archive;

typedef struct Entry {
    const char *name;
    const char *dtype;
    ElementType element; /* ELEMENT_UNKNOWN: of no use here */
    int rank;
    const json_t *shape; /* `rank` integers >= 0 */
    uint64_t begin, end; /* bytes from data_start */
} Entry;

/* Opens a file and checks the whole of its header: every tensor's place is inside the file, none
 * overlap, there are no gaps, and each has as many bytes as its shape and dtype say. False after
 * a message, with nothing to close. */
bool dl_archive_open(Run *run, const char *path, Archive *archive);
void dl_archive_close(Archive *archive);

/* The tensor of this name; false, without a message, where there is none. */
bool dl_archive_find(const Archive *archive, const char *name, Entry *entry);

/* Extent d of an entry. */
uint64_t dl_entry_extent(const Entry *entry, int d);

/* A text of __metadata__, or NULL; it lives as long as the archive. */
const char *dl_archive_metadata(const Archive *archive, const char *key);

/* Reads tensor `name`, which must be there in the shape of `tensor` in a batch of n rows, into
 * `to` as reals or classes, of any dtype. False after a message that names file and tensor. */
bool dl_archive_read(Archive *archive, const char *name, const DlModel *model, const DlTensor *tensor, int n,
                     void *to);

/* A tensor to be written. */
typedef struct Item {
    const char *name;
    const DlTensor *tensor; /* shape and type; NULL: a single real */
    const void *elements;
} Item;

/* A text of __metadata__. */
typedef struct Note {
    const char *key, *text;
} Note;

/* Writes a file of these tensors, each in a batch of n rows, and of these texts. Names and texts
 * need no escapes in JSON: names of the language, numbers. False after a message. */
bool dl_archive_write(Run *run, const char *path, const DlModel *model, int n, int item_count,
                      const Item *items, int note_count, const Note *notes);

#endif
