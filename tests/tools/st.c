/*
 * Makes, prints, changes and compares safetensors files, so that tests can say in text what
 * goes into a model and what must come out. Written apart from the runtime's own reader and
 * writer, so that each checks the other.
 *
 *   st make TEXT FILE                    from a description, one tensor a line:
 *                                            X f32 [2, 3] = 1 2 3 4 5 6
 *                                            W f64 [784, 10] ~ 0.01 7     normal, deviation, seed
 *                                            y i64 [5] % 10 3             below 10, seed
 *   st print FILE                        as such a description, 9 digits
 *   st moments FILE                      of every tensor: name, mean, deviation, root mean square
 *   st step PARAMS GRADIENTS RATE FILE   PARAMS with p - RATE * grad.p for every p that has one
 *   st join A B FILE                     the tensors of both
 *   st npy FILE NAME OUT                 one tensor as NPY (f4, or i8 for integers)
 *   st compare A B TOLERANCE [a=b ...]   every tensor of A, or tensor a of A and b of B, has as
 *                                        many elements, the largest difference at most TOLERANCE
 *                                        times the largest element (at least TOLERANCE / 1000)
 *
 * Exit status: 0; 1 when compared files differ; 2 for what can't be read or written.
 */
#include <ctype.h>
#include <errno.h>
#include <jansson.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_TENSORS = 64, MAX_RANK = 8, MAX_NAME = 128 };

typedef struct Tensor {
    char name[MAX_NAME];
    char type[4]; /* "F32" "F64" "I32" "I64" "U8" */
    int rank;
    size_t shape[MAX_RANK];
    size_t count;
    double *values;
} Tensor;

typedef struct File {
    int count;
    Tensor tensors[MAX_TENSORS];
} File;

static _Noreturn void die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("st: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(2);
}

static void *allocate(size_t size)
{
    void *memory = calloc(1, size ? size : 1);
    if (!memory)
        die("out of memory");
    return memory;
}

static Tensor *add_tensor(File *file, const char *name)
{
    if (file->count == MAX_TENSORS)
        die("more than %d tensors", MAX_TENSORS);
    Tensor *tensor = &file->tensors[file->count++];
    if (strlen(name) >= sizeof tensor->name)
        die("the name is too long: %s", name);
    strcpy(tensor->name, name);
    return tensor;
}

static const Tensor *find_tensor(const File *file, const char *name)
{
    for (int i = 0; i < file->count; i++)
        if (strcmp(file->tensors[i].name, name) == 0)
            return &file->tensors[i];
    return NULL;
}

static size_t element_size(const char *type)
{
    static const struct {
        const char *type;
        size_t size;
    } sizes[] = {{"F32", 4}, {"F64", 8}, {"I32", 4}, {"I64", 8}, {"U8", 1}};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        if (strcmp(sizes[i].type, type) == 0)
            return sizes[i].size;
    die("there is no element type %s", type);
}

/* ---- descriptions ---- */

static uint64_t next_bits(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double next_uniform(uint64_t *state)
{
    return ((double)(next_bits(state) >> 11) + 0.5) * 0x1p-53;
}

static double next_normal(uint64_t *state)
{
    double radius = sqrt(-2 * log(next_uniform(state)));
    return radius * cos(6.283185307179586 * next_uniform(state));
}

static double read_number(char **text, int line)
{
    char *end;
    double value = strtod(*text, &end);
    if (end == *text)
        die("line %d: a number is expected at: %s", line, *text);
    *text = end;
    return value;
}

static char *skip_space(char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    return text;
}

static char *read_shape(Tensor *tensor, char *text, int line)
{
    text = skip_space(text);
    if (*text++ != '[')
        die("line %d: a shape in brackets is expected", line);
    tensor->count = 1;
    while (*(text = skip_space(text)) != ']') {
        if (tensor->rank == MAX_RANK)
            die("line %d: more than %d dimensions", line, MAX_RANK);
        tensor->shape[tensor->rank] = (size_t)read_number(&text, line);
        tensor->count *= tensor->shape[tensor->rank++];
        text = skip_space(text);
        if (*text == ',')
            text++;
    }
    return text + 1;
}

/* What follows the shape: values, or how to draw them. */
static void read_values(Tensor *tensor, char *text, int line)
{
    text = skip_space(text);
    char kind = *text++;
    tensor->values = allocate(tensor->count * sizeof(double));
    if (kind == '=') {
        for (size_t i = 0; i < tensor->count; i++)
            tensor->values[i] = read_number(&text, line);
        if (*skip_space(text) != '\0' && *skip_space(text) != '#')
            die("line %d: more than %zu values", line, tensor->count);
        return;
    }
    if (kind != '~' && kind != '%')
        die("line %d: =, ~ or %% is expected after the shape", line);
    double size = read_number(&text, line);
    uint64_t state = (uint64_t)read_number(&text, line) * 1000003u;
    for (size_t i = 0; i < tensor->count; i++)
        tensor->values[i] = kind == '~' ? size * next_normal(&state) : floor(size * next_uniform(&state));
}

static char *read_line(FILE *stream)
{
    size_t length = 0, capacity = 256;
    char *line = allocate(capacity);
    int c;
    while ((c = getc(stream)) != EOF && c != '\n') {
        if (length + 1 == capacity && !(line = realloc(line, capacity *= 2)))
            die("out of memory");
        line[length++] = (char)c;
    }
    line[length] = '\0';
    if (c == EOF && length == 0) {
        free(line);
        return NULL;
    }
    return line;
}

static File *read_description(const char *path)
{
    FILE *stream = fopen(path, "r");
    if (!stream)
        die("cannot read %s: %s", path, strerror(errno));
    File *file = allocate(sizeof *file);
    char *text;
    for (int line = 1; (text = read_line(stream)) != NULL; line++) {
        char name[MAX_NAME], type[4];
        int used = 0;
        if (*skip_space(text) != '\0' && *skip_space(text) != '#') {
            if (sscanf(text, "%127s %3s %n", name, type, &used) != 2 || used == 0)
                die("%s:%d: NAME TYPE [SHAPE] is expected", path, line);
            Tensor *tensor = add_tensor(file, name);
            for (int i = 0; type[i]; i++)
                tensor->type[i] = (char)toupper((unsigned char)type[i]);
            element_size(tensor->type);
            read_values(tensor, read_shape(tensor, text + used, line), line);
        }
        free(text);
    }
    fclose(stream);
    return file;
}

/* ---- safetensors: 8 bytes with the header's length, a JSON header, the elements ---- */

static double element_value(const char *type, const unsigned char *bytes)
{
    float f32;
    double f64;
    int32_t i32;
    int64_t i64;
    if (strcmp(type, "F32") == 0)
        return memcpy(&f32, bytes, sizeof f32), (double)f32;
    if (strcmp(type, "F64") == 0)
        return memcpy(&f64, bytes, sizeof f64), f64;
    if (strcmp(type, "I32") == 0)
        return memcpy(&i32, bytes, sizeof i32), (double)i32;
    if (strcmp(type, "I64") == 0)
        return memcpy(&i64, bytes, sizeof i64), (double)i64;
    return bytes[0];
}

static void element_bytes(const char *type, double value, unsigned char *bytes)
{
    float f32 = (float)value;
    int32_t i32 = (int32_t)value;
    int64_t i64 = (int64_t)value;
    if (strcmp(type, "F32") == 0)
        memcpy(bytes, &f32, sizeof f32);
    else if (strcmp(type, "F64") == 0)
        memcpy(bytes, &value, sizeof value);
    else if (strcmp(type, "I32") == 0)
        memcpy(bytes, &i32, sizeof i32);
    else if (strcmp(type, "I64") == 0)
        memcpy(bytes, &i64, sizeof i64);
    else
        bytes[0] = (unsigned char)value;
}

static unsigned char *read_bytes(const char *path, size_t *size)
{
    FILE *stream = fopen(path, "rb");
    if (!stream)
        die("cannot read %s: %s", path, strerror(errno));
    size_t capacity = 1 << 16;
    unsigned char *bytes = allocate(capacity);
    size_t count;
    *size = 0;
    while ((count = fread(bytes + *size, 1, capacity - *size, stream)) > 0)
        if ((*size += count) == capacity && !(bytes = realloc(bytes, capacity *= 2)))
            die("out of memory");
    fclose(stream);
    return bytes;
}

static void read_entry(File *file, const char *name, json_t *entry, const unsigned char *data, size_t size)
{
    Tensor *tensor = add_tensor(file, name);
    const char *type = json_string_value(json_object_get(entry, "dtype"));
    json_t *shape = json_object_get(entry, "shape"), *offsets = json_object_get(entry, "data_offsets");
    if (!type || strlen(type) >= sizeof tensor->type || !json_is_array(shape) || json_array_size(offsets) != 2 ||
        json_array_size(shape) > MAX_RANK)
        die("%s: its entry in the header is not complete", name);
    strcpy(tensor->type, type);
    tensor->rank = (int)json_array_size(shape);
    tensor->count = 1;
    for (int i = 0; i < tensor->rank; i++)
        tensor->count *= tensor->shape[i] = (size_t)json_integer_value(json_array_get(shape, (size_t)i));
    size_t begin = (size_t)json_integer_value(json_array_get(offsets, 0));
    size_t end = (size_t)json_integer_value(json_array_get(offsets, 1));
    if (begin > end || end > size || end - begin != tensor->count * element_size(type))
        die("%s: its offsets are %zu to %zu of %zu bytes", name, begin, end, size);
    tensor->values = allocate(tensor->count * sizeof(double));
    for (size_t i = 0; i < tensor->count; i++)
        tensor->values[i] = element_value(type, data + begin + i * element_size(type));
}

static File *read_file(const char *path)
{
    size_t size, header = 0;
    unsigned char *bytes = read_bytes(path, &size);
    if (size < 8)
        die("%s is not a safetensors file", path);
    for (int i = 7; i >= 0; i--)
        header = header << 8 | bytes[i];
    json_error_t error;
    json_t *root = header <= size - 8 ? json_loadb((char *)bytes + 8, header, JSON_REJECT_DUPLICATES, &error) : NULL;
    if (!json_is_object(root))
        die("%s has no header that can be read", path);
    File *file = allocate(sizeof *file);
    const char *name;
    json_t *entry;
    json_object_foreach(root, name, entry)
        if (strcmp(name, "__metadata__") != 0)
            read_entry(file, name, entry, bytes + 8 + header, size - 8 - header);
    json_decref(root);
    free(bytes);
    return file;
}

static char *make_header(const File *file)
{
    json_t *root = json_object();
    size_t offset = 0;
    for (int i = 0; i < file->count; i++) {
        const Tensor *tensor = &file->tensors[i];
        json_t *shape = json_array();
        for (int d = 0; d < tensor->rank; d++)
            json_array_append_new(shape, json_integer((json_int_t)tensor->shape[d]));
        size_t end = offset + tensor->count * element_size(tensor->type);
        json_object_set_new(root, tensor->name,
                            json_pack("{s:s, s:o, s:[I, I]}", "dtype", tensor->type, "shape", shape, "data_offsets",
                                      (json_int_t)offset, (json_int_t)end));
        offset = end;
    }
    char *text = json_dumps(root, JSON_COMPACT);
    json_decref(root);
    if (!text)
        die("out of memory");
    return text;
}

static void write_file(const File *file, const char *path)
{
    FILE *stream = fopen(path, "wb");
    if (!stream)
        die("cannot write %s: %s", path, strerror(errno));
    char *header = make_header(file);
    size_t length = strlen(header);
    for (int i = 0; i < 8; i++)
        fputc((int)(length >> 8 * i & 255), stream);
    fputs(header, stream);
    free(header);
    for (int i = 0; i < file->count; i++) {
        const Tensor *tensor = &file->tensors[i];
        for (size_t k = 0; k < tensor->count; k++) {
            unsigned char bytes[8];
            element_bytes(tensor->type, tensor->values[k], bytes);
            fwrite(bytes, 1, element_size(tensor->type), stream);
        }
    }
    int bad = ferror(stream);
    if (fclose(stream) != 0 || bad)
        die("cannot write %s", path);
}

/* ---- commands ---- */

static void print_file(const File *file)
{
    for (int i = 0; i < file->count; i++) {
        const Tensor *tensor = &file->tensors[i];
        printf("%s %s [", tensor->name, tensor->type);
        for (int d = 0; d < tensor->rank; d++)
            printf("%s%zu", d ? ", " : "", tensor->shape[d]);
        printf("] =");
        for (size_t k = 0; k < tensor->count; k++)
            printf(" %.9g", tensor->values[k]);
        putchar('\n');
    }
}

/* Parameters that have no gradient stay: the file may hold inputs too. */
static void step(File *params, const File *gradients, double rate)
{
    int stepped = 0;
    for (int i = 0; i < params->count; i++) {
        char name[MAX_NAME + 8];
        snprintf(name, sizeof name, "grad.%s", params->tensors[i].name);
        const Tensor *gradient = find_tensor(gradients, name);
        if (!gradient)
            continue;
        if (gradient->count != params->tensors[i].count)
            die("%s has %zu elements", name, gradient->count);
        for (size_t k = 0; k < gradient->count; k++)
            params->tensors[i].values[k] -= rate * gradient->values[k];
        stepped++;
    }
    if (stepped == 0)
        die("no tensor has a gradient");
}

static void join(File *file, const File *other)
{
    for (int i = 0; i < other->count; i++) {
        const Tensor *from = &other->tensors[i];
        if (find_tensor(file, from->name))
            die("%s is in both files", from->name);
        Tensor *to = add_tensor(file, from->name);
        *to = *from;
        to->values = allocate(from->count * sizeof(double));
        memcpy(to->values, from->values, from->count * sizeof(double));
    }
}

/* NPY 1.0: magic, version, the header's length (2 bytes), a Python dictionary padded so that
 * the elements begin at a multiple of 64, the elements. */
static void write_npy(const Tensor *tensor, const char *path)
{
    const char *type = tensor->type[0] == 'F' ? "F32" : "I64";
    char header[256];
    int length = snprintf(header, sizeof header, "{'descr': '<%s', 'fortran_order': False, 'shape': (",
                          tensor->type[0] == 'F' ? "f4" : "i8");
    for (int d = 0; d < tensor->rank; d++)
        length += snprintf(header + length, sizeof header - (size_t)length, "%zu,", tensor->shape[d]);
    length += snprintf(header + length, sizeof header - (size_t)length, "), }");
    while ((10 + length + 1) % 64 != 0)
        header[length++] = ' ';
    header[length++] = '\n';
    FILE *stream = fopen(path, "wb");
    if (!stream)
        die("cannot write %s: %s", path, strerror(errno));
    fwrite("\x93NUMPY\x01\x00", 1, 8, stream);
    fputc(length & 255, stream);
    fputc(length >> 8, stream);
    fwrite(header, 1, (size_t)length, stream);
    for (size_t i = 0; i < tensor->count; i++) {
        unsigned char bytes[8];
        element_bytes(type, tensor->values[i], bytes);
        fwrite(bytes, 1, element_size(type), stream);
    }
    int bad = ferror(stream);
    if (fclose(stream) != 0 || bad)
        die("cannot write %s", path);
}

static int differ(const Tensor *a, const Tensor *b, double tolerance)
{
    if (a->count != b->count) {
        printf("%s has %zu elements, %s has %zu\n", a->name, a->count, b->name, b->count);
        return 1;
    }
    double largest = 1e-3;
    for (size_t i = 0; i < a->count; i++)
        if (isfinite(a->values[i]))
            largest = fmax(largest, fabs(a->values[i]));
    int bad = 0;
    for (size_t i = 0; i < a->count; i++) {
        double x = a->values[i], y = b->values[i];
        if (x == y || fabs(x - y) <= tolerance * largest)
            continue;
        if (bad++ < 5)
            printf("%s[%zu] is %.9g, %s[%zu] is %.9g\n", a->name, i, x, b->name, i, y);
    }
    if (bad > 5)
        printf("%s and %s: %d of %zu elements differ\n", a->name, b->name, bad, a->count);
    return bad > 0;
}

static void free_file(File *file)
{
    for (int i = 0; i < file->count; i++)
        free(file->tensors[i].values);
    free(file);
}

/* The tensor called `name`; NULL after saying that there is none. */
static const Tensor *need_tensor(const File *file, const char *path, const char *name)
{
    const Tensor *tensor = find_tensor(file, name);
    if (!tensor)
        printf("%s has no tensor %s\n", path, name);
    return tensor;
}

static int compare_pair(const File *a, const File *b, char **paths, double tolerance, const char *x, const char *y)
{
    const Tensor *left = need_tensor(a, paths[0], x), *right = need_tensor(b, paths[1], y);
    return !left || !right || differ(left, right, tolerance);
}

static int compare(char **paths, double tolerance, char **pairs, int pair_count)
{
    File *a = read_file(paths[0]), *b = read_file(paths[1]);
    int bad = 0;
    for (int i = 0; i < pair_count; i++) {
        char *equals = strchr(pairs[i], '=');
        if (!equals)
            die("a=b is expected, not %s", pairs[i]);
        *equals = '\0';
        bad += compare_pair(a, b, paths, tolerance, pairs[i], equals + 1);
    }
    for (int i = 0; pair_count == 0 && i < a->count; i++)
        bad += compare_pair(a, b, paths, tolerance, a->tensors[i].name, a->tensors[i].name);
    if (a->count == 0) {
        printf("%s is empty\n", paths[0]);
        bad = 1;
    }
    free_file(a);
    free_file(b);
    return bad > 0;
}

static void print_moments(const Tensor *tensor)
{
    double mean = 0, squares = 0;
    for (size_t i = 0; i < tensor->count; i++) {
        mean += tensor->values[i] / (double)tensor->count;
        squares += tensor->values[i] * tensor->values[i] / (double)tensor->count;
    }
    double variance = squares > mean * mean ? squares - mean * mean : 0;
    printf("%s %.6g %.6g %.6g\n", tensor->name, mean, sqrt(variance), sqrt(squares));
}

/* A command that reads one file, perhaps a second one, and writes or prints. */
static int change(const char *command, int argc, char **argv)
{
    int describes = strcmp(command, "make") == 0;
    File *file = describes ? read_description(argv[2]) : read_file(argv[2]), *other = NULL;
    if (describes && argc == 4) {
        write_file(file, argv[3]);
    } else if (strcmp(command, "print") == 0 && argc == 3) {
        print_file(file);
    } else if (strcmp(command, "step") == 0 && argc == 6) {
        step(file, other = read_file(argv[3]), atof(argv[4]));
        write_file(file, argv[5]);
    } else if (strcmp(command, "join") == 0 && argc == 5) {
        join(file, other = read_file(argv[3]));
        write_file(file, argv[4]);
    } else if (strcmp(command, "moments") == 0 && argc == 3) {
        for (int i = 0; i < file->count; i++)
            print_moments(&file->tensors[i]);
    } else if (strcmp(command, "npy") == 0 && argc == 5) {
        const Tensor *tensor = need_tensor(file, argv[2], argv[3]);
        if (!tensor)
            exit(2);
        write_npy(tensor, argv[4]);
    } else {
        die("%s: wrong usage; the commands stand at the top of st.c", command);
    }
    free_file(file);
    if (other)
        free_file(other);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        die("wrong usage; the commands stand at the top of st.c");
    if (strcmp(argv[1], "compare") == 0 && argc >= 5)
        return compare(argv + 2, atof(argv[4]), argv + 5, argc - 5);
    return change(argv[1], argc, argv);
}
