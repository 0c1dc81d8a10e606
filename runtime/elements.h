/*
 * elements.h: the element types of files, and how they become the model's reals and classes.
 */
#ifndef DL_ELEMENTS_H
#define DL_ELEMENTS_H

#include "internal.h"

typedef enum ElementType {
    ELEMENT_UNKNOWN,
    ELEMENT_BOOL,
    ELEMENT_U8,
    ELEMENT_I8,
    ELEMENT_U16,
    ELEMENT_I16,
    ELEMENT_F16,
    ELEMENT_BF16,
    ELEMENT_U32,
    ELEMENT_I32,
    ELEMENT_F32,
    ELEMENT_U64,
    ELEMENT_I64,
    ELEMENT_F64
} ElementType;

/* Bytes of one element; 0 for ELEMENT_UNKNOWN. */
size_t dl_element_size(ElementType type);
/* As safetensors spells it: "F32". */
const char *dl_element_name(ElementType type);
ElementType dl_element_named(const char *name);

/* The type that a tensor of the model has in memory. */
ElementType dl_element_of(const DlModel *model, DlType type);

/* Converts `count` packed elements of a file, stored little-endian or big-endian, to reals or
 * int32_t from element `start` of `to`. Returns how many became: fewer than `count` where the
 * next one is not an integer that fits an int32_t, which only classes ask for. */
size_t dl_elements_read(ElementType type, bool big_endian, const unsigned char *from, size_t count, DlType as,
                        int real_size, void *to, size_t start);

/* Stores `count` elements of 4 or 8 bytes as little-endian bytes. */
void dl_elements_store(size_t size, const void *from, size_t count, unsigned char *to);

/* The element as a number, for messages. */
double dl_element_value(ElementType type, bool big_endian, const unsigned char *from);

#endif
