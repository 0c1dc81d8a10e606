/* Elements of files to reals and classes (see elements.h), on hosts of either byte order. */
#include "elements.h"

#include <math.h>
#include <string.h>

static const struct {
    const char *name;
    size_t size;
} types[] = {
    [ELEMENT_UNKNOWN] = {"?", 0}, [ELEMENT_BOOL] = {"BOOL", 1}, [ELEMENT_U8] = {"U8", 1},
    [ELEMENT_I8] = {"I8", 1},     [ELEMENT_U16] = {"U16", 2},   [ELEMENT_I16] = {"I16", 2},
    [ELEMENT_F16] = {"F16", 2},   [ELEMENT_BF16] = {"BF16", 2}, [ELEMENT_U32] = {"U32", 4},
    [ELEMENT_I32] = {"I32", 4},   [ELEMENT_F32] = {"F32", 4},   [ELEMENT_U64] = {"U64", 8},
    [ELEMENT_I64] = {"I64", 8},   [ELEMENT_F64] = {"F64", 8},
};
enum { TYPE_COUNT = sizeof types / sizeof *types };

size_t dl_element_size(ElementType type)
{
    return types[type].size;
}

const char *dl_element_name(ElementType type)
{
    return types[type].name;
}

ElementType dl_element_named(const char *name)
{
    for (int type = ELEMENT_UNKNOWN + 1; type < TYPE_COUNT; type++)
        if (strcmp(types[type].name, name) == 0)
            return (ElementType)type;
    return ELEMENT_UNKNOWN;
}

ElementType dl_element_of(const DlModel *model, DlType type)
{
    return type == DL_CLASS ? ELEMENT_I32 : model->real_size == 8 ? ELEMENT_F64 : ELEMENT_F32;
}

static double from_f32(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static double from_f64(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* IEEE binary16: 1 sign bit, 5 exponent bits (bias 15), 10 fraction bits. */
static double from_f16(uint32_t bits)
{
    const int exponent = bits >> 10 & 31;
    const double fraction = bits & 1023;
    double value;
    if (exponent == 31)
        value = fraction == 0 ? INFINITY : NAN;
    else if (exponent == 0)
        value = ldexp(fraction, -24);
    else
        value = ldexp(1024 + fraction, exponent - 25);
    return bits >> 15 ? -value : value;
}

double dl_element_value(ElementType type, bool big_endian, const unsigned char *from)
{
    const size_t size = types[type].size;
    uint64_t bits = 0;
    for (size_t i = 0; i < size; i++)
        bits |= (uint64_t)from[big_endian ? size - 1 - i : i] << 8 * i;
    switch (type) {
    case ELEMENT_BOOL:
        return bits != 0;
    case ELEMENT_I8:
        return (int8_t)bits;
    case ELEMENT_I16:
        return (int16_t)bits;
    case ELEMENT_I32:
        return (int32_t)bits;
    case ELEMENT_I64:
        return (double)(int64_t)bits;
    case ELEMENT_F16:
        return from_f16((uint32_t)bits);
    case ELEMENT_BF16:
        return from_f32((uint32_t)bits << 16);
    case ELEMENT_F32:
        return from_f32((uint32_t)bits);
    case ELEMENT_F64:
        return from_f64(bits);
    default:
        return (double)bits;
    }
}

/* Bytes are what images are made of, so their loops are worth being vector code. */
static void read_bytes(const unsigned char *from, size_t count, DlType as, int real_size, void *to)
{
    if (as == DL_CLASS)
        for (size_t i = 0; i < count; i++)
            ((int32_t *)to)[i] = from[i];
    else if (real_size == 8)
        for (size_t i = 0; i < count; i++)
            ((double *)to)[i] = from[i];
    else
        for (size_t i = 0; i < count; i++)
            ((float *)to)[i] = from[i];
}

size_t dl_elements_read(ElementType type, bool big_endian, const unsigned char *from, size_t count, DlType as,
                        int real_size, void *to, size_t start)
{
    const size_t size = types[type].size;
    if (type == ELEMENT_U8) {
        const size_t width = as == DL_CLASS ? sizeof(int32_t) : (size_t)real_size;
        read_bytes(from, count, as, real_size, (char *)to + start * width);
        return count;
    }
    for (size_t i = 0; i < count; i++) {
        const double value = dl_element_value(type, big_endian, from + i * size);
        if (as == DL_REAL) {
            dl_real_set(to, start + i, real_size, value);
            continue;
        }
        if (!(value >= INT32_MIN && value <= INT32_MAX) || value != floor(value))
            return i;
        ((int32_t *)to)[start + i] = (int32_t)value;
    }
    return count;
}

void dl_elements_store(size_t size, const void *from, size_t count, unsigned char *to)
{
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        if (size == 8) {
            memcpy(&bits, (const char *)from + 8 * i, 8);
        } else {
            uint32_t word;
            memcpy(&word, (const char *)from + 4 * i, 4);
            bits = word;
        }
        for (size_t k = 0; k < size; k++)
            to[i * size + k] = (unsigned char)(bits >> 8 * k);
    }
}
