/*
 * Draws the demo's pictures: grey shapes of ten kinds, one in each picture of 16 x 16 pixels.
 *
 *     draw_shapes FOLDER [TRAIN_ROWS TEST_ROWS]
 *
 * writes train-images.idx, train-labels.idx, test-images.idx and test-labels.idx (IDX, not
 * packed; bytes, 255 is the brightest) into FOLDER, and shows one picture of every kind on
 * standard output. Place, size, stroke, slant, brightness and noise differ from picture to
 * picture; the same arguments always give the same bytes.
 */
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 16, PIXELS = SIDE * SIDE, CLASSES = 10 };

static const char *const names[CLASSES] = {"disc", "ring",  "square", "frame", "triangle",
                                           "plus", "cross", "rows",   "columns", "corner"};

/* What is drawn: lengths in pixels, `angle` in radians. */
typedef struct Shape {
    int kind;
    double x, y;         /* the middle */
    double radius;
    double stroke;       /* half the width of a line */
    double angle;
    double ink, paper;   /* brightness of the shape and of the ground, 0 to 1 */
    double noise;        /* deviation of what is added to every pixel */
} Shape;

/* ---- Random numbers (splitmix64: small, and good enough for pictures) ---- */

static uint64_t random_bits(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double random_between(uint64_t *state, double low, double high)
{
    return low + (high - low) * ((double)(random_bits(state) >> 11) * 0x1p-53);
}

/* Close to a normal draw: the sum of twelve uniform ones has deviation 1. */
static double random_normal(uint64_t *state)
{
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += random_between(state, 0, 1);
    return sum;
}

/* ---- Shapes: signed distances, below 0 inside ---- */

static double distance_box(double x, double y, double half_width, double half_height)
{
    return fmax(fabs(x) - half_width, fabs(y) - half_height);
}

/* An equilateral triangle that points up (y grows downwards). */
static double distance_triangle(double x, double y, double radius)
{
    double side = 0.5 * sqrt(3) * fabs(x) - 0.5 * y;
    return fmax(side, y) - 0.5 * radius;
}

static double distance_plus(double x, double y, double radius, double stroke)
{
    return fmin(distance_box(x, y, radius, stroke), distance_box(x, y, stroke, radius));
}

/* Three parallel bars. */
static double distance_bars(double across, double along, double radius, double stroke)
{
    double spacing = 0.8 * radius;
    double nearest = fmin(fabs(across), fmin(fabs(across - spacing), fabs(across + spacing)));
    return fmax(nearest - 0.6 * stroke, fabs(along) - radius);
}

static double distance_corner(double x, double y, double radius, double stroke)
{
    double upright = distance_box(x + 0.7 * radius, y, stroke, radius);
    double foot = distance_box(x, y - 0.7 * radius, radius, stroke);
    return fmin(upright, foot);
}

/* From the point (x, y), in pixels from the middle of the shape. */
static double distance_to(const Shape *shape, double x, double y)
{
    double turn = shape->kind == 6 ? shape->angle + 0.78539816339744831 : shape->angle;
    double u = cos(turn) * x + sin(turn) * y, v = cos(turn) * y - sin(turn) * x;
    double r = shape->radius, s = shape->stroke;
    switch (shape->kind) {
    case 0:
        return hypot(u, v) - r;
    case 1:
        return fabs(hypot(u, v) - r) - s;
    case 2:
        return distance_box(u, v, 0.9 * r, 0.9 * r);
    case 3:
        return fabs(distance_box(u, v, 0.9 * r, 0.9 * r)) - s;
    case 4:
        return distance_triangle(u, v, 1.2 * r);
    case 5:
    case 6:
        return distance_plus(u, v, r, s);
    case 7:
        return distance_bars(v, u, r, s);
    case 8:
        return distance_bars(u, v, r, s);
    default:
        return distance_corner(u, v, r, s);
    }
}

static Shape random_shape(uint64_t *state)
{
    Shape shape;
    shape.kind = (int)(random_bits(state) % CLASSES);
    shape.radius = random_between(state, 4, 6);
    double room = 0.5 * SIDE - shape.radius;
    shape.x = 0.5 * SIDE + random_between(state, -room, room);
    shape.y = 0.5 * SIDE + random_between(state, -room, room);
    shape.stroke = random_between(state, 0.6, 1.3);
    shape.angle = random_between(state, -0.25, 0.25);
    shape.ink = random_between(state, 0.6, 1);
    shape.paper = random_between(state, 0, 0.2);
    shape.noise = random_between(state, 0.02, 0.12);
    return shape;
}

/* A pixel that the outline crosses gets a share of the ink. */
static void draw(const Shape *shape, uint64_t *state, uint8_t pixels[PIXELS])
{
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            double distance = distance_to(shape, j + 0.5 - shape->x, i + 0.5 - shape->y);
            double cover = fmin(fmax(0.5 - distance, 0), 1);
            double grey = shape->paper + (shape->ink - shape->paper) * cover;
            grey += shape->noise * random_normal(state);
            pixels[i * SIDE + j] = (uint8_t)(255 * fmin(fmax(grey, 0), 1) + 0.5);
        }
}

/* ---- Files ---- */

static void write_extent(FILE *file, uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        fputc((int)(value >> shift & 255), file);
}

/* Opens FOLDER/SPLIT-WHAT.idx and writes the header of an IDX file of bytes: two zeros, the
 * type (8: bytes), the number of extents, the extents. */
static FILE *open_idx(const char *folder, const char *split, const char *what, const uint32_t *extents, int rank)
{
    char path[4096];
    int length = snprintf(path, sizeof path, "%s/%s-%s.idx", folder, split, what);
    if (length < 0 || (size_t)length >= sizeof path) {
        fprintf(stderr, "draw_shapes: the folder's name is too long\n");
        exit(1);
    }
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        fprintf(stderr, "draw_shapes: cannot write %s: %s\n", path, strerror(errno));
        exit(1);
    }
    write_extent(file, 0x800u | (uint32_t)rank);
    for (int i = 0; i < rank; i++)
        write_extent(file, extents[i]);
    return file;
}

static void close_file(FILE *file)
{
    int bad = ferror(file);
    if (fclose(file) != 0 || bad) {
        fprintf(stderr, "draw_shapes: cannot write: %s\n", strerror(errno));
        exit(1);
    }
}

static void write_split(const char *folder, const char *split, uint32_t rows, uint64_t seed)
{
    uint32_t extents[] = {rows, SIDE, SIDE};
    FILE *images = open_idx(folder, split, "images", extents, 3);
    FILE *labels = open_idx(folder, split, "labels", extents, 1);
    for (uint32_t row = 0; row < rows; row++) {
        uint8_t pixels[PIXELS];
        Shape shape = random_shape(&seed);
        draw(&shape, &seed, pixels);
        fwrite(pixels, 1, sizeof pixels, images);
        fputc(shape.kind, labels);
    }
    close_file(images);
    close_file(labels);
}

/* One picture of every kind, five in a row, two characters for a pixel's width. */
static void show_kinds(void)
{
    static const char shades[] = " .:-=+*#%@";
    uint8_t pictures[CLASSES][PIXELS];
    uint64_t state = 3;
    for (int found = 0; found < CLASSES;) {
        Shape shape = random_shape(&state);
        if (shape.kind == found)
            draw(&shape, &state, pictures[found++]);
    }
    for (int first = 0; first < CLASSES; first += 5) {
        for (int k = first; k < first + 5; k++)
            printf("%d %-*s", k, SIDE, names[k]);
        putchar('\n');
        /* A character is about twice as high as it is wide: every second line is left out. */
        for (int i = 0; i < SIDE; i += 2) {
            for (int k = first; k < first + 5; k++) {
                for (int j = 0; j < SIDE; j++)
                    putchar(shades[(pictures[k][i * SIDE + j] + pictures[k][(i + 1) * SIDE + j]) * 9 / 510]);
                printf("  ");
            }
            putchar('\n');
        }
    }
}

static uint32_t read_rows(const char *text)
{
    char *end;
    errno = 0;
    long rows = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || rows < 1 || rows > 10000000) {
        fprintf(stderr, "draw_shapes: a number of rows is expected, not %s\n", text);
        exit(2);
    }
    return (uint32_t)rows;
}

int main(int argc, char **argv)
{
    if (argc != 2 && argc != 4) {
        fprintf(stderr, "usage: draw_shapes FOLDER [TRAIN_ROWS TEST_ROWS]\n");
        return 2;
    }
    write_split(argv[1], "train", argc == 4 ? read_rows(argv[2]) : 12000, 1);
    write_split(argv[1], "test", argc == 4 ? read_rows(argv[3]) : 2000, 2);
    show_kinds();
    return 0;
}
