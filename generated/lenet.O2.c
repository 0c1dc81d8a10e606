/* lenet.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef LENET_F64
#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* Nothing here looks at floating-point exceptions or errno: so both sides of a choice may be computed,
   and loops over choices become vector code. clang takes that for granted. Loops that copy a few numbers are
   faster as vector code than as calls of memcpy, or as what gcc writes for one. -O2 does for loops what -O3
   does; the rest of -O3, such as copies of functions for what callers pass, and of loops for each outcome of a
   condition, takes long and gains nothing here. Choices that are jumps keep a loop from becoming vector code,
   so that jumps are not multiplied either. */
#if defined __GNUC__ && !defined __clang__
#pragma GCC optimize("no-trapping-math", "no-math-errno", "no-ipa-cp-clone", "no-unswitch-loops")
#pragma GCC optimize("no-tree-loop-distribute-patterns", "vect-cost-model=dynamic", "no-thread-jumps")
#if __GNUC__ < 12
#pragma GCC optimize("tree-vectorize")
#endif
#if defined __AVX512F__ && __GNUC__ >= 8 /* as the kernels of products do */
#pragma GCC target("prefer-vector-width=512")
#endif
#elif defined __clang__ /* a helper may be for another target */
#pragma clang diagnostic ignored "-Wunused-function"
#endif

typedef float real;

static inline int int_min(int a, int b)
{
    return a < b ? a : b;
}

#if defined __GNUC__
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE inline
#endif

/* Of a kernel with many callers: copies in all of them would take long to compile. In double it may have
   none. */
#if defined __GNUC__
#define NOT_INLINE __attribute__((noinline, unused))
#else
#define NOT_INLINE
#endif

/* Of what runs once in a program: to be compiled fast, not to be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#define RUNS_ONCE __attribute__((optimize("Og")))
#else
#define RUNS_ONCE
#endif

/* Of what runs when one looks for an error. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#define RUNS_RARELY __attribute__((optimize("O0")))
#else
#define RUNS_RARELY
#endif

/* Threads, if the file is compiled with OpenMP: what follows IN_PARALLEL runs in all of them, if `worth` holds.
   There they share the turns of the loops behind SHARE_LOOP (of two loops, one in the other, behind
   SHARE_LOOPS), and one alone does what follows ONCE; each waits until all are done. What is added up
   is added up in the same order, however many there are. */
#if defined _OPENMP
#include <omp.h>
#define IN_PARALLEL(worth) OPENMP(omp parallel if (parallel : worth))
#define SHARE_LOOP OPENMP(omp for schedule(static))
#define SHARE_LOOPS OPENMP(omp for schedule(static) collapse(2))
#define ONCE OPENMP(omp single)
#define OPENMP(directive) _Pragma(#directive)
#define THREAD (size_t)omp_get_thread_num()
#define THREADS (size_t)omp_get_max_threads()
#define TEAM omp_get_num_threads()
#else
#define IN_PARALLEL(worth) (void)(worth);
#define SHARE_LOOP
#define SHARE_LOOPS
#define ONCE
#define THREAD (size_t)0
#define THREADS (size_t)1
#define TEAM 1
#endif

/* So many of `count` rows at a time, at most `most`: where they are `least` or more for each thread, all
   threads have about as many. */
static inline int share_size(int count, int most, int least)
{
    int blocks = (count + most - 1) / most;
    if (count >= TEAM * least)
        blocks = (blocks + TEAM - 1) / TEAM * TEAM;
    return int_min(most, ((count + blocks - 1) / blocks + 3) / 4 * 4);
}

/* A value to be loaded once: where it has few uses, gcc would load it again for each. */
#if defined __x86_64__ && defined __GNUC__ && !defined __clang__
#define IN_REGISTER(value) __asm__("" : "+v"(value))
#else
#define IN_REGISTER(value)
#endif

/* Not to be unrolled: of the copies gcc 12 makes worse vectors than of the loop, and of conditional
 * loads in them wrong ones. */
#if defined __GNUC__ && __GNUC__ >= 8 && !defined __clang__
#define KEEP_LOOP _Pragma("GCC unroll 1")
#else
#define KEEP_LOOP
#endif

/* A short loop over registers: every turn is written out. */
#if defined __clang__
#define UNROLLED _Pragma("clang loop unroll(full)")
#elif defined __GNUC__ && __GNUC__ >= 8
#define UNROLLED _Pragma("GCC unroll 16")
#else
#define UNROLLED
#endif

/* Tiles of matrix products: as many sums as the target's registers hold, in TILE_ROWS rows of two vectors or fewer
   ones of PANEL_VECTORS. -DDL_SCALAR does without vectors. */
#if !defined __GNUC__ || defined DL_SCALAR
enum { TILE_ROWS = 4, PANEL_VECTORS = 2 };
#define TILE_BYTES sizeof(real)
#elif defined __AVX512F__
enum { TILE_BYTES = 64, TILE_ROWS = 12, PANEL_VECTORS = 4 };
#elif defined __AVX__
enum { TILE_BYTES = 32, TILE_ROWS = 6, PANEL_VECTORS = 2 };
#elif defined __aarch64__
enum { TILE_BYTES = 16, TILE_ROWS = 8, PANEL_VECTORS = 2 };
#else
enum { TILE_BYTES = 16, TILE_ROWS = 6, PANEL_VECTORS = 2 };
#endif

/* So many sums of vectors times vectors have room in the target's registers. */
#if (defined __AVX512F__ || defined __aarch64__) && !defined DL_SCALAR
enum { LANE_SUMS = 24 };
#else
enum { LANE_SUMS = 12 };
#endif

/* Places that are summed over: how many, where the first is in a and in b, how far each next is. */
typedef struct Steps {
    int count, a, a_step, b, b_step;
} Steps;

static const Steps one_step = {1, 0, 0, 0, 0};

/* Of a tile's rows, so many at a time have their sums in registers */
static ALWAYS_INLINE int lane_rows(int rows, int columns)
{
    return rows * columns <= LANE_SUMS                         ? rows
           : rows % 2 == 0 && rows / 2 * columns <= LANE_SUMS ? rows / 2
           : rows % 3 == 0 && rows / 3 * columns <= LANE_SUMS ? rows / 3
                                                              : 1;
}

/* Random numbers, defined below: a function of these four and nothing else. */
static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_log(float x);
static ALWAYS_INLINE float real_sigmoid(float x);
#else
#define real_exp exp
#define real_log log
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

#ifdef LENET_F64
static inline real real_sigmoid(real x)
{
    return 1 / (1 + real_exp(-x));
}
#endif

enum { TILE_LANES = TILE_BYTES / sizeof(real) };

enum { TILE_COLUMNS = 2 * TILE_LANES };

enum { PANEL_COLUMNS = PANEL_VECTORS * TILE_LANES };

/* What fits a vector register; one real where the compiler has no vectors. */
#if defined __GNUC__ && !defined DL_SCALAR
typedef real tile_vector __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)), may_alias));
#else
typedef real tile_vector;
#endif

/* The sum of a vector's elements, by halves. */
static ALWAYS_INLINE real lane_sum(tile_vector v)
{
    real part[TILE_LANES];
    *(tile_vector *)part = v;
    UNROLLED
    for (int half = TILE_LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++)
            part[i] += part[i + half];
    return part[0];
}

/* c[j] (+)= sum over p of a[p] * b[p][j], for 1, 2 or 4 places p */
static ALWAYS_INLINE void row_sum(const int depth, int columns, const real *restrict a, ptrdiff_t along,
                                  const real *restrict b, ptrdiff_t step, real *restrict c, int add)
{
    const tile_vector zero = {0};
    const int whole = columns - columns % TILE_LANES;
    real x[4];
    UNROLLED
    for (int p = 0; p < depth; p++)
        x[p] = a[p * along];
    for (int j = 0; j < whole; j += TILE_LANES) {
        tile_vector sum = add ? *(const tile_vector *)(c + j) : zero;
        UNROLLED
        for (int p = 0; p < depth; p++)
            sum += x[p] * *(const tile_vector *)(b + p * step + j);
        *(tile_vector *)(c + j) = sum;
    }
    KEEP_LOOP
    for (int j = whole; j < columns; j++) { /* too few to be vectors */
        real sum = add ? c[j] : 0;
        for (int p = 0; p < depth; p++)
            sum += x[p] * b[p * step + j];
        IN_REGISTER(sum); /* one at a time */
        c[j] = sum;
    }
}

/* c[r][j] = sum over p of a[r][p] * b[p][j], where rows or places p are few: b is read, and c written, in the
   order of memory */
static NOT_INLINE void row_products(int rows, int columns, int depth, const real *restrict a, ptrdiff_t across,
                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch)
{
    int p = 0;
    for (; p + 4 <= depth; p += 4, a += 4 * along, b += 4 * step)
        for (int r = 0; r < rows; r++)
            row_sum(4, columns, a + r * across, along, b, step, c + r * pitch, p > 0);
    for (; p + 2 <= depth; p += 2, a += 2 * along, b += 2 * step)
        for (int r = 0; r < rows; r++)
            row_sum(2, columns, a + r * across, along, b, step, c + r * pitch, p > 0);
    for (int r = 0; p < depth && r < rows; r++)
        row_sum(1, columns, a + r * across, along, b, step, c + r * pitch, p > 0);
}

/* sum over p of a[r][p] * b[p][j], for so many rows and vectors of columns, in registers. `across` is the step
   from row to row of a, `along` and `step` those from p to p of a and b, `pitch` that of c's rows. */
static ALWAYS_INLINE void tile_sums(const int rows, const int vectors, int depth, const real *restrict a,
                                    ptrdiff_t across, ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch, int add)
{
    tile_vector sum[TILE_ROWS][PANEL_VECTORS], x[PANEL_VECTORS];
    const tile_vector zero = {0};
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int v = 0; v < vectors; v++)
            sum[r][v] = add ? *(const tile_vector *)(c + r * pitch + v * TILE_LANES) : zero;
    }
    for (int p = 0; p < depth; p++, a += along, b += step) {
        UNROLLED
        for (int v = 0; v < vectors; v++) {
            x[v] = *(const tile_vector *)(b + v * TILE_LANES);
            if (rows < TILE_ROWS) {
                IN_REGISTER(x[v]);
            }
        }
        UNROLLED
        for (int r = 0; r < rows; r++) {
            UNROLLED
            for (int v = 0; v < vectors; v++)
                sum[r][v] += a[r * across] * x[v];
        }
    }
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int v = 0; v < vectors; v++)
            *(tile_vector *)(c + r * pitch + v * TILE_LANES) = sum[r][v];
    }
}

/* The same for any number of rows, at most `most` at a time */
static ALWAYS_INLINE void tile_rows(int rows, const int most, const int vectors, int depth, const real *restrict a,
                                    ptrdiff_t across, ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch, int add)
{
    for (; rows >= most; rows -= most, a += most * across, c += most * pitch)
        tile_sums(most, vectors, depth, a, across, along, b, step, c, pitch, add);
    for (; rows >= 4; rows -= 4, a += 4 * across, c += 4 * pitch)
        tile_sums(4, vectors, depth, a, across, along, b, step, c, pitch, add);
    for (; rows >= 2; rows -= 2, a += 2 * across, c += 2 * pitch)
        tile_sums(2, vectors, depth, a, across, along, b, step, c, pitch, add);
    if (rows > 0)
        tile_sums(1, vectors, depth, a, across, along, b, step, c, pitch, add);
}

/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: at most TILE_ROWS rows; columns, of which there are at most
   PANEL_COLUMNS, up to a whole tile */
static NOT_INLINE void tile_product(int rows, int columns, int depth, const real *restrict a, ptrdiff_t across,
                                    ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                    real *restrict c, ptrdiff_t pitch, int add)
{
    if (PANEL_VECTORS > 2 && columns > TILE_COLUMNS)
        tile_rows(rows, TILE_ROWS * 2 / PANEL_VECTORS, PANEL_VECTORS, depth, a, across, along, b, step, c, pitch, add);
    else
        tile_rows(rows, TILE_ROWS, 2, depth, a, across, along, b, step, c, pitch, add);
}

/* c[r][j] (+)= sum over p of a[r][p] * b[p][j]: one tile of at most TILE_ROWS rows, one vector wide. The step
   from row to row of a is `across`, those from p to p of a and b `along` and `step`. */
static NOT_INLINE void tile_product_narrow(int rows, int depth, const real *restrict a, ptrdiff_t across,
                                           ptrdiff_t along, const real *restrict b, ptrdiff_t step,
                                           real *restrict c, ptrdiff_t pitch, int add)
{
    const tile_vector zero = {0};
    tile_vector sum[TILE_ROWS];
    for (int r = 0; r < rows; r++)
        sum[r] = add ? *(const tile_vector *)(c + r * pitch) : zero;
    if (rows == TILE_ROWS)
        for (int p = 0; p < depth; p++, a += along, b += step) {
            UNROLLED
            for (int r = 0; r < TILE_ROWS; r++)
                sum[r] += a[r * across] * *(const tile_vector *)b;
        }
    else
        for (int p = 0; p < depth; p++, a += along, b += step)
            for (int r = 0; r < rows; r++)
                sum[r] += a[r * across] * *(const tile_vector *)b;
    for (int r = 0; r < rows; r++)
        *(tile_vector *)(c + r * pitch) = sum[r];
}

/* to[i][j] = from[j][i] for four rows of four: in registers, where compilers can deal vectors anew */
static ALWAYS_INLINE void transpose_4x4(const real *restrict from, ptrdiff_t across, real *restrict to,
                                        ptrdiff_t pitch)
{
#if !defined DL_SCALAR && (defined __clang__ || (defined __GNUC__ && __GNUC__ >= 12))
    typedef real quad __attribute__((vector_size(4 * sizeof(real)), aligned(sizeof(real)), may_alias));
    const quad a = *(const quad *)from, b = *(const quad *)(from + across);
    const quad c = *(const quad *)(from + 2 * across), d = *(const quad *)(from + 3 * across);
    const quad ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    *(quad *)to = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
    *(quad *)(to + pitch) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
    const quad ab_2 = __builtin_shufflevector(a, b, 2, 6, 3, 7), cd_2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    *(quad *)(to + 2 * pitch) = __builtin_shufflevector(ab_2, cd_2, 0, 1, 4, 5);
    *(quad *)(to + 3 * pitch) = __builtin_shufflevector(ab_2, cd_2, 2, 3, 6, 7);
#else
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            to[i * pitch + j] = from[j * across + i];
#endif
}

/* to[i][j] = from[j][i] for `rows` x `columns` places i, j; the rows of `to` lie `pitch` apart, those of `from`
   `across` */
static NOT_INLINE void transpose(int rows, int columns, const real *restrict from, ptrdiff_t across,
                                 real *restrict to, ptrdiff_t pitch)
{
    enum { STRIP = 16 }; /* what a cache line has room for */
    const int whole = columns - columns % 4;
    for (int strip = 0; strip < rows; strip += STRIP) {
        const int end = int_min(rows, strip + STRIP), rest = end - end % 4;
        for (int j = 0; j < whole; j += 4)
            for (int i = strip; i < rest; i += 4)
                transpose_4x4(from + j * across + i, across, to + i * pitch + j, pitch);
        for (int j = 0; j < columns; j++) {
            KEEP_LOOP
            for (int i = j < whole ? rest : strip; i < end; i++)
                to[i * pitch + j] = from[j * across + i];
        }
    }
}

static NOT_INLINE void clear(real *to, int count)
{
    for (int i = 0; i < count; i++)
        to[i] = 0;
}

/* The windows of `columns` places: at place p of window i stands element (first + i * pace + p * step) / spread
   of the `extent` elements, if there is one; elements are `below` apart in b, places `along` in a */
static NOT_INLINE void find_steps(Steps *steps, int columns, int places, int extent, int first, int pace,
                                  int step, int spread, int along, int below)
{
    for (int i = 0; i < columns; i++) {
        steps[i] = (Steps){0, 0, spread * along, 0, step * below};
        for (int p = places; p-- > 0;) {
            const int at = first + i * pace + p * step;
            if (at < 0 || at >= spread * extent || at % spread != 0)
                continue;
            steps[i].count++;
            steps[i].a = p * along;
            steps[i].b = at / spread * below;
        }
    }
}

/* to[i][j][k] = from[i][j][k] for `count` planes of rows x columns; the steps from plane to plane, from row to
   row and from column to column are those behind each of the two */
static NOT_INLINE void copy_planes(int count, int rows, int columns, const real *restrict from, int from_plane,
                                   int from_row, int from_column, real *restrict to, int to_plane, int to_row,
                                   int to_column)
{
    for (int i = 0; i < count; i++)
        for (int j = 0; j < rows; j++) {
            const real *x = from + i * from_plane + j * from_row;
            real *y = to + i * to_plane + j * to_row;
            if (from_column == 1 && to_column == 1)
                for (int k = 0; k < columns; k++)
                    y[k] = x[k];
            else
                for (int k = 0; k < columns; k++)
                    y[k * to_column] = x[k * from_column];
        }
}

/* to[i][lane] = from[lane][i] for `size` elements of each of `count` samples; 0 in the lanes beyond */
static NOT_INLINE void to_lanes(int lanes, int count, int size, const real *restrict from,
                                real *restrict to)
{
    transpose(size, count, from, size, to, lanes);
    for (int i = 0; count < lanes && i < size; i++)
        for (int lane = count; lane < lanes; lane++)
            to[i * lanes + lane] = 0;
}

/* to[i][j][lane] = from[lane][i][j] for rows i of `columns` elements j of each of `count` samples; 0 in the lanes
   beyond, and `before` and `after` each row */
static NOT_INLINE void to_padded_lanes(int lanes, int count, int rows, int columns, int before, int after,
                                       const real *restrict from, real *restrict to)
{
    for (int i = 0; i < rows; i++, to += (before + columns + after) * lanes) {
        if (count < lanes)
            clear(to, (before + columns) * lanes);
        clear(to, before * lanes);
        transpose(columns, count, from + i * columns, rows * columns, to + before * lanes, lanes);
        clear(to + (before + columns) * lanes, after * lanes);
    }
}

/* sum[r][j] += a[r] * b[j] at one place, where columns j are so many windows in each of the planes: what there are
   fewer of waits in registers, the others come one by one */
static ALWAYS_INLINE void lane_step(const int rows, const int planes, const int windows,
                                    tile_vector (*restrict sum)[7], const real *restrict a, ptrdiff_t across,
                                    const real *restrict b, ptrdiff_t wide, ptrdiff_t near)
{
    const int columns = planes * windows;
    tile_vector x[7];
    if (rows <= columns) {
        UNROLLED
        for (int r = 0; r < rows; r++) {
            x[r] = *(const tile_vector *)(a + r * across);
            IN_REGISTER(x[r]);
        }
        UNROLLED
        for (int j = 0; j < columns; j++) {
            tile_vector y = *(const tile_vector *)(b + j / windows * wide + j % windows * near);
            IN_REGISTER(y);
            UNROLLED
            for (int r = 0; r < rows; r++)
                sum[r][j] += x[r] * y;
        }
    } else {
        UNROLLED
        for (int j = 0; j < columns; j++) {
            x[j] = *(const tile_vector *)(b + j / windows * wide + j % windows * near);
            IN_REGISTER(x[j]);
        }
        UNROLLED
        for (int r = 0; r < rows; r++) {
            tile_vector y = *(const tile_vector *)(a + r * across);
            IN_REGISTER(y);
            UNROLLED
            for (int j = 0; j < columns; j++)
                sum[r][j] += y * x[j];
        }
    }
}

/* c[r][j] += sum over the places of y, x and z and all lanes of a[r] * b[j], in registers: where there is room, in
   two sums each, lest one waits for the other */
static ALWAYS_INLINE void lane_sums(const int rows, const int planes, const int windows, const Steps *y,
                                    const Steps *x, const Steps *z, const real *restrict a, ptrdiff_t across,
                                    const real *restrict b, ptrdiff_t wide, ptrdiff_t near, real *restrict c,
                                    ptrdiff_t pitch, ptrdiff_t apart, ptrdiff_t beside)
{
    tile_vector sum[6][7], next[6][7];
    const tile_vector zero = {0};
    const int columns = planes * windows, doubled = rows * columns <= LANE_SUMS / 2;
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int j = 0; j < columns; j++)
            sum[r][j] = next[r][j] = zero;
    }
    a += y->a + x->a + z->a;
    b += y->b + x->b + z->b;
    for (int s = 0; s < y->count; s++, a += y->a_step, b += y->b_step)
        for (int t = 0; t < x->count; t++) {
            const real *u = a + t * x->a_step, *v = b + t * x->b_step;
            int p = 0;
            for (; doubled && p + 2 <= z->count; p += 2, u += 2 * z->a_step, v += 2 * z->b_step) {
                lane_step(rows, planes, windows, sum, u, across, v, wide, near);
                lane_step(rows, planes, windows, next, u + z->a_step, across, v + z->b_step, wide, near);
            }
            for (; p < z->count; p++, u += z->a_step, v += z->b_step)
                lane_step(rows, planes, windows, sum, u, across, v, wide, near);
        }
    tile_vector all[6 * 7];
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int j = 0; j < columns; j++)
            all[r * columns + j] = sum[r][j] + (doubled ? next[r][j] : zero);
    }
    KEEP_LOOP
    for (int k = 0; k < rows * columns; k++)
        c[k / columns * pitch + k % columns / windows * apart + k % windows * beside] += lane_sum(all[k]);
}

/* c[r][j] += sum over the places of y, x and z and all lanes of a[r] * b[j]: 6 rows, 1 x 5 columns, planes by windows */
static NOT_INLINE void lane_products_6x1x5(const Steps *y, const Steps *x,
                                           const Steps *z, const real *restrict a, ptrdiff_t across,
                                           const real *restrict b, ptrdiff_t wide, ptrdiff_t near,
                                           real *restrict c, ptrdiff_t pitch, ptrdiff_t apart,
                                           ptrdiff_t beside)
{
    const int height = lane_rows(6, 1 * 5);
    KEEP_LOOP
    for (int r = 0; r < 6; r += height)
        lane_sums(height, 1, 5, y, x, z, a + r * across, across, b, wide, near, c + r * pitch,
                  pitch, apart, beside);
}

/* c[r][j] += sum over the places of y, x and z and all lanes of a[r] * b[j]: 4 rows, 1 x 5 columns, planes by windows */
static NOT_INLINE void lane_products_4x1x5(const Steps *y, const Steps *x,
                                           const Steps *z, const real *restrict a, ptrdiff_t across,
                                           const real *restrict b, ptrdiff_t wide, ptrdiff_t near,
                                           real *restrict c, ptrdiff_t pitch, ptrdiff_t apart,
                                           ptrdiff_t beside)
{
    const int height = lane_rows(4, 1 * 5);
    KEEP_LOOP
    for (int r = 0; r < 4; r += height)
        lane_sums(height, 1, 5, y, x, z, a + r * across, across, b, wide, near, c + r * pitch,
                  pitch, apart, beside);
}

/* So many columns the window at the first steps has: those of the next window too where it reads the lanes beside */
static inline int window_columns(const Steps *steps, int left)
{
    const Steps *next = steps + 1;
    return PANEL_VECTORS > 2 && left > 1 && next->count == steps->count && next->a == steps->a &&
                   next->a_step == steps->a_step && next->b == steps->b + TILE_COLUMNS &&
                   next->b_step == steps->b_step ?
               2 * TILE_COLUMNS :
               TILE_COLUMNS;
}

/* sum over the places of y, x and z of a[r] * b[j], for so many rows and vectors of columns, in registers */
static ALWAYS_INLINE void window_sums(const int rows, const int vectors, const Steps *y, const Steps *x,
                                      const Steps *z, const real *restrict a, ptrdiff_t across,
                                      const real *restrict b, real *restrict c, ptrdiff_t pitch)
{
    tile_vector sum[TILE_ROWS][PANEL_VECTORS];
    const tile_vector zero = {0};
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int v = 0; v < vectors; v++)
            sum[r][v] = zero;
    }
    a += y->a + x->a + z->a;
    b += y->b + x->b + z->b;
    for (int s = 0; s < y->count; s++, a += y->a_step, b += y->b_step)
        for (int t = 0; t < x->count; t++) {
            const real *from_a = a + t * x->a_step, *from_b = b + t * x->b_step;
            for (int p = 0; p < z->count; p++, from_a += z->a_step, from_b += z->b_step) {
                tile_vector u[PANEL_VECTORS];
                UNROLLED
                for (int v = 0; v < vectors; v++) {
                    u[v] = *(const tile_vector *)(from_b + v * TILE_LANES);
                    if (rows < TILE_ROWS) {
                        IN_REGISTER(u[v]);
                    }
                }
                UNROLLED
                for (int r = 0; r < rows; r++) {
                    UNROLLED
                    for (int v = 0; v < vectors; v++)
                        sum[r][v] += from_a[r * across] * u[v];
                }
            }
        }
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int v = 0; v < vectors; v++)
            *(tile_vector *)(c + r * pitch + v * TILE_LANES) = sum[r][v];
    }
}

/* The same for any number of rows, at most `most` at a time */
static ALWAYS_INLINE void window_rows(int rows, const int most, const int vectors, const Steps *y, const Steps *x,
                                      const Steps *z, const real *restrict a, ptrdiff_t across,
                                      const real *restrict b, real *restrict c, ptrdiff_t pitch)
{
    for (; rows >= most; rows -= most, a += most * across, c += most * pitch)
        window_sums(most, vectors, y, x, z, a, across, b, c, pitch);
    for (; rows >= 4; rows -= 4, a += 4 * across, c += 4 * pitch)
        window_sums(4, vectors, y, x, z, a, across, b, c, pitch);
    for (; rows >= 2; rows -= 2, a += 2 * across, c += 2 * pitch)
        window_sums(2, vectors, y, x, z, a, across, b, c, pitch);
    if (rows > 0)
        window_sums(1, vectors, y, x, z, a, across, b, c, pitch);
}

/* c[r][j] = sum over the places of y, x and z of a[r] * b[j], for `columns` lanes j: a tile's or a panel's */
static NOT_INLINE void window_product(int rows, int columns, const Steps *y, const Steps *x, const Steps *z,
                                      const real *restrict a, ptrdiff_t across, const real *restrict b,
                                      real *restrict c, ptrdiff_t pitch)
{
    if (PANEL_VECTORS > 2 && columns > TILE_COLUMNS)
        window_rows(rows, TILE_ROWS * 2 / PANEL_VECTORS, PANEL_VECTORS, y, x, z, a, across, b, c, pitch);
    else
        window_rows(rows, TILE_ROWS, 2, y, x, z, a, across, b, c, pitch);
}

struct lenet_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { lenet_parameters = 61706 };

struct lenet_params {                   /* the gradient, too: d_params */
    real features_conv_block_conv2d_W[6][1][5][5]; /* features.conv_block.conv2d.W  xavier(25, 150) */
    real features_conv_block_conv2d_b[6]; /* features.conv_block.conv2d.b  0, no_decay */
    real features_conv_block_2_conv2d_W[16][6][5][5]; /* features.conv_block_2.conv2d.W  xavier(150, 400) */
    real features_conv_block_2_conv2d_b[16]; /* features.conv_block_2.conv2d.b  0, no_decay */
    real logits_dense_W[400][120];      /* logits.dense.W  xavier(400, 120) */
    real logits_dense_b[120];           /* logits.dense.b  0, no_decay */
    real logits_dense_2_W[120][84];     /* logits.dense_2.W  xavier(120, 84) */
    real logits_dense_2_b[84];          /* logits.dense_2.b  0, no_decay */
    real logits_dense_3_W[84][10];      /* logits.dense_3.W  xavier(84, 10) */
    real logits_dense_3_b[10];          /* logits.dense_3.b  0, no_decay */
};

struct lenet_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for lenet_summarize */
};

struct lenet_outputs {
    real *probs;                        /* [n][10] */
};

struct lenet_optimizer;                 /* sgd keeps nothing from step to step: NULL will do */

struct lenet_arguments {                /* of sgd; lenet.dl says: */
    real lr;                            /* 0.9 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t lenet_arena_size(int n);
/* Sets the parameters to what the model says they are at the start. */
void lenet_init(struct lenet_params *params, uint64_t seed);
/* The loss of a batch, as in training. */
void lenet_forward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_result *result);
/* Its gradient for every parameter, after forward with the same batch. */
void lenet_backward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void lenet_update(struct lenet_params *params, const struct lenet_params *d_params,
                  struct lenet_optimizer *optimizer, const struct lenet_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void lenet_evaluate(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_result *result);
/* The outputs, from the inputs alone. */
void lenet_predict(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void lenet_summarize(const struct lenet_params *params, double n, const double *totals, double *values);

/* ---- parameters at the start ---- */

RUNS_ONCE void lenet_init(struct lenet_params *params, uint64_t seed)
{
    /* features.conv_block.conv2d.W xavier(25, 150) */
    for (int i = 0; i < 6; i++)
        for (int k = 0; k < 5; k++)
            for (int l = 0; l < 5; l++)
                params->features_conv_block_conv2d_W[i][0][k][l] = (real)-0.1851640199545103 +
                        (real)0.3703280399090206 * (real)dl_uniform(seed, 2724102669u, 0,
                        (((uint64_t)i) * 5 + (uint64_t)k) * 5 + (uint64_t)l);
    /* features.conv_block.conv2d.b 0 */
    for (int i = 0; i < 6; i++)
        params->features_conv_block_conv2d_b[i] = 0;
    /* features.conv_block_2.conv2d.W xavier(150, 400) */
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 6; j++)
            for (int k = 0; k < 5; k++)
                for (int l = 0; l < 5; l++)
                    params->features_conv_block_2_conv2d_W[i][j][k][l] = (real)-0.1044465935734187 +
                            (real)0.2088931871468374 * (real)dl_uniform(seed, 1539959362u, 0,
                            (((uint64_t)i * 6 + (uint64_t)j) * 5 + (uint64_t)k) * 5 + (uint64_t)l);
    /* features.conv_block_2.conv2d.b 0 */
    for (int i = 0; i < 16; i++)
        params->features_conv_block_2_conv2d_b[i] = 0;
    /* logits.dense.W xavier(400, 120) */
    for (int i = 0; i < 400; i++) {
        float draw[120];
        dl_uniforms(seed, 3767279579u, 0, (uint64_t)i * 120, 120, draw);
        for (int j = 0; j < 120; j++)
            params->logits_dense_W[i][j] = (real)-0.10741723110591493 + (real)0.21483446221182986 * draw[j];
    }
    /* logits.dense.b 0 */
    for (int i = 0; i < 120; i++)
        params->logits_dense_b[i] = 0;
    /* logits.dense_2.W xavier(120, 84) */
    for (int i = 0; i < 120; i++) {
        float draw[84];
        dl_uniforms(seed, 143914982u, 0, (uint64_t)i * 84, 84, draw);
        for (int j = 0; j < 84; j++)
            params->logits_dense_2_W[i][j] = (real)-0.17149858514250885 + (real)0.3429971702850177 * draw[j];
    }
    /* logits.dense_2.b 0 */
    for (int i = 0; i < 84; i++)
        params->logits_dense_2_b[i] = 0;
    /* logits.dense_3.W xavier(84, 10) */
    for (int i = 0; i < 84; i++) {
        float draw[10];
        dl_uniforms(seed, 3954603133u, 0, (uint64_t)i * 10, 10, draw);
        for (int j = 0; j < 10; j++)
            params->logits_dense_3_W[i][j] = (real)-0.25264557631995566 + (real)0.5052911526399113 * draw[j];
    }
    /* logits.dense_3.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_dense_3_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void lenet_avg_pool2d_y_base(int n, const real *restrict features_conv_block_conv2d_b,
                                    const real (*restrict image)[1][28][28],
                                    const real (*restrict features_conv_block_conv2d_W)[1][5][5],
                                    real (*restrict avg_pool2d_y_base)[6][28][28], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 80 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: p + j - 2 */
        Steps j_steps[28];
        find_steps(j_steps, 28, 5, 28, -2, 1, 1, 1, 5, 28 * TILE_COLUMNS);
        /* windows: q + k - 2 */
        Steps k_steps[28];
        find_steps(k_steps, 28, 5, 28, -2, 1, 1, 1, 1, TILE_COLUMNS);
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 784, &image[first][0][0][0], pack);
            real *const sums = pack + 784 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 6; ir += height) {
                height = int_min(TILE_ROWS, 6 - ir);
                for (int j = 0; j < 28; j++)
                    for (int k = 0, columns; k < 28; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 28 - k);
                        window_product(height, columns, &one_step, &j_steps[j], &k_steps[k],
                                &features_conv_block_conv2d_W[ir][0][0][0], 25, pack,
                                sums + (j * 28 + k) * TILE_COLUMNS, 784 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 784 * TILE_COLUMNS; i++)
                        sums[r * 784 * TILE_COLUMNS + i] =
                                real_sigmoid(features_conv_block_conv2d_b[i_2] +
                                sums[r * 784 * TILE_COLUMNS + i]);
                }
                transpose(lanes, height * 784, sums, TILE_COLUMNS, &avg_pool2d_y_base[first][ir][0][0], 4704);
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {5, 0, 5, 0, 32};
        const Steps k_steps = {5, 0, 1, 0, 1};
        clear(pack, 1056);
        real *const sums = pack + 1056;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(1, 28, 28, &image[row][0][0][0], 784, 28, 1, pack + 66, 1024, 32, 1);
            for (int ir = 0, height; ir < 6; ir += height) {
                height = int_min(TILE_ROWS, 6 - ir);
                for (int at = 0; at < 892; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 892 - at), &one_step, &j_steps, &k_steps,
                            &features_conv_block_conv2d_W[ir][0][0][0], 25, pack + at, sums + at, 896);
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 896; i++)
                        sums[r * 896 + i] = real_sigmoid(features_conv_block_conv2d_b[i_2] +
                                sums[r * 896 + i]);
                }
                copy_planes(height, 28, 28, sums, 896, 32, 1, &avg_pool2d_y_base[row][ir][0][0], 784, 28, 1);
            }
        }
    }
}

static void lenet_features_conv_block(int n, real (*restrict avg_pool2d_y_base)[6][28][28],
                                      real (*restrict features_conv_block)[6][14][14])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real sum = 0;
                    UNROLLED
                    for (int p = 0; p < 2; p++) {
                        UNROLLED
                        for (int q = 0; q < 2; q++)
                            sum += avg_pool2d_y_base[row][c][2 * i + p][2 * j + q];
                    }
                    features_conv_block[row][c][i][j] = (real)0.25 * sum;
                }
}

static void lenet_avg_pool2d_y_base_2(int n, const real *restrict features_conv_block_2_conv2d_b,
                                      real (*restrict features_conv_block)[6][14][14],
                                      const real (*restrict features_conv_block_2_conv2d_W)[6][5][5],
                                      real (*restrict avg_pool2d_y_base_2)[16][10][10], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 62 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: p + j */
        Steps j_steps[10];
        find_steps(j_steps, 10, 5, 14, 0, 1, 1, 1, 5, 14 * TILE_COLUMNS);
        /* windows: q + k */
        Steps k_steps[10];
        find_steps(k_steps, 10, 5, 14, 0, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {6, 0, 25, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1176, &features_conv_block[first][0][0][0], pack);
            real *const sums = pack + 1176 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int j = 0; j < 10; j++)
                    for (int k = 0, columns; k < 10; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 10 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_conv_block_2_conv2d_W[ir][0][0][0], 150, pack,
                                sums + (j * 10 + k) * TILE_COLUMNS, 100 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 100 * TILE_COLUMNS; i++)
                        sums[r * 100 * TILE_COLUMNS + i] =
                                real_sigmoid(features_conv_block_2_conv2d_b[i_2] +
                                sums[r * 100 * TILE_COLUMNS + i]);
                }
                transpose(lanes, height * 100, sums, TILE_COLUMNS, &avg_pool2d_y_base_2[first][ir][0][0],
                        1600);
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {5, 0, 5, 0, 14};
        const Steps k_steps = {5, 0, 1, 0, 1};
        const Steps deep = {6, 0, 25, 0, 196};
        clear(pack, 1216);
        real *const sums = pack + 1216;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(6, 14, 14, &features_conv_block[row][0][0][0], 196, 14, 1, pack, 196, 14, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 136; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 136 - at), &j_steps, &k_steps, &deep,
                            &features_conv_block_2_conv2d_W[ir][0][0][0], 150, pack + at, sums + at, 160);
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 160; i++)
                        sums[r * 160 + i] = real_sigmoid(features_conv_block_2_conv2d_b[i_2] +
                                sums[r * 160 + i]);
                }
                copy_planes(height, 10, 10, sums, 160, 14, 1, &avg_pool2d_y_base_2[row][ir][0][0], 100, 10,
                        1);
            }
        }
    }
}

static void lenet_features(int n, real (*restrict avg_pool2d_y_base_2)[16][10][10],
                           real (*restrict features)[16][5][5])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    UNROLLED
                    for (int p = 0; p < 2; p++) {
                        UNROLLED
                        for (int q = 0; q < 2; q++)
                            sum += avg_pool2d_y_base_2[row][c][2 * i + p][2 * j + q];
                    }
                    features[row][c][i][j] = (real)0.25 * sum;
                }
}

static void lenet_logits_dense_2_y_base(int n, real (*restrict logits_view)[400],
                                        const real (*restrict logits_dense_W)[120],
                                        const real *restrict logits_dense_b,
                                        real (*restrict logits_dense_2_y_base)[120], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 120, 400, &logits_view[0][0], 400, 1, &logits_dense_W[0][0], 120,
                    &logits_dense_2_y_base[0][0], 120);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 120; c++) {
                    const real sum = logits_dense_2_y_base[r][c];
                    logits_dense_2_y_base[r][c] = real_sigmoid(sum + logits_dense_b[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 280, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 120; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 120 - jr);
            const real *b = &logits_dense_W[0][jr];
            int stride = 120;
            if (n > 40 || width < PANEL_COLUMNS) {
                if (width == PANEL_COLUMNS) {
                    for (int q = 0; q < 400; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = logits_dense_W[q][i];
                        }
                } else {
                    for (int q = 0; q < 400; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++)
                            pack[q * PANEL_COLUMNS + c] = 0;
                    for (int q = 0; q < 400; q++)
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = logits_dense_W[q][i];
                        }
                }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 400, &logits_view[ir][0], 400, 1, b, stride,
                            &logits_dense_2_y_base[ir][jr], 120, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = logits_dense_2_y_base[row][i];
                            logits_dense_2_y_base[row][i] = real_sigmoid(sum + logits_dense_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 400, &logits_view[ir][0], 400, 1, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            logits_dense_2_y_base[row][i] = real_sigmoid(sum + logits_dense_b[i]);
                        }
                    }
                }
            }
        }
}

static void lenet_logits_dense_3_y_base(int n, real (*restrict logits_dense_2_y_base)[120],
                                        const real (*restrict logits_dense_2_W)[84],
                                        const real *restrict logits_dense_2_b,
                                        real (*restrict logits_dense_3_y_base)[84], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 84, 120, &logits_dense_2_y_base[0][0], 120, 1, &logits_dense_2_W[0][0], 84,
                    &logits_dense_3_y_base[0][0], 84);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 84; c++) {
                    const real sum = logits_dense_3_y_base[r][c];
                    logits_dense_3_y_base[r][c] = real_sigmoid(sum + logits_dense_2_b[c]);
                }
            }
        }
        return;
    }
    const int share = share_size(n, 933, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 84; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 84 - jr);
            const real *b = &logits_dense_2_W[0][jr];
            int stride = 84;
            if (n > 40 || width < PANEL_COLUMNS) {
                if (width == PANEL_COLUMNS) {
                    for (int q = 0; q < 120; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = logits_dense_2_W[q][i];
                        }
                } else {
                    for (int q = 0; q < 120; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++)
                            pack[q * PANEL_COLUMNS + c] = 0;
                    for (int q = 0; q < 120; q++)
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            pack[q * PANEL_COLUMNS + c] = logits_dense_2_W[q][i];
                        }
                }
                b = pack;
                stride = PANEL_COLUMNS;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 120, &logits_dense_2_y_base[ir][0], 120, 1, b, stride,
                            &logits_dense_3_y_base[ir][jr], 84, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = logits_dense_3_y_base[row][i];
                            logits_dense_3_y_base[row][i] = real_sigmoid(sum + logits_dense_2_b[i]);
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 120, &logits_dense_2_y_base[ir][0], 120, 1, b, stride, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            logits_dense_3_y_base[row][i] = real_sigmoid(sum + logits_dense_2_b[i]);
                        }
                    }
                }
            }
        }
}

static void lenet_logits(int n, real (*restrict logits_dense_3_y_base)[84],
                         const real (*restrict logits_dense_3_W)[10], const real *restrict logits_dense_3_b,
                         real (*restrict logits)[10], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 10, 84, &logits_dense_3_y_base[0][0], 84, 1, &logits_dense_3_W[0][0], 10,
                    &logits[0][0], 10);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 10; c++) {
                    const real sum = logits[r][c];
                    logits[r][c] = sum + logits_dense_3_b[c];
                }
            }
        }
        return;
    }
    const int share = share_size(n, 1333, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 10; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 10 - jr);
            const real *b = &logits_dense_3_W[0][jr];
            int stride = 10;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 84; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 84; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = logits_dense_3_W[q][k];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 10 && width == TILE_LANES) {
                    tile_product_narrow(height, 84, &logits_dense_3_y_base[ir][0], 84, 1, b, stride,
                            &logits[ir][jr], 10, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_LANES; c++) {
                            const int k = jr + c;
                            const real sum = logits[row][k];
                            logits[row][k] = sum + logits_dense_3_b[k];
                        }
                    }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 84, &logits_dense_3_y_base[ir][0], 84, 1, b, stride, tile,
                            TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            const real sum = tile[r * TILE_LANES + c];
                            logits[row][k] = sum + logits_dense_3_b[k];
                        }
                    }
                }
            }
        }
}

static void lenet_d_logits(int n, real (*restrict logits)[10], const int32_t *restrict y,
                           real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks,
                           real (*restrict d_logits)[10], real (*restrict d_logits_dense_3_b_chunks)[10])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        real d_logits_dense_3_b[10] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real exps[10];
            real probs_softmax_m = -INFINITY;
            for (int j = 0; j < 10; j++)
                probs_softmax_m = real_max(logits[row][j], probs_softmax_m);
            for (int j = 0; j < 10; j++)
                exps[j] = real_exp(logits[row][j] - probs_softmax_m);
            real sum = 0;
            for (int j = 0; j < 10; j++)
                sum += exps[j];
            loss_sum += logits[row][y[row]] - probs_softmax_m - real_log(sum);
            real largest = -INFINITY;
            int argmax = 0;
            for (int j = 0; j < 10; j++)
                if (logits[row][j] > largest) {
                    largest = logits[row][j];
                    argmax = j;
                }
            accuracy_sum += (real)(argmax == y[row]);
            const real t_2 = t / sum;
            for (int j = 0; j < 10; j++) {
                d_logits[row][j] = (y[row] == j ? -t : 0) + t_2 * exps[j];
                d_logits_dense_3_b[j] += d_logits[row][j];
            }
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
        for (int j = 0; j < 10; j++)
            d_logits_dense_3_b_chunks[chunk][j] = d_logits_dense_3_b[j];
    }
}

static real lenet_loss_sum(real *restrict loss_sum_chunks)
{
    real loss_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += loss_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    loss_sum = -sum;
    return loss_sum;
}

static real lenet_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real lenet_accuracy_sum(real *restrict accuracy_sum_chunks)
{
    real accuracy_sum;
    real parts[8] = {0};
    KEEP_LOOP
    for (int first = 0; first < 32; first += 8)
        for (int part = 0; part < 8; part++) {
            const int chunk = first + part;
            parts[part] += accuracy_sum_chunks[chunk];
        }
    real sum = 0;
    for (int part = 0; part < 8; part++)
        sum += parts[part];
    accuracy_sum = sum;
    return accuracy_sum;
}

static void lenet_forward_kernels(const struct lenet_batch *batch, const struct lenet_params *params,
                                  void *arena, struct lenet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])(space + 7552);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 7552);
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 7552);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows + 7552);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows + 7552);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows + 7552);
    real (*logits)[10] = (real (*)[10])(space + 8084 * rows + 7552);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[10] = (real (*)[10])(space + 8094 * rows + 7552);
    real (*d_logits_dense_3_b_chunks)[10] = (real (*)[10])(space + 7040);
    real *const pack = space + (8204 * rows + 26752 + 15) / 16 * 16 + THREAD * 326144;

    /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block.conv2d.b[i] + sum[c, p,
           q](image[n, 0, p + j - 2, q + k - 2 | 0] * features.conv_block.conv2d.W[i, 0, p, q])) */
    lenet_avg_pool2d_y_base(n, params->features_conv_block_conv2d_b, image,
                            params->features_conv_block_conv2d_W, avg_pool2d_y_base, pack);

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2
           * j + q]) */
    lenet_features_conv_block(n, avg_pool2d_y_base, features_conv_block);

    /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block_2.conv2d.b[i] + sum[c, p,
           q](features.conv_block[n, c, p + j, q + k] * features.conv_block_2.conv2d.W[i, c, p, q])) */
    lenet_avg_pool2d_y_base_2(n, params->features_conv_block_2_conv2d_b, features_conv_block,
                              params->features_conv_block_2_conv2d_W, avg_pool2d_y_base_2, pack);

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2 * j + q]) */
    lenet_features(n, avg_pool2d_y_base_2, features);

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    lenet_logits_dense_2_y_base(n, logits_view, params->logits_dense_W, params->logits_dense_b,
                                logits_dense_2_y_base, pack);

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    lenet_logits_dense_3_y_base(n, logits_dense_2_y_base, params->logits_dense_2_W, params->logits_dense_2_b,
                                logits_dense_3_y_base, pack);

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    lenet_logits(n, logits_dense_3_y_base, params->logits_dense_3_W, params->logits_dense_3_b, logits, pack);

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    /* lenet.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    /* lenet.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    /* lenet.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    /* lenet.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
           probs.softmax.m[n]) */
    /* lenet.dl:14  d_logits.dense_3.b[k] = sum[n](d_logits[n, k]) */
    lenet_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits, d_logits_dense_3_b_chunks);

    /* lenet.dl:17  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = lenet_loss_sum(loss_sum_chunks);

    /* lenet.dl:17  loss = loss_sum / N */
    ONCE
    result->loss = lenet_loss(n, result->totals[0]);

    /* lenet.dl:18  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = lenet_accuracy_sum(accuracy_sum_chunks);
}

void lenet_forward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_result *result)
{
    IN_PARALLEL(batch->n >= 4)
    lenet_forward_kernels(batch, params, arena, result);
}

static void lenet_d_logits_dense_3_W(int n, real (*restrict logits_dense_3_y_base)[84],
                                     real (*restrict d_logits)[10], real (*restrict d_logits_dense_3_W)[10],
                                     real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 84; ir += 64) {
            const int height = int_min(64, 84 - ir);
            row_products(height, 10, n, &logits_dense_3_y_base[0][ir], 1, 84, &d_logits[0][0], 10,
                    &d_logits_dense_3_W[ir][0], 10);
        }
        return;
    }
    const int share = share_size(84, 84, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < 84; ic += share)
        for (int jr = 0; jr < 10; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 10 - jr);
            for (int pc = 0; pc < n; pc += 512) {
                const int depth = int_min(512, n - pc);
                for (int q = 0; q < depth; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = d_logits[row][k];
                    }
                }
                const int end = int_min(84, ic + share);
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    if (TILE_LANES <= 10 && width == TILE_LANES) {
                        tile_product_narrow(height, depth, &logits_dense_3_y_base[pc][ir], 1, 84, pack,
                                TILE_LANES, &d_logits_dense_3_W[ir][jr], 10, pc > 0);
                    } else {
                        real tile[TILE_ROWS * TILE_LANES];
                        tile_product_narrow(height, depth, &logits_dense_3_y_base[pc][ir], 1, 84, pack,
                                TILE_LANES, tile, TILE_LANES, 0);
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                d_logits_dense_3_W[j][k] = (pc > 0 ? d_logits_dense_3_W[j][k] : 0) +
                                        tile[r * TILE_LANES + c];
                            }
                        }
                    }
                }
            }
        }
}

static void lenet_d_logits_dense_2(int n, real (*restrict d_logits)[10],
                                   const real (*restrict logits_dense_3_W)[10],
                                   real (*restrict logits_dense_3_y_base)[84],
                                   real (*restrict d_logits_dense_2)[84], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 11200, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 84; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 84 - jr);
            if (width == PANEL_COLUMNS) {
                transpose(10, PANEL_COLUMNS, &logits_dense_3_W[jr][0], 10, pack, PANEL_COLUMNS);
            } else {
                for (int q = 0; q < 10; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                transpose(10, width, &logits_dense_3_W[jr][0], 10, pack, PANEL_COLUMNS);
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 10, &d_logits[ir][0], 10, 1, pack, PANEL_COLUMNS,
                            &d_logits_dense_2[ir][jr], 84, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = d_logits_dense_2[row][i];
                            d_logits_dense_2[row][i] = sum *
                                    (logits_dense_3_y_base[row][i] * (1 - logits_dense_3_y_base[row][i]));
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 10, &d_logits[ir][0], 10, 1, pack, PANEL_COLUMNS, tile,
                            PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            d_logits_dense_2[row][i] = sum *
                                    (logits_dense_3_y_base[row][i] * (1 - logits_dense_3_y_base[row][i]));
                        }
                    }
                }
            }
        }
}

static void lenet_d_logits_dense_2_b(int n, real (*restrict d_logits_dense_2)[84],
                                     real (*restrict d_logits_dense_2_b_chunks)[84])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_logits_dense_2_b[84] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 84; k++)
                d_logits_dense_2_b[k] += d_logits_dense_2[row][k];
        for (int k = 0; k < 84; k++)
            d_logits_dense_2_b_chunks[chunk][k] = d_logits_dense_2_b[k];
    }
}

static void lenet_d_logits_dense_2_W(int n, real (*restrict logits_dense_2_y_base)[120],
                                     real (*restrict d_logits_dense_2)[84],
                                     real (*restrict d_logits_dense_2_W)[84], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 120; ir += 64) {
            const int height = int_min(64, 120 - ir);
            row_products(height, 84, n, &logits_dense_2_y_base[0][ir], 1, 120, &d_logits_dense_2[0][0], 84,
                    &d_logits_dense_2_W[ir][0], 84);
        }
        return;
    }
    real *const panel = pack + 30720;
    const int share = share_size(120, 120, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 120; ic += share)
        for (int pc = 0; pc < n; pc += 256) {
            const int depth = int_min(256, n - pc);
            const int end = int_min(120, ic + share);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] = logits_dense_2_y_base[row][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = logits_dense_2_y_base[row][j];
                    }
                }
            }
            for (int jr = 0; jr < 84; jr += PANEL_COLUMNS) {
                const int width = int_min(PANEL_COLUMNS, 84 - jr);
                if (width == PANEL_COLUMNS) {
                    for (int q = 0; q < depth; q++) {
                        const int row = pc + q;
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int k = jr + c;
                            panel[q * PANEL_COLUMNS + c] = d_logits_dense_2[row][k];
                        }
                    }
                } else {
                    for (int q = 0; q < depth; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++)
                            panel[q * PANEL_COLUMNS + c] = 0;
                    for (int q = 0; q < depth; q++) {
                        const int row = pc + q;
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            panel[q * PANEL_COLUMNS + c] = d_logits_dense_2[row][k];
                        }
                    }
                }
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    if (width == PANEL_COLUMNS) {
                        tile_product(height, PANEL_COLUMNS, depth, pack + (ir - ic) * depth, 1, height, panel,
                                PANEL_COLUMNS, &d_logits_dense_2_W[ir][jr], 84, pc > 0);
                    } else {
                        real tile[TILE_ROWS * PANEL_COLUMNS];
                        tile_product(height, width, depth, pack + (ir - ic) * depth, 1, height, panel,
                                PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                d_logits_dense_2_W[j][k] = (pc > 0 ? d_logits_dense_2_W[j][k] : 0) +
                                        tile[r * PANEL_COLUMNS + c];
                            }
                        }
                    }
                }
            }
        }
}

static void lenet_d_logits_dense(int n, real (*restrict d_logits_dense_2)[84],
                                 const real (*restrict logits_dense_2_W)[84],
                                 real (*restrict logits_dense_2_y_base)[120],
                                 real (*restrict d_logits_dense)[120], real *restrict pack)
{
    /* matrix product: rows row; columns i; summed k */
    const int share = share_size(n, 1333, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 120; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 120 - jr);
            if (width == PANEL_COLUMNS) {
                transpose(84, PANEL_COLUMNS, &logits_dense_2_W[jr][0], 84, pack, PANEL_COLUMNS);
            } else {
                for (int q = 0; q < 84; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                transpose(84, width, &logits_dense_2_W[jr][0], 84, pack, PANEL_COLUMNS);
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 84, &d_logits_dense_2[ir][0], 84, 1, pack,
                            PANEL_COLUMNS, &d_logits_dense[ir][jr], 120, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int i = jr + c;
                            const real sum = d_logits_dense[row][i];
                            d_logits_dense[row][i] = sum *
                                    (logits_dense_2_y_base[row][i] * (1 - logits_dense_2_y_base[row][i]));
                        }
                    }
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 84, &d_logits_dense_2[ir][0], 84, 1, pack, PANEL_COLUMNS,
                            tile, PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int i = jr + c;
                            const real sum = tile[r * PANEL_COLUMNS + c];
                            d_logits_dense[row][i] = sum *
                                    (logits_dense_2_y_base[row][i] * (1 - logits_dense_2_y_base[row][i]));
                        }
                    }
                }
            }
        }
}

static void lenet_d_logits_dense_b(int n, real (*restrict d_logits_dense)[120],
                                   real (*restrict d_logits_dense_b_chunks)[120])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_logits_dense_b[120] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int k = 0; k < 120; k++)
                d_logits_dense_b[k] += d_logits_dense[row][k];
        for (int k = 0; k < 120; k++)
            d_logits_dense_b_chunks[chunk][k] = d_logits_dense_b[k];
    }
}

static void lenet_d_logits_dense_W(int n, real (*restrict logits_view)[400],
                                   real (*restrict d_logits_dense)[120],
                                   real (*restrict d_logits_dense_W)[120], real *restrict pack)
{
    /* matrix product: rows j; columns k; summed row */
    if (n <= 4) {
        SHARE_LOOP
        for (int ir = 0; ir < 400; ir += 64) {
            const int height = int_min(64, 400 - ir);
            row_products(height, 120, n, &logits_view[0][ir], 1, 400, &d_logits_dense[0][0], 120,
                    &d_logits_dense_W[ir][0], 120);
        }
        return;
    }
    real *const panel = pack + 51200;
    const int share = share_size(400, 200, 24);
    SHARE_LOOP
    for (int ic = 0; ic < 400; ic += share)
        for (int pc = 0; pc < n; pc += 256) {
            const int depth = int_min(256, n - pc);
            const int end = int_min(400, ic + share);
            const int whole = end - (end - ic) % TILE_ROWS;
            for (int qc = 0; qc < depth; qc += 8)
                for (int ir = ic; ir < whole; ir += TILE_ROWS)
                    for (int q = qc; q < int_min(depth, qc + 8); q++) {
                        const int row = pc + q;
                        for (int r = 0; r < TILE_ROWS; r++) {
                            const int j = ir + r;
                            pack[(ir - ic) * depth + q * TILE_ROWS + r] = logits_view[row][j];
                        }
                    }
            for (int ir = whole, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                real *const rows_packed = pack + (ir - ic) * depth;
                for (int q = 0; q < depth; q++) {
                    const int row = pc + q;
                    for (int r = 0; r < height; r++) {
                        const int j = ir + r;
                        rows_packed[q * height + r] = logits_view[row][j];
                    }
                }
            }
            for (int jr = 0; jr < 120; jr += PANEL_COLUMNS) {
                const int width = int_min(PANEL_COLUMNS, 120 - jr);
                if (width == PANEL_COLUMNS) {
                    for (int q = 0; q < depth; q++) {
                        const int row = pc + q;
                        for (int c = 0; c < PANEL_COLUMNS; c++) {
                            const int k = jr + c;
                            panel[q * PANEL_COLUMNS + c] = d_logits_dense[row][k];
                        }
                    }
                } else {
                    for (int q = 0; q < depth; q++)
                        for (int c = 0; c < PANEL_COLUMNS; c++)
                            panel[q * PANEL_COLUMNS + c] = 0;
                    for (int q = 0; q < depth; q++) {
                        const int row = pc + q;
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            panel[q * PANEL_COLUMNS + c] = d_logits_dense[row][k];
                        }
                    }
                }
                for (int ir = ic, height; ir < end; ir += height) {
                    height = int_min(TILE_ROWS, end - ir);
                    if (width == PANEL_COLUMNS) {
                        tile_product(height, PANEL_COLUMNS, depth, pack + (ir - ic) * depth, 1, height, panel,
                                PANEL_COLUMNS, &d_logits_dense_W[ir][jr], 120, pc > 0);
                    } else {
                        real tile[TILE_ROWS * PANEL_COLUMNS];
                        tile_product(height, width, depth, pack + (ir - ic) * depth, 1, height, panel,
                                PANEL_COLUMNS, tile, PANEL_COLUMNS, 0);
                        for (int r = 0; r < height; r++) {
                            const int j = ir + r;
                            KEEP_LOOP
                            for (int c = 0; c < width; c++) {
                                const int k = jr + c;
                                d_logits_dense_W[j][k] = (pc > 0 ? d_logits_dense_W[j][k] : 0) +
                                        tile[r * PANEL_COLUMNS + c];
                            }
                        }
                    }
                }
            }
        }
}

static void lenet_d_logits_view(int n, real (*restrict d_logits_dense)[120],
                                const real (*restrict logits_dense_W)[120],
                                real (*restrict d_logits_view)[400], real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 933, 128);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 400; jr += PANEL_COLUMNS) {
            const int width = int_min(PANEL_COLUMNS, 400 - jr);
            if (width == PANEL_COLUMNS) {
                transpose(120, PANEL_COLUMNS, &logits_dense_W[jr][0], 120, pack, PANEL_COLUMNS);
            } else {
                for (int q = 0; q < 120; q++)
                    for (int c = 0; c < PANEL_COLUMNS; c++)
                        pack[q * PANEL_COLUMNS + c] = 0;
                transpose(120, width, &logits_dense_W[jr][0], 120, pack, PANEL_COLUMNS);
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (width == PANEL_COLUMNS) {
                    tile_product(height, PANEL_COLUMNS, 120, &d_logits_dense[ir][0], 120, 1, pack,
                            PANEL_COLUMNS, &d_logits_view[ir][jr], 400, 0);
                } else {
                    real tile[TILE_ROWS * PANEL_COLUMNS];
                    tile_product(height, width, 120, &d_logits_dense[ir][0], 120, 1, pack, PANEL_COLUMNS,
                            tile, PANEL_COLUMNS, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int j = jr + c;
                            d_logits_view[row][j] = tile[r * PANEL_COLUMNS + c];
                        }
                    }
                }
            }
        }
}

static void lenet_d_features_conv_block_2_conv2d(int n, real (*restrict d_features)[16][5][5],
                                                 real (*restrict avg_pool2d_y_base_2)[16][10][10],
                                                 real (*restrict d_features_conv_block_2_conv2d_b_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_features_conv_block_2_conv2d_b[16] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int c = 0; c < 16; c++) {
                real d_avg_pool2d_y_sum[5][5];
                for (int i = 0; i < 5; i++)
                    for (int j = 0; j < 5; j++)
                        d_avg_pool2d_y_sum[i][j] = (real)0.25 * d_features[row][c][i][j];
                for (int j = 0; j < 10; j++) {
                    const int t = j / 2;
                    for (int k = 0; k < 5; k++) {
                        UNROLLED
                        for (int part = 0; part < 2; part++) {
                            const int k_2 = k * 2 + part;
                            avg_pool2d_y_base_2[row][c][j][k_2] = d_avg_pool2d_y_sum[t][k] *
                                    (avg_pool2d_y_base_2[row][c][j][k_2] *
                                    (1 - avg_pool2d_y_base_2[row][c][j][k_2]));
                        }
                    }
                }
                real parts[10] = {0};
                for (int j = 0; j < 10; j++)
                    for (int k = 0; k < 10; k++)
                        parts[k] += avg_pool2d_y_base_2[row][c][j][k];
                real sum = 0;
                for (int part = 0; part < 10; part++)
                    sum += parts[part];
                d_features_conv_block_2_conv2d_b[c] += sum;
            }
        for (int c_2 = 0; c_2 < 16; c_2++)
            d_features_conv_block_2_conv2d_b_chunks[chunk][c_2] = d_features_conv_block_2_conv2d_b[c_2];
    }
}

static void lenet_d_features_conv_block_2_conv2d_W(int n,
                                                   real (*restrict d_features_conv_block_2_conv2d)[16][10][10],
                                                   real (*restrict features_conv_block)[6][14][14],
                                                   real (*restrict d_features_conv_block_2_conv2d_W)[6][5][5],
                                                   real *restrict shared, real *restrict pack)
{
    /* matrix product: rows o; columns c, p, q; summed row, i, j */
    /* windows: i + p */
    Steps p_steps[5];
    find_steps(p_steps, 5, 10, 14, 0, 1, 1, 1, 10 * TILE_LANES, 14 * TILE_LANES);
    /* windows: j + q */
    Steps q_steps[5];
    find_steps(q_steps, 5, 10, 14, 0, 1, 1, 1, TILE_LANES, TILE_LANES);
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_LANES;
    const int whole = 100 * rest <= 37 * TILE_LANES ? n - rest : n;
    const int share = (whole + 8 * TILE_LANES - 1) / (8 * TILE_LANES) * TILE_LANES;
    SHARE_LOOP
    for (int part = 0; part < 8; part++) {
        real *const sums = shared + part * 2400;
        for (int i = 0; i < 2400; i++)
            sums[i] = 0;
        const int end = int_min(whole, (part + 1) * share);
        for (int first = part * share; first < end; first += TILE_LANES) {
            const int lanes = int_min(TILE_LANES, end - first);
            real *const windows = pack + 1600 * TILE_LANES;
            to_lanes(TILE_LANES, lanes, 1600, &d_features_conv_block_2_conv2d[first][0][0][0], pack);
            to_lanes(TILE_LANES, lanes, 1176, &features_conv_block[first][0][0][0], windows);
            for (int o = 0; o < 16; o += 4)
                for (int c = 0; c < 6; c += 1)
                    for (int p = 0; p < 5; p++)
                        for (int q = 0; q < 5; q += 5)
                            lane_products_4x1x5(&one_step, &p_steps[p], &q_steps[q],
                                    pack + o * 100 * TILE_LANES, 100 * TILE_LANES,
                                    windows + c * 196 * TILE_LANES, 196 * TILE_LANES, TILE_LANES,
                                    sums + o * 150 + (c * 5 + p) * 5 + q, 150, 25, 1);
        }
        /* a thread has neighbouring parts, so neighbouring samples go to distant ones */
        const int turn = part % 2 * 4 + part / 2 % 2 * 2 + part / 4;
        if (whole + turn < n) {
            const Steps run = {(136 + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};
            real *const planes = pack + 2560;
            clear(pack, 3776);
            for (int row = whole + turn; row < n; row += 8) {
                copy_planes(16, 10, 10, &d_features_conv_block_2_conv2d[row][0][0][0], 100, 10, 1, pack, 160,
                        14, 1);
                copy_planes(6, 14, 14, &features_conv_block[row][0][0][0], 196, 14, 1, planes, 196, 14, 1);
                for (int o = 0; o < 16; o += 4)
                    for (int c = 0; c < 6; c += 1)
                        for (int p = 0; p < 5; p++)
                            for (int q = 0; q < 5; q += 5)
                                lane_products_4x1x5(&one_step, &one_step, &run, pack + o * 160, 160,
                                        planes + c * 196 + p * 14 + q, 196, 1,
                                        sums + o * 150 + (c * 5 + p) * 5 + q, 150, 25, 1);
            }
        }
    }
    SHARE_LOOP
    for (int o = 0; o < 16; o++)
        for (int c = 0; c < 6; c++)
            for (int p = 0; p < 5; p++)
                for (int q = 0; q < 5; q++) {
                    real sum = 0;
                    for (int part_2 = 0; part_2 < 8; part_2++)
                        sum += shared[(part_2 * 16 + o) * 150 + (c * 5 + p) * 5 + q];
                    d_features_conv_block_2_conv2d_W[o][c][p][q] = sum;
                }
}

static void lenet_d_avg_pool2d_y_sum_2(int n, real (*restrict d_features_conv_block_2_conv2d)[16][10][10],
                                       const real (*restrict features_conv_block_2_conv2d_W)[6][5][5],
                                       real (*restrict d_avg_pool2d_y_sum_2)[6][14][14], real *restrict pack)
{
    /* matrix product: rows c; columns row, i, j; summed o, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 39 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: i - p */
        Steps i_steps[14];
        find_steps(i_steps, 14, 5, 10, 0, 1, -1, 1, 5, 10 * TILE_COLUMNS);
        /* windows: j - q */
        Steps j_steps[14];
        find_steps(j_steps, 14, 5, 10, 0, 1, -1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 150, 0, 100 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1600, &d_features_conv_block_2_conv2d[first][0][0][0], pack);
            real *const sums = pack + 1600 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 6; ir += height) {
                height = int_min(TILE_ROWS, 6 - ir);
                KEEP_LOOP
                for (int i = 0; i < 14; i++)
                    for (int j = 0, columns; j < 14; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 14 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_conv_block_2_conv2d_W[0][ir][0][0], 25, pack,
                                sums + (i * 14 + j) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++)
                    for (int i = 0; i < 196 * TILE_COLUMNS; i++)
                        sums[r * 196 * TILE_COLUMNS + i] = (real)0.25 * sums[r * 196 * TILE_COLUMNS + i];
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &d_avg_pool2d_y_sum_2[first][ir][0][0],
                        1176);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {5, 0, 5, 72, -18};
        const Steps j_steps = {5, 0, 1, 4, -1};
        const Steps deep = {16, 0, 150, 0, 324};
        clear(pack, 5216);
        real *const sums = pack + 5216;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 10, 10, &d_features_conv_block_2_conv2d[row][0][0][0], 100, 10, 1, pack + 76, 324,
                    18, 1);
            for (int ir = 0, height; ir < 6; ir += height) {
                height = int_min(TILE_ROWS, 6 - ir);
                for (int at = 0; at < 248; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 248 - at), &i_steps, &j_steps, &deep,
                            &features_conv_block_2_conv2d_W[0][ir][0][0], 25, pack + at, sums + at, 256);
                for (int r = 0; r < height; r++)
                    for (int i = 0; i < 256; i++)
                        sums[r * 256 + i] = (real)0.25 * sums[r * 256 + i];
                copy_planes(height, 14, 14, sums, 256, 18, 1, &d_avg_pool2d_y_sum_2[row][ir][0][0], 196, 14,
                        1);
            }
        }
    }
}

static void lenet_d_features_conv_block_conv2d(int n, real (*restrict d_avg_pool2d_y_sum_2)[6][14][14],
                                               real (*restrict avg_pool2d_y_base)[6][28][28],
                                               real (*restrict d_features_conv_block_conv2d_b_chunks)[6])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_features_conv_block_conv2d_b[6] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 28; j++) {
                    const int t = j / 2;
                    for (int k = 0; k < 14; k++) {
                        UNROLLED
                        for (int part = 0; part < 2; part++) {
                            const int k_2 = k * 2 + part;
                            avg_pool2d_y_base[row][i][j][k_2] = d_avg_pool2d_y_sum_2[row][i][t][k] *
                                    (avg_pool2d_y_base[row][i][j][k_2] * (1 -
                                    avg_pool2d_y_base[row][i][j][k_2]));
                        }
                    }
                }
                real parts[28] = {0};
                for (int j = 0; j < 28; j++)
                    for (int k = 0; k < 28; k++)
                        parts[k] += avg_pool2d_y_base[row][i][j][k];
                real sum = 0;
                for (int part = 0; part < 28; part++)
                    sum += parts[part];
                d_features_conv_block_conv2d_b[i] += sum;
            }
        for (int i_2 = 0; i_2 < 6; i_2++)
            d_features_conv_block_conv2d_b_chunks[chunk][i_2] = d_features_conv_block_conv2d_b[i_2];
    }
}

static void lenet_d_features_conv_block_conv2d_W(int n,
                                                 real (*restrict d_features_conv_block_conv2d)[6][28][28],
                                                 const real (*restrict image)[1][28][28],
                                                 real (*restrict d_features_conv_block_conv2d_W)[1][5][5],
                                                 real *restrict shared, real *restrict pack)
{
    /* matrix product: rows o; columns p, q; summed row, i, j */
    /* windows: i + p - 2 */
    Steps p_steps[5];
    find_steps(p_steps, 5, 28, 28, -2, 1, 1, 1, 28 * TILE_LANES, 32 * TILE_LANES);
    /* windows: j + q - 2 */
    Steps q_steps[5];
    find_steps(q_steps, 5, 28, 32, 0, 1, 1, 1, TILE_LANES, TILE_LANES);
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_LANES;
    const int whole = 100 * rest <= 70 * TILE_LANES ? n - rest : n;
    const int share = (whole + 8 * TILE_LANES - 1) / (8 * TILE_LANES) * TILE_LANES;
    SHARE_LOOP
    for (int part = 0; part < 8; part++) {
        real *const sums = shared + part * 150;
        for (int i = 0; i < 150; i++)
            sums[i] = 0;
        const int end = int_min(whole, (part + 1) * share);
        for (int first = part * share; first < end; first += TILE_LANES) {
            const int lanes = int_min(TILE_LANES, end - first);
            real *const windows = pack + 4704 * TILE_LANES;
            to_lanes(TILE_LANES, lanes, 4704, &d_features_conv_block_conv2d[first][0][0][0], pack);
            to_padded_lanes(TILE_LANES, lanes, 28, 28, 2, 2, &image[first][0][0][0], windows);
            for (int o = 0; o < 6; o += 6)
                KEEP_LOOP
                for (int p = 0; p < 5; p++)
                    for (int q = 0; q < 5; q += 5)
                        lane_products_6x1x5(&one_step, &p_steps[p], &q_steps[q], pack + o * 784 * TILE_LANES,
                                784 * TILE_LANES, windows, 0, TILE_LANES, sums + o * 25 + p * 5 + q, 25, 1,
                                1);
        }
        /* a thread has neighbouring parts, so neighbouring samples go to distant ones */
        const int turn = part % 2 * 4 + part / 2 % 2 * 2 + part / 4;
        if (whole + turn < n) {
            const Steps run = {(892 + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};
            real *const planes = pack + 5376;
            clear(pack, 6432);
            for (int row = whole + turn; row < n; row += 8) {
                copy_planes(6, 28, 28, &d_features_conv_block_conv2d[row][0][0][0], 784, 28, 1, pack, 896, 32,
                        1);
                copy_planes(1, 28, 28, &image[row][0][0][0], 784, 28, 1, planes + 66, 1024, 32, 1);
                for (int o = 0; o < 6; o += 6)
                    KEEP_LOOP
                    for (int p = 0; p < 5; p++)
                        for (int q = 0; q < 5; q += 5)
                            lane_products_6x1x5(&one_step, &one_step, &run, pack + o * 896, 896,
                                    planes + p * 32 + q, 0, 1, sums + o * 25 + p * 5 + q, 25, 1, 1);
            }
        }
    }
    SHARE_LOOP
    for (int o = 0; o < 6; o++)
        for (int p = 0; p < 5; p++)
            for (int q = 0; q < 5; q++) {
                real sum = 0;
                for (int part_2 = 0; part_2 < 8; part_2++)
                    sum += shared[(part_2 * 6 + o) * 25 + p * 5 + q];
                d_features_conv_block_conv2d_W[o][0][p][q] = sum;
            }
}

static void lenet_d_logits_dense_3_b(real (*restrict d_logits_dense_3_b_chunks)[10],
                                     real *restrict d_logits_dense_3_b)
{
    real sum[10] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 10; k++)
            sum[k] += d_logits_dense_3_b_chunks[chunk][k];
    for (int k = 0; k < 10; k++)
        d_logits_dense_3_b[k] = sum[k];
}

static void lenet_d_logits_dense_2_b_2(real (*restrict d_logits_dense_2_b_chunks)[84],
                                       real *restrict d_logits_dense_2_b)
{
    real sum[84] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 84; k++)
            sum[k] += d_logits_dense_2_b_chunks[chunk][k];
    for (int k = 0; k < 84; k++)
        d_logits_dense_2_b[k] = sum[k];
}

static void lenet_d_logits_dense_b_2(real (*restrict d_logits_dense_b_chunks)[120],
                                     real *restrict d_logits_dense_b)
{
    real sum[120] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 120; k++)
            sum[k] += d_logits_dense_b_chunks[chunk][k];
    for (int k = 0; k < 120; k++)
        d_logits_dense_b[k] = sum[k];
}

static void lenet_d_features_conv_block_2_conv2d_b(real (*restrict d_features_conv_block_2_conv2d_b_chunks)[16],
                                                   real *restrict d_features_conv_block_2_conv2d_b)
{
    real sum[16] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int o = 0; o < 16; o++)
            sum[o] += d_features_conv_block_2_conv2d_b_chunks[chunk][o];
    for (int o = 0; o < 16; o++)
        d_features_conv_block_2_conv2d_b[o] = sum[o];
}

static void lenet_d_features_conv_block_conv2d_b(real (*restrict d_features_conv_block_conv2d_b_chunks)[6],
                                                 real *restrict d_features_conv_block_conv2d_b)
{
    real sum[6] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int o = 0; o < 6; o++)
            sum[o] += d_features_conv_block_conv2d_b_chunks[chunk][o];
    for (int o = 0; o < 6; o++)
        d_features_conv_block_conv2d_b[o] = sum[o];
}

static void lenet_backward_kernels(const struct lenet_batch *batch, const struct lenet_params *params,
                                   void *arena, struct lenet_params *d_params)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows + 7552);
    real (*d_logits)[10] = (real (*)[10])(space + 8094 * rows + 7552);
    real (*d_logits_dense_2)[84] = (real (*)[84])(space + 8120 * rows + 7552);
    real (*d_logits_dense_2_b_chunks)[84] = (real (*)[84])(space + 3840);
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows + 7552);
    real (*d_logits_dense)[120] = (real (*)[120])(space + 8000 * rows + 7552);
    real (*d_logits_dense_b_chunks)[120] = (real (*)[120])space;
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows + 7552);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*d_logits_view)[400] = (real (*)[400])(space + 7480 * rows + 7552);
    real (*d_features)[16][5][5] = (real (*)[16][5][5])d_logits_view;
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 7552);
    real (*d_features_conv_block_2_conv2d)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 7552);
    real (*d_features_conv_block_2_conv2d_b_chunks)[16] = (real (*)[16])(space + 6528);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 7552);
    real (*d_avg_pool2d_y_sum_2)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 7552);
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])(space + 7552);
    real (*d_features_conv_block_conv2d)[6][28][28] = (real (*)[6][28][28])(space + 7552);
    real (*d_features_conv_block_conv2d_b_chunks)[6] = (real (*)[6])(space + 7360);
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*d_logits_dense_3_b_chunks)[10] = (real (*)[10])(space + 7040);
    real *const shared = space + (8204 * rows + 7552 + 15) / 16 * 16;
    real *const pack = space + (8204 * rows + 26752 + 15) / 16 * 16 + THREAD * 326144;

    /* lenet.dl:14  d_logits.dense_3.W[j, k] = sum[n](logits.dense_3.y_base[n, j] * d_logits[n, k]) */
    lenet_d_logits_dense_3_W(n, logits_dense_3_y_base, d_logits, d_params->logits_dense_3_W, pack);

    /* lenet.dl:14  d_logits.dense_2[n, i] = sum[k](d_logits[n, k] * logits.dense_3.W[i, k]) *
           (logits.dense_3.y_base[n, i] * (1 - logits.dense_3.y_base[n, i])) */
    lenet_d_logits_dense_2(n, d_logits, params->logits_dense_3_W, logits_dense_3_y_base, d_logits_dense_2, pack);

    /* lenet.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits.dense_2[n, k]) */
    lenet_d_logits_dense_2_b(n, d_logits_dense_2, d_logits_dense_2_b_chunks);

    /* lenet.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.dense_2.y_base[n, j] * d_logits.dense_2[n, k]) */
    lenet_d_logits_dense_2_W(n, logits_dense_2_y_base, d_logits_dense_2, d_params->logits_dense_2_W, pack);

    /* lenet.dl:14  d_logits.dense[n, i] = sum[k](d_logits.dense_2[n, k] * logits.dense_2.W[i, k]) *
           (logits.dense_2.y_base[n, i] * (1 - logits.dense_2.y_base[n, i])) */
    lenet_d_logits_dense(n, d_logits_dense_2, params->logits_dense_2_W, logits_dense_2_y_base, d_logits_dense,
                         pack);

    /* lenet.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
    lenet_d_logits_dense_b(n, d_logits_dense, d_logits_dense_b_chunks);

    /* lenet.dl:14  d_logits.dense.W[j, k] = sum[n](logits_view[n, j] * d_logits.dense[n, k]) */
    lenet_d_logits_dense_W(n, logits_view, d_logits_dense, d_params->logits_dense_W, pack);

    /* lenet.dl:14  d_logits_view[n, j] = sum[k](d_logits.dense[n, k] * logits.dense.W[j, k]) */
    lenet_d_logits_view(n, d_logits_dense, params->logits_dense_W, d_logits_view, pack);

    /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * d_features[n, c, i, j] */
    /* lenet.dl:5  d_features.conv_block_2.conv2d[n, i, j, k] = d_avg_pool2d.y_sum[n, i, j // 2, k // 2] *
           (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
    /* lenet.dl:5  d_features.conv_block_2.conv2d.b[o] = sum[n, i, j](d_features.conv_block_2.conv2d[n, o,
           i, j]) */
    lenet_d_features_conv_block_2_conv2d(n, d_features, avg_pool2d_y_base_2,
                                         d_features_conv_block_2_conv2d_b_chunks);

    /* lenet.dl:5  d_features.conv_block_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_features.conv_block_2.conv2d[n, o, i, j] * features.conv_block[n, c, i + p, j + q]) */
    lenet_d_features_conv_block_2_conv2d_W(n, d_features_conv_block_2_conv2d, features_conv_block,
                                           d_params->features_conv_block_2_conv2d_W, shared, pack);

    /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * sum[o, p, q](d_features.conv_block_2.conv2d[n,
           o, i - p, j - q] * features.conv_block_2.conv2d.W[o, c, p, q] * (i - p >= 0 and i - p < 10 and (j -
           q >= 0 and j - q < 10))) */
    lenet_d_avg_pool2d_y_sum_2(n, d_features_conv_block_2_conv2d, params->features_conv_block_2_conv2d_W,
                               d_avg_pool2d_y_sum_2, pack);

    /* lenet.dl:5  d_features.conv_block.conv2d[n, i, j, k] = d_avg_pool2d.y_sum[n, i, j // 2, k // 2] *
           (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
    /* lenet.dl:5  d_features.conv_block.conv2d.b[o] = sum[n, i, j](d_features.conv_block.conv2d[n, o, i,
           j]) */
    lenet_d_features_conv_block_conv2d(n, d_avg_pool2d_y_sum_2, avg_pool2d_y_base,
                                       d_features_conv_block_conv2d_b_chunks);

    /* lenet.dl:5  d_features.conv_block.conv2d.W[o, j, p, q] = sum[n, i,
           j2](d_features.conv_block.conv2d[n, o, i, j2] * image[n, 0, i + p - 2, j2 + q - 2 | 0]) */
    lenet_d_features_conv_block_conv2d_W(n, d_features_conv_block_conv2d, image,
                                         d_params->features_conv_block_conv2d_W, shared, pack);

    /* lenet.dl:14  d_logits.dense_3.b[k] = sum[chunk](d_logits.dense_3.b_chunks[chunk, k]) */
    ONCE
    lenet_d_logits_dense_3_b(d_logits_dense_3_b_chunks, d_params->logits_dense_3_b);

    /* lenet.dl:14  d_logits.dense_2.b[k] = sum[chunk](d_logits.dense_2.b_chunks[chunk, k]) */
    ONCE
    lenet_d_logits_dense_2_b_2(d_logits_dense_2_b_chunks, d_params->logits_dense_2_b);

    /* lenet.dl:14  d_logits.dense.b[k] = sum[chunk](d_logits.dense.b_chunks[chunk, k]) */
    ONCE
    lenet_d_logits_dense_b_2(d_logits_dense_b_chunks, d_params->logits_dense_b);

    /* lenet.dl:5  d_features.conv_block_2.conv2d.b[o] = sum[chunk](d_features.conv_block_2.conv2d.b_chunks
           [chunk, o]) */
    ONCE
    lenet_d_features_conv_block_2_conv2d_b(d_features_conv_block_2_conv2d_b_chunks,
                                           d_params->features_conv_block_2_conv2d_b);

    /* lenet.dl:5  d_features.conv_block.conv2d.b[o] = sum[chunk](d_features.conv_block.conv2d.b_chunks[chu
           nk, o]) */
    ONCE
    lenet_d_features_conv_block_conv2d_b(d_features_conv_block_conv2d_b_chunks,
                                         d_params->features_conv_block_conv2d_b);
}

void lenet_backward(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_params *d_params)
{
    IN_PARALLEL(batch->n >= 3)
    lenet_backward_kernels(batch, params, arena, d_params);
}

#ifndef LENET_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void lenet_conv2d_y_sum(int n, const real (*restrict image)[1][28][28],
                               const real (*restrict features_conv_block_conv2d_W)[1][5][5],
                               real (*restrict conv2d_y_sum)[6][28][28], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 80 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: i + p - 2 */
        Steps i_steps[28];
        find_steps(i_steps, 28, 5, 28, -2, 1, 1, 1, 5, 28 * TILE_COLUMNS);
        /* windows: j + q - 2 */
        Steps j_steps[28];
        find_steps(j_steps, 28, 5, 28, -2, 1, 1, 1, 1, TILE_COLUMNS);
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 784, &image[first][0][0][0], pack);
            real *const sums = pack + 784 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 6; ir += height) {
                height = int_min(TILE_ROWS, 6 - ir);
                for (int i = 0; i < 28; i++)
                    for (int j = 0, columns; j < 28; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 28 - j);
                        window_product(height, columns, &one_step, &i_steps[i], &j_steps[j],
                                &features_conv_block_conv2d_W[ir][0][0][0], 25, pack,
                                sums + (i * 28 + j) * TILE_COLUMNS, 784 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 784, sums, TILE_COLUMNS, &conv2d_y_sum[first][ir][0][0], 4704);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {5, 0, 5, 0, 32};
        const Steps j_steps = {5, 0, 1, 0, 1};
        clear(pack, 1056);
        real *const sums = pack + 1056;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(1, 28, 28, &image[row][0][0][0], 784, 28, 1, pack + 66, 1024, 32, 1);
            for (int ir = 0, height; ir < 6; ir += height) {
                height = int_min(TILE_ROWS, 6 - ir);
                for (int at = 0; at < 892; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 892 - at), &one_step, &i_steps, &j_steps,
                            &features_conv_block_conv2d_W[ir][0][0][0], 25, pack + at, sums + at, 896);
                copy_planes(height, 28, 28, sums, 896, 32, 1, &conv2d_y_sum[row][ir][0][0], 784, 28, 1);
            }
        }
    }
}

static void lenet_features_conv_block_2(int n, const real *restrict features_conv_block_conv2d_b,
                                        real (*restrict conv2d_y_sum)[6][28][28],
                                        real (*restrict features_conv_block)[6][14][14])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(features_conv_block_conv2d_b[c] +
                                    conv2d_y_sum[row][c][2 * i + p][2 * j + q]);
                    features_conv_block[row][c][i][j] = (real)0.25 * sum;
                }
}

static void lenet_conv2d_y_sum_2(int n, real (*restrict features_conv_block)[6][14][14],
                                 const real (*restrict features_conv_block_2_conv2d_W)[6][5][5],
                                 real (*restrict conv2d_y_sum_2)[16][10][10], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 62 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: i + p */
        Steps i_steps[10];
        find_steps(i_steps, 10, 5, 14, 0, 1, 1, 1, 5, 14 * TILE_COLUMNS);
        /* windows: j + q */
        Steps j_steps[10];
        find_steps(j_steps, 10, 5, 14, 0, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {6, 0, 25, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1176, &features_conv_block[first][0][0][0], pack);
            real *const sums = pack + 1176 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int i = 0; i < 10; i++)
                    for (int j = 0, columns; j < 10; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 10 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_conv_block_2_conv2d_W[ir][0][0][0], 150, pack,
                                sums + (i * 10 + j) * TILE_COLUMNS, 100 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 100, sums, TILE_COLUMNS, &conv2d_y_sum_2[first][ir][0][0], 1600);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {5, 0, 5, 0, 14};
        const Steps j_steps = {5, 0, 1, 0, 1};
        const Steps deep = {6, 0, 25, 0, 196};
        clear(pack, 1216);
        real *const sums = pack + 1216;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(6, 14, 14, &features_conv_block[row][0][0][0], 196, 14, 1, pack, 196, 14, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 136; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 136 - at), &i_steps, &j_steps, &deep,
                            &features_conv_block_2_conv2d_W[ir][0][0][0], 150, pack + at, sums + at, 160);
                copy_planes(height, 10, 10, sums, 160, 14, 1, &conv2d_y_sum_2[row][ir][0][0], 100, 10, 1);
            }
        }
    }
}

static void lenet_features_2(int n, const real *restrict features_conv_block_2_conv2d_b,
                             real (*restrict conv2d_y_sum_2)[16][10][10], real (*restrict features)[16][5][5])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(features_conv_block_2_conv2d_b[c] +
                                    conv2d_y_sum_2[row][c][2 * i + p][2 * j + q]);
                    features[row][c][i][j] = (real)0.25 * sum;
                }
}

static void lenet_loss_sum_2(int n, real (*restrict logits)[10], const int32_t *restrict y,
                             real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks)
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++) {
            real probs_softmax_m = -INFINITY;
            for (int j = 0; j < 10; j++)
                probs_softmax_m = real_max(logits[row][j], probs_softmax_m);
            real sum = 0;
            for (int j = 0; j < 10; j++)
                sum += real_exp(logits[row][j] - probs_softmax_m);
            loss_sum += logits[row][y[row]] - probs_softmax_m - real_log(sum);
            real largest = -INFINITY;
            int argmax = 0;
            for (int j = 0; j < 10; j++)
                if (logits[row][j] > largest) {
                    largest = logits[row][j];
                    argmax = j;
                }
            accuracy_sum += (real)(argmax == y[row]);
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
    }
}

void lenet_evaluate(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                    struct lenet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*conv2d_y_sum)[6][28][28] = (real (*)[6][28][28])(space + 64);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 4704 * rows + 64);
    real (*conv2d_y_sum_2)[16][10][10] = (real (*)[16][10][10])(space + 64);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 1600 * rows + 64);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 64);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 120 * rows + 64);
    real (*logits)[10] = (real (*)[10])(space + 64);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;

    IN_PARALLEL(n >= 4)
    {
        real *const pack = space + (5880 * rows + 64 + 15) / 16 * 16 + THREAD * 326144;

        /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](image[n, 0, i + p - 2, j + q - 2 | 0] *
               features.conv_block.conv2d.W[o, 0, p, q]) */
        lenet_conv2d_y_sum(n, image, params->features_conv_block_conv2d_W, conv2d_y_sum, pack);

        /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p,
               q](sigmoid(features.conv_block.conv2d.b[c] + conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
        lenet_features_conv_block_2(n, params->features_conv_block_conv2d_b, conv2d_y_sum, features_conv_block);

        /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.conv_block[n, c, i + p, j + q] *
               features.conv_block_2.conv2d.W[o, c, p, q]) */
        lenet_conv2d_y_sum_2(n, features_conv_block, params->features_conv_block_2_conv2d_W, conv2d_y_sum_2,
                             pack);

        /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](sigmoid(features.conv_block_2.conv2d.b[c] +
               conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
        lenet_features_2(n, params->features_conv_block_2_conv2d_b, conv2d_y_sum_2, features);

        /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j,
               i]) + logits.dense.b[i]) */
        lenet_logits_dense_2_y_base(n, logits_view, params->logits_dense_W, params->logits_dense_b,
                                    logits_dense_2_y_base, pack);

        /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
               logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
        lenet_logits_dense_3_y_base(n, logits_dense_2_y_base, params->logits_dense_2_W,
                                    params->logits_dense_2_b, logits_dense_3_y_base, pack);

        /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
               logits.dense_3.b[k] */
        lenet_logits(n, logits_dense_3_y_base, params->logits_dense_3_W, params->logits_dense_3_b, logits, pack);

        /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* lenet.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n,
               j] - probs.softmax.m[n])))) */
        /* lenet.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        lenet_loss_sum_2(n, logits, y, loss_sum_chunks, accuracy_sum_chunks);

        /* lenet.dl:17  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = lenet_loss_sum(loss_sum_chunks);

        /* lenet.dl:17  loss = loss_sum / N */
        ONCE
        result->loss = lenet_loss(n, result->totals[0]);

        /* lenet.dl:18  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = lenet_accuracy_sum(accuracy_sum_chunks);
    }
}

static void lenet_probs(int n, real (*restrict logits)[10], real (*restrict probs)[10])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++) {
        real probs_softmax_e[10];
        real probs_softmax_m = -INFINITY;
        for (int j = 0; j < 10; j++)
            probs_softmax_m = real_max(logits[row][j], probs_softmax_m);
        for (int j = 0; j < 10; j++)
            probs_softmax_e[j] = real_exp(logits[row][j] - probs_softmax_m);
        real sum = 0;
        for (int j = 0; j < 10; j++)
            sum += probs_softmax_e[j];
        for (int j = 0; j < 10; j++)
            probs[row][j] = probs_softmax_e[j] / sum;
    }
}

void lenet_predict(const struct lenet_batch *batch, const struct lenet_params *params, void *arena,
                   struct lenet_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*conv2d_y_sum)[6][28][28] = (real (*)[6][28][28])space;
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 4704 * rows);
    real (*conv2d_y_sum_2)[16][10][10] = (real (*)[16][10][10])space;
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 1600 * rows);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])space;
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 120 * rows);
    real (*logits)[10] = (real (*)[10])space;

    IN_PARALLEL(n >= 4)
    {
        real *const pack = space + (5880 * rows + 15) / 16 * 16 + THREAD * 326144;

        /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](image[n, 0, i + p - 2, j + q - 2 | 0] *
               features.conv_block.conv2d.W[o, 0, p, q]) */
        lenet_conv2d_y_sum(n, image, params->features_conv_block_conv2d_W, conv2d_y_sum, pack);

        /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p,
               q](sigmoid(features.conv_block.conv2d.b[c] + conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
        lenet_features_conv_block_2(n, params->features_conv_block_conv2d_b, conv2d_y_sum, features_conv_block);

        /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.conv_block[n, c, i + p, j + q] *
               features.conv_block_2.conv2d.W[o, c, p, q]) */
        lenet_conv2d_y_sum_2(n, features_conv_block, params->features_conv_block_2_conv2d_W, conv2d_y_sum_2,
                             pack);

        /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](sigmoid(features.conv_block_2.conv2d.b[c] +
               conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
        lenet_features_2(n, params->features_conv_block_2_conv2d_b, conv2d_y_sum_2, features);

        /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j,
               i]) + logits.dense.b[i]) */
        lenet_logits_dense_2_y_base(n, logits_view, params->logits_dense_W, params->logits_dense_b,
                                    logits_dense_2_y_base, pack);

        /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
               logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
        lenet_logits_dense_3_y_base(n, logits_dense_2_y_base, params->logits_dense_2_W,
                                    params->logits_dense_2_b, logits_dense_3_y_base, pack);

        /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
               logits.dense_3.b[k] */
        lenet_logits(n, logits_dense_3_y_base, params->logits_dense_3_W, params->logits_dense_3_b, logits, pack);

        /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* lenet.dl:16  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
        /* lenet.dl:16  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
        lenet_probs(n, logits, probs);
    }
}

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void lenet_summarize(const struct lenet_params *params, double n, const double *totals, double *values)
{
    (void)params;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t lenet_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((8204 * rows + 26752 + 15) / 16 * 16 + THREADS * 326144);
}

#ifndef LENET_F64
/* ---- the optimiser ---- */

/* param <- param[i] - lr * grad[i] */
static void lenet_sgd(int size, real *restrict param, const real *restrict grad, real lr)
{
    for (int i = 0; i < size; i++)
        param[i] = param[i] - lr * grad[i];
}

void lenet_update(struct lenet_params *params, const struct lenet_params *d_params,
                  struct lenet_optimizer *optimizer, const struct lenet_arguments *arguments, uint64_t t)
{
    (void)optimizer; /* keeps no state */
    lenet_sgd(61706, (real *)params, (const real *)d_params, arguments->lr);
    (void)t;
}

#endif

#ifndef LENET_F64
/* ---- random numbers: see runtime/random.h ---- */

/* Philox 4x32-10: replaces a counter of four words by four random words. Free of branches and of
 * tables, so that loops over it become vector code. */
static inline void dl_philox(uint32_t counter[4], uint32_t key0, uint32_t key1)
{
    uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
    for (int round = 0; round < 10; round++) {
        const uint64_t left = (uint64_t)0xD2511F53u * c0, right = (uint64_t)0xCD9E8D57u * c2;
        c0 = (uint32_t)(right >> 32) ^ c1 ^ key0;
        c2 = (uint32_t)(left >> 32) ^ c3 ^ key1;
        c1 = (uint32_t)right;
        c3 = (uint32_t)left;
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
    counter[0] = c0;
    counter[1] = c1;
    counter[2] = c2;
    counter[3] = c3;
}

/* 32 random bits: the key is the seed, the counter is (element / 4, step, stream), and of the
 * four words that a counter gives, element % 4 picks one. */
static inline uint32_t dl_random(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    uint32_t c[4] = {(uint32_t)(element >> 2), (uint32_t)(element >> 34), step, stream};
    dl_philox(c, (uint32_t)seed, (uint32_t)(seed >> 32));
    const uint32_t low = element & 1 ? c[1] : c[0], high = element & 1 ? c[3] : c[2];
    return element & 2 ? high : low;
}

/* The 32 numbers of dl_random from element 4 counter on: eight counters, all four words of each.
 * Counters stand in vectors of 64-bit lanes, one word a lane: so a product of two words is a lane,
 * and neither half of it has to move. The upper half of a word's lane may hold anything. Even lanes
 * hold the first half of a vector's counters, odd ones the second: so the words of the first half
 * are the even lanes of words 0, 1 and of 2, 3, in turn, which is one instruction. */
#if defined __GNUC__ && defined __SSE2__
#if defined __AVX512F__
enum { dl_lane_count = 8 };
typedef int dl_words __attribute__((vector_size(64)));
typedef long long dl_signed_lanes __attribute__((vector_size(64)));
#define dl_product_of_words(a, b) __builtin_ia32_pmuludq512_mask(a, b, (dl_signed_lanes){0}, -1)
#define dl_even_lanes(a, b) dl_deal(a, b, 0, 8, 2, 10, 4, 12, 6, 14)
#define dl_odd_lanes(a, b) dl_deal(a, b, 1, 9, 3, 11, 5, 13, 7, 15)
#elif defined __AVX2__
enum { dl_lane_count = 4 };
typedef int dl_words __attribute__((vector_size(32)));
#define dl_product_of_words __builtin_ia32_pmuludq256
#define dl_even_lanes(a, b) dl_deal(a, b, 0, 4, 2, 6)
#define dl_odd_lanes(a, b) dl_deal(a, b, 1, 5, 3, 7)
#else
enum { dl_lane_count = 2 };
typedef int dl_words __attribute__((vector_size(16)));
#define dl_product_of_words __builtin_ia32_pmuludq128
#define dl_even_lanes(a, b) dl_deal(a, b, 0, 2)
#define dl_odd_lanes(a, b) dl_deal(a, b, 1, 3)
#endif
typedef uint64_t dl_lanes __attribute__((vector_size(8 * dl_lane_count)));
#ifdef __clang__ /* which sees for itself that the upper halves are 0 */
#define dl_product(a, b) (((a)&0xFFFFFFFFu) * (b))
#define dl_deal(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#define dl_unrolled _Pragma("clang loop unroll(full)")
#else
#define dl_product(a, b) ((dl_lanes)dl_product_of_words((dl_words)(a), (dl_words)(b)))
#define dl_deal(a, b, ...) __builtin_shuffle(a, b, (dl_lanes){__VA_ARGS__})
#define dl_unrolled _Pragma("GCC unroll 16")
#endif
#endif
static inline void dl_random_32(uint64_t seed, uint32_t stream, uint32_t step, uint64_t counter,
                                uint32_t bits[32])
{
#if defined __GNUC__ && defined __SSE2__
    enum { COUNT = dl_lane_count, VECTORS = COUNT < 8 ? 2 : 1 }; /* of each word, for there are registers */
    const dl_lanes zero = {0}, multiplier0 = zero + 0xD2511F53u, multiplier1 = zero + 0xCD9E8D57u;
    union {
        uint64_t numbers[COUNT];
        dl_lanes lanes;
    } ramp;
    for (int k = 0; k < COUNT; k++)
        ramp.numbers[k] = (uint64_t)(k / 2 + k % 2 * (COUNT / 2));
    (void)dl_philox; /* only the other branch calls it */
    for (int done = 0; done < 8; done += VECTORS * COUNT) {
        dl_lanes c0[2] = {ramp.lanes + counter, ramp.lanes + (counter + COUNT)}, c1[2] = {c0[0] >> 32, c0[1] >> 32};
        dl_lanes c2[2] = {zero + step, zero + step}, c3[2] = {zero + stream, zero + stream};
        uint32_t key0 = (uint32_t)seed, key1 = (uint32_t)(seed >> 32);
        dl_unrolled
        for (int round = 0; round < 10; round++) {
            dl_unrolled
            for (int v = 0; v < VECTORS; v++) {
                const dl_lanes left = dl_product(c0[v], multiplier0), right = dl_product(c2[v], multiplier1);
                c0[v] = (right >> 32) ^ c1[v] ^ key0;
                c2[v] = (left >> 32) ^ c3[v] ^ key1;
                c1[v] = right;
                c3[v] = left;
            }
            key0 += 0x9E3779B9u;
            key1 += 0xBB67AE85u;
        }
        for (int v = 0; v < VECTORS; v++, counter += COUNT, bits += 4 * COUNT) {
            const dl_lanes first = (c0[v] & 0xFFFFFFFFu) | c1[v] << 32, second = (c2[v] & 0xFFFFFFFFu) | c3[v] << 32;
            const dl_lanes words[2] = {dl_even_lanes(first, second), dl_odd_lanes(first, second)};
            __builtin_memcpy(bits, words, sizeof words);
        }
    }
#else
    for (int k = 0; k < 8; k++, counter++) {
        uint32_t c[4] = {(uint32_t)counter, (uint32_t)(counter >> 32), step, stream};
        dl_philox(c, (uint32_t)seed, (uint32_t)(seed >> 32));
        for (int word = 0; word < 4; word++)
            bits[4 * k + word] = c[word];
    }
#endif
}

/* Uniform in [0, 1): a multiple of 2^-24, which a float holds exactly too. */
RUNS_ONCE static inline double dl_uniform(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    return (double)(int32_t)(dl_random(seed, stream, step, element) >> 8) * 0x1p-24;
}

/* numbers[k] = dl_uniform(seed, stream, step, first + k) for k < count */
RUNS_ONCE static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers)
{
    uint32_t bits[32];
    for (int k = -(int)(first % 4); k < count; k += 32) {
        dl_random_32(seed, stream, step, (first + (uint64_t)(int64_t)k) >> 2, bits);
        if (k >= 0 && count - k >= 32)
            for (int j = 0; j < 32; j++)
                numbers[k + j] = (float)(int32_t)(bits[j] >> 8) * 0x1p-24f;
        else
            for (int j = k < 0 ? -k : 0; j < 32 && k + j < count; j++)
                numbers[k + j] = (float)(int32_t)(bits[j] >> 8) * 0x1p-24f;
    }
}

/* ---- elementary functions: see runtime/real_math.h ---- */

static ALWAYS_INLINE uint32_t real_bits(float x)
{
    const union {
        float number;
        uint32_t bits;
    } same = {x};
    return same.bits;
}

static ALWAYS_INLINE float real_of_bits(uint32_t bits)
{
    const union {
        uint32_t bits;
        float number;
    } same = {bits};
    return same.number;
}

/* which ? yes : no, of values that are both computed */
static ALWAYS_INLINE float real_pick(int which, float yes, float no)
{
    const uint32_t mask = -(uint32_t)which;
    return real_of_bits((real_bits(yes) & mask) | (real_bits(no) & ~mask));
}

/* a b + c, in one rounding where that is one instruction. */
static ALWAYS_INLINE float real_fma(float a, float b, float c)
{
#if defined FP_FAST_FMAF || defined __FMA__ || defined __ARM_FEATURE_FMA
    return fmaf(a, b, c);
#else
    return a * b + c;
#endif
}

/* (e^r - 1 - r) / r^2 for |r| <= log(2) / 2 */
static ALWAYS_INLINE float real_exp_tail(float r)
{
    float tail = 0x1.6cc3c2p-10f;
    tail = real_fma(tail, r, 0x1.12323p-7f);
    tail = real_fma(tail, r, 0x1.555536p-5f);
    tail = real_fma(tail, r, 0x1.5554a2p-3f);
    return real_fma(tail, r, 0.5f);
}

/* e^x = 2^k e^r. Within 0.93 ulp. Where it is 0, nothing is rounded to 0: processors take a hundred
 * cycles for that, and a masked softmax is full of e^-infinity. */
static ALWAYS_INLINE float real_exp(float x)
{
    const int vanishes = x < -104;
    x = real_pick(x > 89, 89, x);
    x = real_pick(vanishes, 0, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    /* log(2) in two parts: k times the first is exact, and so is its difference from x. */
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float power = 1 + (high + real_fma(r * r, real_exp_tail(r), low));
    /* 2^k in two factors, since it may be too large or too small for one. */
    const uint32_t exponent = real_bits(shifted) - 0x4B400000u, half = (exponent + 256) >> 1;
    const float result = power * real_of_bits((half - 1) << 23) * real_of_bits((exponent - half + 255) << 23);
    return real_pick(vanishes, 0, result);
}

/* log((1 + f) 2^k) for sqrt(1/2) <= 1 + f < sqrt(2): log(1 + f) = 2 artanh(s) at s = f / (2 + f),
 * arranged so that the largest term, f, is exact. */
static ALWAYS_INLINE float real_log_parts(float f, float k)
{
    const float s = f / (2 + f), z = s * s, half_square = 0.5f * f * f;
    float sum = 0x1.f13b22p-3f;
    sum = real_fma(sum, z, 0x1.23d3ep-2f);
    sum = real_fma(sum, z, 0x1.999c26p-2f);
    sum = real_fma(sum, z, 0x1.555554p-1f);
    const float small = real_fma(s, real_fma(sum, z, half_square), k * 0x1.2fefa4p-17f);
    return real_fma(k, 0x1.62e3p-1f, f + real_fma(-0.5f * f, f, small));
}

/* What to add to log(x)'s formula: 0, but for the x for which that is not the result. */
static ALWAYS_INLINE float real_log_special(float x)
{
    return real_pick(x > 0, real_pick(x < INFINITY, 0, INFINITY), real_pick(x == 0, -INFINITY, NAN));
}

/* Within 0.84 ulp. */
static ALWAYS_INLINE float real_log(float x)
{
    const int denormal = x < 0x1p-126f;
    const uint32_t bits = real_bits(x * real_pick(denormal, 0x1p23f, 1));
    const int32_t exponent = (int32_t)(bits - 0x3F3504F3u) >> 23; /* of x / sqrt(1/2) */
    const float f = real_of_bits(bits - ((uint32_t)exponent << 23)) - 1;
    return real_log_parts(f, (float)exponent - real_pick(denormal, 23, 0)) + real_log_special(x);
}

/* 1 / (1 + e^-x). With e = e^-|x| and u = e / (1 + e), it is 1 - u for positive x, and u itself, as
 * e - e u, for negative: there the rounding of 1 + e matters less. Within 1.81 ulp. */
static ALWAYS_INLINE float real_sigmoid(float x)
{
    const float e = real_exp(-fabsf(x)), top = real_pick(x < 0, e, 1);
    return real_fma(-top, e / (1 + e), top);
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel lenet_model_f64;
#endif

#ifndef LENET_F64
static size_t lenet_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void lenet_make_train(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* lenet.dl:22  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* lenet.dl:23  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t lenet_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void lenet_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* lenet.dl:24  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* lenet.dl:25  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void lenet_trace(const struct lenet_batch *batch, const struct lenet_params *params,
                                    void *arena, DlWatch *watch)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*conv2d_y_sum)[6][28][28] = (real (*)[6][28][28])(space + 16);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 4704 * rows + 16);
    real (*conv2d_y_sum_2)[16][10][10] = (real (*)[16][10][10])(space + 16);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 1600 * rows + 16);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 16);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 120 * rows + 16);
    real (*logits)[10] = (real (*)[10])(space + 16);
    real *probs_softmax_m = space + 10 * rows + 16;
    const int32_t *y = batch->y;
    real *loss = space;

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](image[n, 0, i + p - 2, j + q - 2 | 0] *
           features.conv_block.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 6; o++)
            for (int i = 0; i < 28; i++)
                for (int j = 0; j < 28; j++) {
                    real sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            sum += (i + p - 2 >= 0 && i + p - 2 < 28 && j + q - 2 >= 0 && j + q - 2 < 28 ?
                                    image[row][0][i + p - 2][j + q - 2] : 0) *
                                    params->features_conv_block_conv2d_W[o][0][p][q];
                    conv2d_y_sum[row][o][i][j] = sum;
                }
    if (dl_watch(watch, 0, conv2d_y_sum, (size_t)n * 6 * 28 * 28))
        return;

    /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p,
           q](sigmoid(features.conv_block.conv2d.b[c] + conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 6; c++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(params->features_conv_block_conv2d_b[c] +
                                    conv2d_y_sum[row][c][2 * i + p][2 * j + q]);
                    features_conv_block[row][c][i][j] = (real)0.25 * sum;
                }
    if (dl_watch(watch, 1, features_conv_block, (size_t)n * 6 * 14 * 14))
        return;

    /* lenet.dl:5  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.conv_block[n, c, i + p, j + q] *
           features.conv_block_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 10; i++)
                for (int j = 0; j < 10; j++) {
                    real sum = 0;
                    for (int c = 0; c < 6; c++)
                        for (int p = 0; p < 5; p++)
                            for (int q = 0; q < 5; q++)
                                sum += features_conv_block[row][c][i + p][j + q] *
                                        params->features_conv_block_2_conv2d_W[o][c][p][q];
                    conv2d_y_sum_2[row][o][i][j] = sum;
                }
    if (dl_watch(watch, 2, conv2d_y_sum_2, (size_t)n * 16 * 10 * 10))
        return;

    /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](sigmoid(features.conv_block_2.conv2d.b[c] +
           conv2d.y_sum[n, c, 2 * i + p, 2 * j + q])) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 16; c++)
            for (int i = 0; i < 5; i++)
                for (int j = 0; j < 5; j++) {
                    real sum = 0;
                    for (int p = 0; p < 2; p++)
                        for (int q = 0; q < 2; q++)
                            sum += real_sigmoid(params->features_conv_block_2_conv2d_b[c] +
                                    conv2d_y_sum_2[row][c][2 * i + p][2 * j + q]);
                    features[row][c][i][j] = (real)0.25 * sum;
                }
    if (dl_watch(watch, 3, features, (size_t)n * 16 * 5 * 5))
        return;

    /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j, i])
           + logits.dense.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 120; i++) {
            real logits_dense_y_sum = 0;
            for (int j = 0; j < 400; j++)
                logits_dense_y_sum += logits_view[row][j] * params->logits_dense_W[j][i];
            logits_dense_2_y_base[row][i] = real_sigmoid(logits_dense_y_sum + params->logits_dense_b[i]);
        }
    if (dl_watch(watch, 4, logits_dense_2_y_base, (size_t)n * 120))
        return;

    /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
           logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 84; i++) {
            real logits_dense_2_y_sum = 0;
            for (int j = 0; j < 120; j++)
                logits_dense_2_y_sum += logits_dense_2_y_base[row][j] * params->logits_dense_2_W[j][i];
            logits_dense_3_y_base[row][i] = real_sigmoid(logits_dense_2_y_sum + params->logits_dense_2_b[i]);
        }
    if (dl_watch(watch, 5, logits_dense_3_y_base, (size_t)n * 84))
        return;

    /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
           logits.dense_3.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_dense_3_y_sum = 0;
            for (int j = 0; j < 84; j++)
                logits_dense_3_y_sum += logits_dense_3_y_base[row][j] * params->logits_dense_3_W[j][k];
            logits[row][k] = logits_dense_3_y_sum + params->logits_dense_3_b[k];
        }
    if (dl_watch(watch, 6, logits, (size_t)n * 10))
        return;

    /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 7, probs_softmax_m, (size_t)n))
        return;

    /* lenet.dl:17  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j] -
           probs.softmax.m[n])))) / N */
    {
        real sum = 0;
        for (int row = 0; row < n; row++) {
            real log_softmax_s = 0;
            for (int j = 0; j < 10; j++)
                log_softmax_s += real_exp(logits[row][j] - probs_softmax_m[row]);
            sum += logits[row][y[row]] - probs_softmax_m[row] - real_log(log_softmax_s);
        }
        *loss = -(sum / (real)n);
    }
    if (dl_watch(watch, 8, loss, 1))
        return;
}

static size_t lenet_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (5880 * rows + 16);
}

#endif

static const DlTensor lenet_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor lenet_param_table[] = {
    {.name = "features.conv_block.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){6, 1, 5, 5},
     .size = 150, .offset = 0, .place = "lenet.dl:5"},
    {.name = "features.conv_block.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){6},
     .size = 6, .offset = 150, .no_decay = 1, .place = "lenet.dl:5"},
    {.name = "features.conv_block_2.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 6, 5, 5},
     .size = 2400, .offset = 156, .place = "lenet.dl:5"},
    {.name = "features.conv_block_2.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2556, .no_decay = 1, .place = "lenet.dl:5"},
    {.name = "logits.dense.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){400, 120},
     .size = 48000, .offset = 2572, .place = "lenet.dl:14"},
    {.name = "logits.dense.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){120},
     .size = 120, .offset = 50572, .no_decay = 1, .place = "lenet.dl:14"},
    {.name = "logits.dense_2.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){120, 84},
     .size = 10080, .offset = 50692, .place = "lenet.dl:14"},
    {.name = "logits.dense_2.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){84},
     .size = 84, .offset = 60772, .no_decay = 1, .place = "lenet.dl:14"},
    {.name = "logits.dense_3.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){84, 10},
     .size = 840, .offset = 60856, .place = "lenet.dl:14"},
    {.name = "logits.dense_3.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 61696, .no_decay = 1, .place = "lenet.dl:14"},
};

static const char *const lenet_metrics[] = {"accuracy"};

static struct lenet_batch lenet_batch_of(const DlStep *step)
{
    return (struct lenet_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void lenet_run_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    lenet_init(params, seed);
}

static void lenet_run_forward(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_result result;
    lenet_forward(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void lenet_run_backward(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    lenet_backward(&batch, step->params, step->arena, step->d_params);
}

#ifndef LENET_F64
static const DlTensor lenet_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "lenet.dl:16"},
};

static const DlArgument lenet_argument_table[] = {
    {"lr", 0.9},
};

static const DlSource lenet_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 22},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 23, .classes = 10},
};

static const DlSource lenet_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 24},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 25, .classes = 10},
};

static const DlSplit lenet_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = lenet_train_sources,
     .arena_size = lenet_train_arena_size, .make = lenet_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = lenet_test_sources,
     .arena_size = lenet_test_arena_size, .make = lenet_make_test, .by_row = 1},
};

static void lenet_run_evaluate(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_result result;
    lenet_evaluate(&batch, step->params, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void lenet_run_predict(const DlStep *step)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_outputs outputs = {
        .probs = step->outputs[0],
    };
    lenet_predict(&batch, step->params, step->arena, &outputs);
}

static void lenet_run_summarize(const void *params, const void *state, double n, const double *totals,
                                double *values)
{
    (void)state;
    lenet_summarize(params, n, totals, values);
}

static void lenet_run_update(void *params, const void *d_params, void *states, const double *arguments,
                             uint64_t t)
{
    const struct lenet_arguments a = {(real)arguments[0]};
    lenet_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct lenet_learning {
    void (*learn)(const struct lenet_learning *learning, size_t first, int size, const real *gradient);
    struct lenet_params *params, *d_params;
    struct lenet_optimizer *optimizer;
    const struct lenet_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void lenet_run_learn(const struct lenet_learning *learning, size_t first, int size, const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        lenet_sgd(size, (real *)learning->params + first, gradient, learning->arguments->lr);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void lenet_learn_rest(const struct lenet_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 61706}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        lenet_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd lenet_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_result result;
    const struct lenet_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct lenet_learning learning = {lenet_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 3)
    {
        lenet_forward_kernels(&batch, step->params, step->arena, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            lenet_backward_kernels(&batch, step->params, step->arena, step->d_params);
            lenet_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor lenet_traced[] = {
    {.name = "conv2d.y_sum", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 6, 28, 28},
     .size = 4704, .place = "lenet.dl:5"},
    {.name = "features.conv_block", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 6, 14, 14},
     .size = 1176, .place = "lenet.dl:5"},
    {.name = "conv2d.y_sum", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 10, 10},
     .size = 1600, .place = "lenet.dl:5"},
    {.name = "features", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 5, 5},
     .size = 400, .place = "lenet.dl:12"},
    {.name = "logits.dense_2.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 120},
     .size = 120, .place = "lenet.dl:14"},
    {.name = "logits.dense_3.y_base", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 84},
     .size = 84, .place = "lenet.dl:14"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "lenet.dl:14"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "lenet.dl:16"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "lenet.dl:17"},
};

static void lenet_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    lenet_trace(&batch, step->params, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void lenet_profile_forward(const struct lenet_batch *batch, const struct lenet_params *params,
                                            void *arena, struct lenet_result *result, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])(space + 7552);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 7552);
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 7552);
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows + 7552);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows + 7552);
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows + 7552);
    real (*logits)[10] = (real (*)[10])(space + 8084 * rows + 7552);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[10] = (real (*)[10])(space + 8094 * rows + 7552);
    real (*d_logits_dense_3_b_chunks)[10] = (real (*)[10])(space + 7040);

    IN_PARALLEL(n >= 4)
    {
        real *const pack = space + (8204 * rows + 26752 + 15) / 16 * 16 + THREAD * 326144;

        /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block.conv2d.b[i] + sum[c, p,
               q](image[n, 0, p + j - 2, q + k - 2 | 0] * features.conv_block.conv2d.W[i, 0, p, q])) */
        lenet_avg_pool2d_y_base(n, params->features_conv_block_conv2d_b, image,
                                params->features_conv_block_conv2d_W, avg_pool2d_y_base, pack);
        ONCE
        dl_lap(profile, 0);

        /* lenet.dl:5  features.conv_block[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i +
               p, 2 * j + q]) */
        lenet_features_conv_block(n, avg_pool2d_y_base, features_conv_block);
        ONCE
        dl_lap(profile, 1);

        /* lenet.dl:5  avg_pool2d.y_base[n, i, j, k] = sigmoid(features.conv_block_2.conv2d.b[i] + sum[c,
               p, q](features.conv_block[n, c, p + j, q + k] * features.conv_block_2.conv2d.W[i, c, p, q])) */
        lenet_avg_pool2d_y_base_2(n, params->features_conv_block_2_conv2d_b, features_conv_block,
                                  params->features_conv_block_2_conv2d_W, avg_pool2d_y_base_2, pack);
        ONCE
        dl_lap(profile, 2);

        /* lenet.dl:12  features[n, c, i, j] = 0.25 * sum[p, q](avg_pool2d.y_base[n, c, 2 * i + p, 2 * j +
               q]) */
        lenet_features(n, avg_pool2d_y_base_2, features);
        ONCE
        dl_lap(profile, 3);

        /* lenet.dl:14  logits.dense_2.y_base[n, i] = sigmoid(sum[j](logits_view[n, j] * logits.dense.W[j,
               i]) + logits.dense.b[i]) */
        lenet_logits_dense_2_y_base(n, logits_view, params->logits_dense_W, params->logits_dense_b,
                                    logits_dense_2_y_base, pack);
        ONCE
        dl_lap(profile, 4);

        /* lenet.dl:14  logits.dense_3.y_base[n, i] = sigmoid(sum[j](logits.dense_2.y_base[n, j] *
               logits.dense_2.W[j, i]) + logits.dense_2.b[i]) */
        lenet_logits_dense_3_y_base(n, logits_dense_2_y_base, params->logits_dense_2_W,
                                    params->logits_dense_2_b, logits_dense_3_y_base, pack);
        ONCE
        dl_lap(profile, 5);

        /* lenet.dl:14  logits[n, k] = sum[j](logits.dense_3.y_base[n, j] * logits.dense_3.W[j, k]) +
               logits.dense_3.b[k] */
        lenet_logits(n, logits_dense_3_y_base, params->logits_dense_3_W, params->logits_dense_3_b, logits, pack);
        ONCE
        dl_lap(profile, 6);

        /* lenet.dl:16  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* lenet.dl:17  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
        /* lenet.dl:17  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
        /* lenet.dl:18  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        /* lenet.dl:14  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j]
               - probs.softmax.m[n]) */
        /* lenet.dl:14  d_logits.dense_3.b[k] = sum[n](d_logits[n, k]) */
        lenet_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits, d_logits_dense_3_b_chunks);
        ONCE
        dl_lap(profile, 7);

        /* lenet.dl:17  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = lenet_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 8);

        /* lenet.dl:17  loss = loss_sum / N */
        ONCE
        result->loss = lenet_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 9);

        /* lenet.dl:18  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = lenet_accuracy_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 10);
    }
}

static RUNS_ONCE void lenet_profile_backward(const struct lenet_batch *batch,
                                             const struct lenet_params *params, void *arena,
                                             struct lenet_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*logits_dense_3_y_base)[84] = (real (*)[84])(space + 8000 * rows + 7552);
    real (*d_logits)[10] = (real (*)[10])(space + 8094 * rows + 7552);
    real (*d_logits_dense_2)[84] = (real (*)[84])(space + 8120 * rows + 7552);
    real (*d_logits_dense_2_b_chunks)[84] = (real (*)[84])(space + 3840);
    real (*logits_dense_2_y_base)[120] = (real (*)[120])(space + 7880 * rows + 7552);
    real (*d_logits_dense)[120] = (real (*)[120])(space + 8000 * rows + 7552);
    real (*d_logits_dense_b_chunks)[120] = (real (*)[120])space;
    real (*features)[16][5][5] = (real (*)[16][5][5])(space + 7480 * rows + 7552);
    real (*logits_view)[400] = (real (*)[400])features;
    real (*d_logits_view)[400] = (real (*)[400])(space + 7480 * rows + 7552);
    real (*d_features)[16][5][5] = (real (*)[16][5][5])d_logits_view;
    real (*avg_pool2d_y_base_2)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 7552);
    real (*d_features_conv_block_2_conv2d)[16][10][10] = (real (*)[16][10][10])(space + 4704 * rows + 7552);
    real (*d_features_conv_block_2_conv2d_b_chunks)[16] = (real (*)[16])(space + 6528);
    real (*features_conv_block)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 7552);
    real (*d_avg_pool2d_y_sum_2)[6][14][14] = (real (*)[6][14][14])(space + 6304 * rows + 7552);
    real (*avg_pool2d_y_base)[6][28][28] = (real (*)[6][28][28])(space + 7552);
    real (*d_features_conv_block_conv2d)[6][28][28] = (real (*)[6][28][28])(space + 7552);
    real (*d_features_conv_block_conv2d_b_chunks)[6] = (real (*)[6])(space + 7360);
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*image)[1][28][28] = (const real (*)[1][28][28])X;
    real (*d_logits_dense_3_b_chunks)[10] = (real (*)[10])(space + 7040);

    IN_PARALLEL(n >= 3)
    {
        real *const shared = space + (8204 * rows + 7552 + 15) / 16 * 16;
        real *const pack = space + (8204 * rows + 26752 + 15) / 16 * 16 + THREAD * 326144;

        /* lenet.dl:14  d_logits.dense_3.W[j, k] = sum[n](logits.dense_3.y_base[n, j] * d_logits[n, k]) */
        lenet_d_logits_dense_3_W(n, logits_dense_3_y_base, d_logits, d_params->logits_dense_3_W, pack);
        ONCE
        dl_lap(profile, 11);

        /* lenet.dl:14  d_logits.dense_2[n, i] = sum[k](d_logits[n, k] * logits.dense_3.W[i, k]) *
               (logits.dense_3.y_base[n, i] * (1 - logits.dense_3.y_base[n, i])) */
        lenet_d_logits_dense_2(n, d_logits, params->logits_dense_3_W, logits_dense_3_y_base, d_logits_dense_2,
                               pack);
        ONCE
        dl_lap(profile, 12);

        /* lenet.dl:14  d_logits.dense_2.b[k] = sum[n](d_logits.dense_2[n, k]) */
        lenet_d_logits_dense_2_b(n, d_logits_dense_2, d_logits_dense_2_b_chunks);
        ONCE
        dl_lap(profile, 13);

        /* lenet.dl:14  d_logits.dense_2.W[j, k] = sum[n](logits.dense_2.y_base[n, j] * d_logits.dense_2[n,
               k]) */
        lenet_d_logits_dense_2_W(n, logits_dense_2_y_base, d_logits_dense_2, d_params->logits_dense_2_W, pack);
        ONCE
        dl_lap(profile, 14);

        /* lenet.dl:14  d_logits.dense[n, i] = sum[k](d_logits.dense_2[n, k] * logits.dense_2.W[i, k]) *
               (logits.dense_2.y_base[n, i] * (1 - logits.dense_2.y_base[n, i])) */
        lenet_d_logits_dense(n, d_logits_dense_2, params->logits_dense_2_W, logits_dense_2_y_base,
                             d_logits_dense, pack);
        ONCE
        dl_lap(profile, 15);

        /* lenet.dl:14  d_logits.dense.b[k] = sum[n](d_logits.dense[n, k]) */
        lenet_d_logits_dense_b(n, d_logits_dense, d_logits_dense_b_chunks);
        ONCE
        dl_lap(profile, 16);

        /* lenet.dl:14  d_logits.dense.W[j, k] = sum[n](logits_view[n, j] * d_logits.dense[n, k]) */
        lenet_d_logits_dense_W(n, logits_view, d_logits_dense, d_params->logits_dense_W, pack);
        ONCE
        dl_lap(profile, 17);

        /* lenet.dl:14  d_logits_view[n, j] = sum[k](d_logits.dense[n, k] * logits.dense.W[j, k]) */
        lenet_d_logits_view(n, d_logits_dense, params->logits_dense_W, d_logits_view, pack);
        ONCE
        dl_lap(profile, 18);

        /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * d_features[n, c, i, j] */
        /* lenet.dl:5  d_features.conv_block_2.conv2d[n, i, j, k] = d_avg_pool2d.y_sum[n, i, j // 2, k //
               2] * (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
        /* lenet.dl:5  d_features.conv_block_2.conv2d.b[o] = sum[n, i, j](d_features.conv_block_2.conv2d[n,
               o, i, j]) */
        lenet_d_features_conv_block_2_conv2d(n, d_features, avg_pool2d_y_base_2,
                                             d_features_conv_block_2_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 19);

        /* lenet.dl:5  d_features.conv_block_2.conv2d.W[o, c, p, q] = sum[n, i,
               j](d_features.conv_block_2.conv2d[n, o, i, j] * features.conv_block[n, c, i + p, j + q]) */
        lenet_d_features_conv_block_2_conv2d_W(n, d_features_conv_block_2_conv2d, features_conv_block,
                                               d_params->features_conv_block_2_conv2d_W, shared, pack);
        ONCE
        dl_lap(profile, 20);

        /* lenet.dl:5  d_avg_pool2d.y_sum[n, c, i, j] = 0.25 * sum[o, p,
               q](d_features.conv_block_2.conv2d[n, o, i - p, j - q] * features.conv_block_2.conv2d.W[o, c, p,
               q] * (i - p >= 0 and i - p < 10 and (j - q >= 0 and j - q < 10))) */
        lenet_d_avg_pool2d_y_sum_2(n, d_features_conv_block_2_conv2d, params->features_conv_block_2_conv2d_W,
                                   d_avg_pool2d_y_sum_2, pack);
        ONCE
        dl_lap(profile, 21);

        /* lenet.dl:5  d_features.conv_block.conv2d[n, i, j, k] = d_avg_pool2d.y_sum[n, i, j // 2, k // 2]
               * (avg_pool2d.y_base[n, i, j, k] * (1 - avg_pool2d.y_base[n, i, j, k])) */
        /* lenet.dl:5  d_features.conv_block.conv2d.b[o] = sum[n, i, j](d_features.conv_block.conv2d[n, o,
               i, j]) */
        lenet_d_features_conv_block_conv2d(n, d_avg_pool2d_y_sum_2, avg_pool2d_y_base,
                                           d_features_conv_block_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 22);

        /* lenet.dl:5  d_features.conv_block.conv2d.W[o, j, p, q] = sum[n, i,
               j2](d_features.conv_block.conv2d[n, o, i, j2] * image[n, 0, i + p - 2, j2 + q - 2 | 0]) */
        lenet_d_features_conv_block_conv2d_W(n, d_features_conv_block_conv2d, image,
                                             d_params->features_conv_block_conv2d_W, shared, pack);
        ONCE
        dl_lap(profile, 23);

        /* lenet.dl:14  d_logits.dense_3.b[k] = sum[chunk](d_logits.dense_3.b_chunks[chunk, k]) */
        ONCE
        lenet_d_logits_dense_3_b(d_logits_dense_3_b_chunks, d_params->logits_dense_3_b);
        ONCE
        dl_lap(profile, 24);

        /* lenet.dl:14  d_logits.dense_2.b[k] = sum[chunk](d_logits.dense_2.b_chunks[chunk, k]) */
        ONCE
        lenet_d_logits_dense_2_b_2(d_logits_dense_2_b_chunks, d_params->logits_dense_2_b);
        ONCE
        dl_lap(profile, 25);

        /* lenet.dl:14  d_logits.dense.b[k] = sum[chunk](d_logits.dense.b_chunks[chunk, k]) */
        ONCE
        lenet_d_logits_dense_b_2(d_logits_dense_b_chunks, d_params->logits_dense_b);
        ONCE
        dl_lap(profile, 26);

        /* lenet.dl:5  d_features.conv_block_2.conv2d.b[o] =
               sum[chunk](d_features.conv_block_2.conv2d.b_chunks[chunk, o]) */
        ONCE
        lenet_d_features_conv_block_2_conv2d_b(d_features_conv_block_2_conv2d_b_chunks,
                                               d_params->features_conv_block_2_conv2d_b);
        ONCE
        dl_lap(profile, 27);

        /* lenet.dl:5  d_features.conv_block.conv2d.b[o] = sum[chunk](d_features.conv_block.conv2d.b_chunks
               [chunk, o]) */
        ONCE
        lenet_d_features_conv_block_conv2d_b(d_features_conv_block_conv2d_b_chunks,
                                             d_params->features_conv_block_conv2d_b);
        ONCE
        dl_lap(profile, 28);
    }
}

static const DlKernel lenet_kernels[] = {
    {.name = "lenet_avg_pool2d_y_base", .place = "lenet.dl:5", .part = DL_FORWARD,
     .flops = {0, 224880.00000000003, 0}, .bytes = {624, 21952, 0}},
    {.name = "lenet_features_conv_block", .place = "lenet.dl:5", .part = DL_FORWARD,
     .flops = {0, 5880, 0}, .bytes = {0, 23520, 0}},
    {.name = "lenet_avg_pool2d_y_base_2", .place = "lenet.dl:5", .part = DL_FORWARD,
     .flops = {0, 483200, 0}, .bytes = {9664, 11104, 0}},
    {.name = "lenet_features", .place = "lenet.dl:12", .part = DL_FORWARD,
     .flops = {0, 2000, 0}, .bytes = {0, 8000, 0}},
    {.name = "lenet_logits_dense_2_y_base", .place = "lenet.dl:14", .part = DL_FORWARD,
     .flops = {0, 96240, 0}, .bytes = {192480, 2080, 0}},
    {.name = "lenet_logits_dense_3_y_base", .place = "lenet.dl:14", .part = DL_FORWARD,
     .flops = {0, 20328, 0}, .bytes = {40656, 816, 0}},
    {.name = "lenet_logits", .place = "lenet.dl:14", .part = DL_FORWARD,
     .flops = {0, 1690, 0}, .bytes = {3400, 376, 0}},
    {.name = "lenet_d_logits", .place = "lenet.dl:14", .part = DL_FORWARD,
     .flops = {1, 127, 0}, .bytes = {1536, 84, 0}},
    {.name = "lenet_loss_sum", .place = "lenet.dl:17", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "lenet_loss", .place = "lenet.dl:17", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "lenet_accuracy_sum", .place = "lenet.dl:18", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "lenet_d_logits_dense_3_W", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 1680, 0}, .bytes = {3360, 376, 0}},
    {.name = "lenet_d_logits_dense_2", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 1932, 0}, .bytes = {3360, 712, 0}},
    {.name = "lenet_d_logits_dense_2_b", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 84, 0}, .bytes = {10752, 336, 0}},
    {.name = "lenet_d_logits_dense_2_W", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 20160, 0}, .bytes = {40320, 816, 0}},
    {.name = "lenet_d_logits_dense", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 20520, 0}, .bytes = {40320, 1296, 0}},
    {.name = "lenet_d_logits_dense_b", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 120, 0}, .bytes = {15360, 480, 0}},
    {.name = "lenet_d_logits_dense_W", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 96000, 0}, .bytes = {192000, 2080, 0}},
    {.name = "lenet_d_logits_view", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {0, 96000, 0}, .bytes = {192000, 2080, 0}},
    {.name = "lenet_d_features_conv_block_2_conv2d", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {0, 6800, 0}, .bytes = {2048, 14400, 0}},
    {.name = "lenet_d_features_conv_block_2_conv2d_W", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {0, 480000, 0}, .bytes = {9600, 11104, 0}},
    {.name = "lenet_d_avg_pool2d_y_sum_2", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {0, 481176, 0}, .bytes = {9600, 11104, 0}},
    {.name = "lenet_d_features_conv_block_conv2d", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {0, 18816, 0}, .bytes = {768, 42336, 0}},
    {.name = "lenet_d_features_conv_block_conv2d_W", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {0, 215472.00000000003, 0}, .bytes = {600, 21952, 0}},
    {.name = "lenet_d_logits_dense_3_b", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {320, 0, 0}, .bytes = {1320, 0, 0}},
    {.name = "lenet_d_logits_dense_2_b_2", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {2688, 0, 0}, .bytes = {11088, 0, 0}},
    {.name = "lenet_d_logits_dense_b_2", .place = "lenet.dl:14", .part = DL_BACKWARD,
     .flops = {3840, 0, 0}, .bytes = {15840, 0, 0}},
    {.name = "lenet_d_features_conv_block_2_conv2d_b", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "lenet_d_features_conv_block_conv2d_b", .place = "lenet.dl:5", .part = DL_BACKWARD,
     .flops = {192, 0, 0}, .bytes = {792, 0, 0}},
    {.name = "lenet_update", .place = "lenet.dl:29", .part = DL_UPDATE,
     .flops = {123412, 0, 0}, .bytes = {740472, 0, 0}},
};

static RUNS_ONCE void lenet_run_profile(const DlStep *step, void *states, const double *arguments,
                                        DlProfile *profile)
{
    const struct lenet_batch batch = lenet_batch_of(step);
    struct lenet_result result;
    const struct lenet_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct lenet_learning learning = {lenet_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    lenet_profile_forward(&batch, step->params, step->arena, &result, profile);
    lenet_profile_backward(&batch, step->params, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 3)
    lenet_learn_rest(&learning);
    dl_lap(profile, 29);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int lenet_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel lenet_model = {
    .name = "lenet", .source = "lenet.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = lenet_inputs,
    .param_count = 10, .params = lenet_param_table,
    .param_size = lenet_parameters,
    .metric_count = 1, .metrics = lenet_metrics,
    .total_count = 2,
    .batch = 256, .epochs = 10, .seed = 0, .clip_norm = 0,
    .flops = {123414, 2273145, 0},
    .arena_size = lenet_arena_size,
    .init = lenet_run_init,
    .forward = lenet_run_forward,
    .backward = lenet_run_backward,
#if defined _OPENMP
    .threads = lenet_run_threads,
#endif
#ifndef LENET_F64
    .output_count = 1, .outputs = lenet_output_table,
    .predict = lenet_run_predict,
    .observe = lenet_run_predict,
    .optimizer = "sgd", .update = lenet_run_update,
    .step = lenet_run_step,
    .argument_count = 1, .arguments = lenet_argument_table,
    .split_count = 2, .splits = lenet_splits,
    .evaluate = lenet_run_evaluate,
    .summarize = lenet_run_summarize,
    .traced = lenet_traced,
    .trace_arena_size = lenet_trace_arena_size,
    .trace = lenet_run_trace,
    .kernel_count = sizeof lenet_kernels / sizeof *lenet_kernels, .kernels = lenet_kernels,
    .profile = lenet_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &lenet_model_f64,
#endif
};

#ifndef LENET_F64
int main(int argc, char **argv)
{
    return dl_main(&lenet_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define LENET_F64
#define real double
#define lenet_batch lenet_batch_f64
#define lenet_params lenet_params_f64
#define lenet_result lenet_result_f64
#define lenet_outputs lenet_outputs_f64
#define lenet_optimizer lenet_optimizer_f64
#define lenet_arguments lenet_arguments_f64
#define lenet_parameters lenet_parameters_f64
#define lenet_arena_size lenet_arena_size_f64
#define lenet_init lenet_init_f64
#define lenet_forward lenet_forward_f64
#define lenet_backward lenet_backward_f64
#define lenet_update lenet_update_f64
#define lenet_evaluate lenet_evaluate_f64
#define lenet_predict lenet_predict_f64
#define lenet_summarize lenet_summarize_f64
#define lenet_trace lenet_trace_f64
#define lenet_inputs lenet_inputs_f64
#define lenet_param_table lenet_param_table_f64
#define lenet_output_table lenet_output_table_f64
#define lenet_argument_table lenet_argument_table_f64
#define lenet_metrics lenet_metrics_f64
#define lenet_splits lenet_splits_f64
#define lenet_traced lenet_traced_f64
#define lenet_trace_arena_size lenet_trace_arena_size_f64
#define lenet_batch_of lenet_batch_of_f64
#define lenet_model lenet_model_f64
#define lenet_run_init lenet_run_init_f64
#define lenet_run_forward lenet_run_forward_f64
#define lenet_run_backward lenet_run_backward_f64
#define lenet_run_evaluate lenet_run_evaluate_f64
#define lenet_run_predict lenet_run_predict_f64
#define lenet_run_summarize lenet_run_summarize_f64
#define lenet_run_update lenet_run_update_f64
#define lenet_run_trace lenet_run_trace_f64
#define lenet_run_threads lenet_run_threads_f64
#define lenet_kernels lenet_kernels_f64
#define lenet_run_profile lenet_run_profile_f64
#define lenet_profile_forward lenet_profile_forward_f64
#define lenet_profile_backward lenet_profile_backward_f64
#define lenet_forward_kernels lenet_forward_kernels_f64
#define lenet_backward_kernels lenet_backward_kernels_f64
#define lenet_run_step lenet_run_step_f64
#define lenet_learning lenet_learning_f64
#define lenet_run_learn lenet_run_learn_f64
#define lenet_learn_rest lenet_learn_rest_f64
#define lenet_make_train lenet_make_train_f64
#define lenet_train_arena_size lenet_train_arena_size_f64
#define lenet_train_sources lenet_train_sources_f64
#define lenet_make_test lenet_make_test_f64
#define lenet_test_arena_size lenet_test_arena_size_f64
#define lenet_test_sources lenet_test_sources_f64
#define lenet_avg_pool2d_y_base lenet_avg_pool2d_y_base_f64
#define lenet_features_conv_block lenet_features_conv_block_f64
#define lenet_avg_pool2d_y_base_2 lenet_avg_pool2d_y_base_2_f64
#define lenet_features lenet_features_f64
#define lenet_logits_dense_2_y_base lenet_logits_dense_2_y_base_f64
#define lenet_logits_dense_3_y_base lenet_logits_dense_3_y_base_f64
#define lenet_logits lenet_logits_f64
#define lenet_d_logits lenet_d_logits_f64
#define lenet_loss_sum lenet_loss_sum_f64
#define lenet_loss lenet_loss_f64
#define lenet_accuracy_sum lenet_accuracy_sum_f64
#define lenet_d_logits_dense_3_W lenet_d_logits_dense_3_W_f64
#define lenet_d_logits_dense_2 lenet_d_logits_dense_2_f64
#define lenet_d_logits_dense_2_b lenet_d_logits_dense_2_b_f64
#define lenet_d_logits_dense_2_W lenet_d_logits_dense_2_W_f64
#define lenet_d_logits_dense lenet_d_logits_dense_f64
#define lenet_d_logits_dense_b lenet_d_logits_dense_b_f64
#define lenet_d_logits_dense_W lenet_d_logits_dense_W_f64
#define lenet_d_logits_view lenet_d_logits_view_f64
#define lenet_d_features_conv_block_2_conv2d lenet_d_features_conv_block_2_conv2d_f64
#define lenet_d_features_conv_block_2_conv2d_W lenet_d_features_conv_block_2_conv2d_W_f64
#define lenet_d_avg_pool2d_y_sum_2 lenet_d_avg_pool2d_y_sum_2_f64
#define lenet_d_features_conv_block_conv2d lenet_d_features_conv_block_conv2d_f64
#define lenet_d_features_conv_block_conv2d_W lenet_d_features_conv_block_conv2d_W_f64
#define lenet_d_logits_dense_3_b lenet_d_logits_dense_3_b_f64
#define lenet_d_logits_dense_2_b_2 lenet_d_logits_dense_2_b_2_f64
#define lenet_d_logits_dense_b_2 lenet_d_logits_dense_b_2_f64
#define lenet_d_features_conv_block_2_conv2d_b lenet_d_features_conv_block_2_conv2d_b_f64
#define lenet_d_features_conv_block_conv2d_b lenet_d_features_conv_block_conv2d_b_f64
#define lenet_conv2d_y_sum lenet_conv2d_y_sum_f64
#define lenet_features_conv_block_2 lenet_features_conv_block_2_f64
#define lenet_conv2d_y_sum_2 lenet_conv2d_y_sum_2_f64
#define lenet_features_2 lenet_features_2_f64
#define lenet_loss_sum_2 lenet_loss_sum_2_f64
#define lenet_probs lenet_probs_f64
#define lenet_sgd lenet_sgd_f64
#define real_max real_max_f64
#define real_sigmoid real_sigmoid_f64
#define TILE_LANES TILE_LANES_f64
#define TILE_COLUMNS TILE_COLUMNS_f64
#define PANEL_COLUMNS PANEL_COLUMNS_f64
#define tile_vector tile_vector_f64
#define lane_sum lane_sum_f64
#define row_sum row_sum_f64
#define row_products row_products_f64
#define tile_sums tile_sums_f64
#define tile_rows tile_rows_f64
#define tile_product tile_product_f64
#define tile_product_narrow tile_product_narrow_f64
#define transpose_4x4 transpose_4x4_f64
#define transpose transpose_f64
#define clear clear_f64
#define find_steps find_steps_f64
#define copy_planes copy_planes_f64
#define to_lanes to_lanes_f64
#define to_padded_lanes to_padded_lanes_f64
#define lane_step lane_step_f64
#define lane_sums lane_sums_f64
#define lane_products_6x1x5 lane_products_6x1x5_f64
#define lane_products_4x1x5 lane_products_4x1x5_f64
#define window_columns window_columns_f64
#define window_sums window_sums_f64
#define window_rows window_rows_f64
#define window_product window_product_f64
#ifdef __FILE_NAME__
#include __FILE_NAME__
#else
#include __FILE__
#endif
#endif
#endif
#endif
