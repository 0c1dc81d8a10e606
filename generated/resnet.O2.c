/* resnet.dl, compiled by dlc at -O2. Edit the model, not this file. */

#ifndef RESNET_F64
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

static inline int int_max(int a, int b)
{
    return a > b ? a : b;
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
static inline void dl_uniforms(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                               float *numbers);
static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element);
static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers);

/* Elementary functions, defined below so that loops over them become vector code. */
static ALWAYS_INLINE float real_exp(float x);
static ALWAYS_INLINE float real_expm1(float x);
static ALWAYS_INLINE float real_log(float x);
static ALWAYS_INLINE float real_sqrt(float x);
static ALWAYS_INLINE float real_rsqrt(float x);
#else
#define real_exp exp
#define real_log log
#define real_expm1 expm1
#define real_sqrt sqrt
#endif

/* the larger; NaN when either is */
static inline real real_max(real a, real b)
{
    return ((a > b) | (a != a)) ? a : b;
}

#ifdef RESNET_F64
static inline real real_rsqrt(real x)
{
    return 1 / real_sqrt(x);
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

/* c[r][j] += sum over the places of y, x and z and all lanes of a[r] * b[j]: 4 rows, 2 x 3 columns, planes by windows */
static NOT_INLINE void lane_products_4x2x3(const Steps *y, const Steps *x,
                                           const Steps *z, const real *restrict a, ptrdiff_t across,
                                           const real *restrict b, ptrdiff_t wide, ptrdiff_t near,
                                           real *restrict c, ptrdiff_t pitch, ptrdiff_t apart,
                                           ptrdiff_t beside)
{
    const int height = lane_rows(4, 2 * 3);
    KEEP_LOOP
    for (int r = 0; r < 4; r += height)
        lane_sums(height, 2, 3, y, x, z, a + r * across, across, b, wide, near, c + r * pitch,
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

struct resnet_batch {
    int n;                              /* rows, at least 1 */
    const real *X;                      /* [n][784] */
    const int32_t *y;                   /* [n] of 0 ... 9; not for predict */
    uint64_t seed, step;                /* decide what is drawn; steps count from 1 */
};

enum { resnet_parameters = 20106 };

struct resnet_params {                  /* the gradient, too: d_params */
    real stem_normed_conv_conv2d_W[16][1][5][5]; /* stem.normed_conv.conv2d.W  he(25) */
    real stem_normed_conv_conv2d_b[16]; /* stem.normed_conv.conv2d.b  0, no_decay */
    real stem_normed_conv_batch_norm_gamma[16]; /* stem.normed_conv.batch_norm.gamma  1, no_decay */
    real stem_normed_conv_batch_norm_beta[16]; /* stem.normed_conv.batch_norm.beta  0, no_decay */
    real features_block_change_normed_conv_conv2d_W[16][16][3][3]; /* features.block.change.normed_conv.conv2d.W  he(144) */
    real features_block_change_normed_conv_conv2d_b[16]; /* features.block.change.normed_conv.conv2d.b  0, no_decay */
    real features_block_change_normed_conv_batch_norm_gamma[16]; /* features.block.change.normed_conv.batch_norm.gamma  1, no_decay */
    real features_block_change_normed_conv_batch_norm_beta[16]; /* features.block.change.normed_conv.batch_norm.beta  0, no_decay */
    real features_block_change_normed_conv_2_conv2d_W[16][16][3][3]; /* features.block.change.normed_conv_2.conv2d.W  he(144) */
    real features_block_change_normed_conv_2_conv2d_b[16]; /* features.block.change.normed_conv_2.conv2d.b  0, no_decay */
    real features_block_change_normed_conv_2_batch_norm_gamma[16]; /* features.block.change.normed_conv_2.batch_norm.gamma  1, no_decay */
    real features_block_change_normed_conv_2_batch_norm_beta[16]; /* features.block.change.normed_conv_2.batch_norm.beta  0, no_decay */
    real features_block_2_change_normed_conv_conv2d_W[32][16][3][3]; /* features.block_2.change.normed_conv.conv2d.W  he(144) */
    real features_block_2_change_normed_conv_conv2d_b[32]; /* features.block_2.change.normed_conv.conv2d.b  0, no_decay */
    real features_block_2_change_normed_conv_batch_norm_gamma[32]; /* features.block_2.change.normed_conv.batch_norm.gamma  1, no_decay */
    real features_block_2_change_normed_conv_batch_norm_beta[32]; /* features.block_2.change.normed_conv.batch_norm.beta  0, no_decay */
    real features_block_2_change_normed_conv_2_conv2d_W[32][32][3][3]; /* features.block_2.change.normed_conv_2.conv2d.W  he(288) */
    real features_block_2_change_normed_conv_2_conv2d_b[32]; /* features.block_2.change.normed_conv_2.conv2d.b  0, no_decay */
    real features_block_2_change_normed_conv_2_batch_norm_gamma[32]; /* features.block_2.change.normed_conv_2.batch_norm.gamma  1, no_decay */
    real features_block_2_change_normed_conv_2_batch_norm_beta[32]; /* features.block_2.change.normed_conv_2.batch_norm.beta  0, no_decay */
    real features_block_2_same_conv2d_W[32][16][1][1]; /* features.block_2.same.conv2d.W  he(16) */
    real features_block_2_same_conv2d_b[32]; /* features.block_2.same.conv2d.b  0, no_decay */
    real features_block_2_same_batch_norm_gamma[32]; /* features.block_2.same.batch_norm.gamma  1, no_decay */
    real features_block_2_same_batch_norm_beta[32]; /* features.block_2.same.batch_norm.beta  0, no_decay */
    real logits_W[32][10];              /* logits.W  xavier(32, 10) */
    real logits_b[10];                  /* logits.b  0, no_decay */
};

struct resnet_state {                   /* kept from step to step, not trained */
    real stem_normed_conv_batch_norm_running_mean[16]; /* stem.normed_conv.batch_norm.running_mean  0 */
    real stem_normed_conv_batch_norm_running_variance[16]; /* stem.normed_conv.batch_norm.running_variance  1 */
    real features_block_change_normed_conv_batch_norm_running_mean[16]; /* features.block.change.normed_conv.batch_norm.running_mean  0 */
    real features_block_change_normed_conv_batch_norm_running_variance[16]; /* features.block.change.normed_conv.batch_norm.running_variance  1 */
    real features_block_change_normed_conv_2_batch_norm_running_mean[16]; /* features.block.change.normed_conv_2.batch_norm.running_mean  0 */
    real features_block_change_normed_conv_2_batch_norm_running_variance[16]; /* features.block.change.normed_conv_2.batch_norm.running_variance  1 */
    real features_block_2_change_normed_conv_batch_norm_running_mean[32]; /* features.block_2.change.normed_conv.batch_norm.running_mean  0 */
    real features_block_2_change_normed_conv_batch_norm_running_variance[32]; /* features.block_2.change.normed_conv.batch_norm.running_variance  1 */
    real features_block_2_change_normed_conv_2_batch_norm_running_mean[32]; /* features.block_2.change.normed_conv_2.batch_norm.running_mean  0 */
    real features_block_2_change_normed_conv_2_batch_norm_running_variance[32]; /* features.block_2.change.normed_conv_2.batch_norm.running_variance  1 */
    real features_block_2_same_batch_norm_running_mean[32]; /* features.block_2.same.batch_norm.running_mean  0 */
    real features_block_2_same_batch_norm_running_variance[32]; /* features.block_2.same.batch_norm.running_variance  1 */
};

struct resnet_result {
    real loss;                          /* of this batch */
    double totals[2];                   /* sums over the batch, for resnet_summarize */
};

struct resnet_outputs {
    real *probs;                        /* [n][10] */
};

struct resnet_optimizer {               /* kept from step to step; at the start: */
    struct resnet_params m;             /* 0 */
    struct resnet_params v;             /* 0 */
};

struct resnet_arguments {               /* of adam; resnet.dl says: */
    real lr;                            /* 0.002 */
};

/* The functions below allocate nothing, print nothing and keep nothing between calls. */

/* Bytes of `arena` for a batch of n rows, aligned for real; backward needs it as forward left it. */
size_t resnet_arena_size(int n);
/* Sets the parameters and states to what the model says they are at the start. */
void resnet_init(struct resnet_params *params, struct resnet_state *state, uint64_t seed);
/* The loss of a batch, as in training, and the states after this step, for the next one; new_state is not
       state itself. */
void resnet_forward(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_state *new_state,
                    struct resnet_result *result);
/* Its gradient for every parameter, after forward with the same batch and the same (old) state. */
void resnet_backward(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_params *d_params);
/* One step of the optimiser; t counts steps from 1. */
void resnet_update(struct resnet_params *params, const struct resnet_params *d_params,
                   struct resnet_optimizer *optimizer, const struct resnet_arguments *arguments, uint64_t t);
/* The loss of a batch, as in evaluation. */
void resnet_evaluate(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_result *result);
/* The outputs, from the inputs alone. */
void resnet_predict(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_outputs *out);
/* values[0]: the loss, values[1]: accuracy; of n rows whose totals were added up. */
void resnet_summarize(const struct resnet_params *params, const struct resnet_state *state, double n,
                      const double *totals, double *values);

/* ---- parameters and states at the start ---- */

/* stem.normed_conv.conv2d.b, stem.normed_conv.batch_norm.beta, stem.normed_conv.batch_norm.running_mean
       and 6 more */
static RUNS_ONCE NOT_INLINE void resnet_init_stem_normed_conv_conv2d_b(real *restrict stem_normed_conv_conv2d_b)
{
    for (int i = 0; i < 16; i++)
        stem_normed_conv_conv2d_b[i] = 0;
}

/* stem.normed_conv.batch_norm.gamma, stem.normed_conv.batch_norm.running_variance,
       features.block.change.normed_conv.batch_norm.gamma and 3 more */
static RUNS_ONCE NOT_INLINE void resnet_init_stem_normed_conv_batch_norm_gamma(real *restrict stem_normed_conv_batch_norm_gamma)
{
    for (int i = 0; i < 16; i++)
        stem_normed_conv_batch_norm_gamma[i] = 1;
}

/* features.block.change.normed_conv.conv2d.W and features.block.change.normed_conv_2.conv2d.W */
static RUNS_ONCE NOT_INLINE void resnet_init_features_block_change_normed_conv_conv2d_W(uint64_t seed,
                                                                                        real (*restrict features_block_change_normed_conv_conv2d_W)[16][3][3],
                                                                                        uint32_t stream)
{
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    features_block_change_normed_conv_conv2d_W[i][j][k][l] = (real)0.11785113019775792 *
                            (real)dl_normal(seed, stream, 0, (((uint64_t)i * 16 + (uint64_t)j) * 3 +
                            (uint64_t)k) * 3 + (uint64_t)l);
}

/* features.block_2.change.normed_conv.conv2d.b, features.block_2.change.normed_conv.batch_norm.beta,
       features.block_2.change.normed_conv.batch_norm.running_mean and 6 more */
static RUNS_ONCE NOT_INLINE void resnet_init_features_block_2_change_normed_conv_conv2d_b(real *restrict features_block_2_change_normed_conv_conv2d_b)
{
    for (int i = 0; i < 32; i++)
        features_block_2_change_normed_conv_conv2d_b[i] = 0;
}

/* features.block_2.change.normed_conv.batch_norm.gamma,
       features.block_2.change.normed_conv.batch_norm.running_variance,
       features.block_2.change.normed_conv_2.batch_norm.gamma and 3 more */
static RUNS_ONCE NOT_INLINE void resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(real *restrict features_block_2_change_normed_conv_batch_norm_gamma)
{
    for (int i = 0; i < 32; i++)
        features_block_2_change_normed_conv_batch_norm_gamma[i] = 1;
}

RUNS_ONCE void resnet_init(struct resnet_params *params, struct resnet_state *state, uint64_t seed)
{
    /* stem.normed_conv.conv2d.W he(25) */
    for (int i = 0; i < 16; i++)
        for (int k = 0; k < 5; k++)
            for (int l = 0; l < 5; l++)
                params->stem_normed_conv_conv2d_W[i][0][k][l] = (real)0.282842712474619 *
                        (real)dl_normal(seed, 2436189297u, 0, (((uint64_t)i) * 5 + (uint64_t)k) * 5 +
                        (uint64_t)l);
    /* stem.normed_conv.conv2d.b 0 */
    resnet_init_stem_normed_conv_conv2d_b(params->stem_normed_conv_conv2d_b);
    /* stem.normed_conv.batch_norm.gamma 1 */
    resnet_init_stem_normed_conv_batch_norm_gamma(params->stem_normed_conv_batch_norm_gamma);
    /* stem.normed_conv.batch_norm.beta 0 */
    resnet_init_stem_normed_conv_conv2d_b(params->stem_normed_conv_batch_norm_beta);
    /* stem.normed_conv.batch_norm.running_mean 0 */
    resnet_init_stem_normed_conv_conv2d_b(state->stem_normed_conv_batch_norm_running_mean);
    /* stem.normed_conv.batch_norm.running_variance 1 */
    resnet_init_stem_normed_conv_batch_norm_gamma(state->stem_normed_conv_batch_norm_running_variance);
    /* features.block.change.normed_conv.conv2d.W he(144) */
    resnet_init_features_block_change_normed_conv_conv2d_W(seed,
                                                           params->features_block_change_normed_conv_conv2d_W,
                                                           945228154u);
    /* features.block.change.normed_conv.conv2d.b 0 */
    resnet_init_stem_normed_conv_conv2d_b(params->features_block_change_normed_conv_conv2d_b);
    /* features.block.change.normed_conv.batch_norm.gamma 1 */
    resnet_init_stem_normed_conv_batch_norm_gamma(params->features_block_change_normed_conv_batch_norm_gamma);
    /* features.block.change.normed_conv.batch_norm.beta 0 */
    resnet_init_stem_normed_conv_conv2d_b(params->features_block_change_normed_conv_batch_norm_beta);
    /* features.block.change.normed_conv.batch_norm.running_mean 0 */
    resnet_init_stem_normed_conv_conv2d_b(state->features_block_change_normed_conv_batch_norm_running_mean);
    /* features.block.change.normed_conv.batch_norm.running_variance 1 */
    resnet_init_stem_normed_conv_batch_norm_gamma(state->features_block_change_normed_conv_batch_norm_running_variance);
    /* features.block.change.normed_conv_2.conv2d.W he(144) */
    resnet_init_features_block_change_normed_conv_conv2d_W(seed,
                                                           params->features_block_change_normed_conv_2_conv2d_W,
                                                           2377547857u);
    /* features.block.change.normed_conv_2.conv2d.b 0 */
    resnet_init_stem_normed_conv_conv2d_b(params->features_block_change_normed_conv_2_conv2d_b);
    /* features.block.change.normed_conv_2.batch_norm.gamma 1 */
    resnet_init_stem_normed_conv_batch_norm_gamma(params->features_block_change_normed_conv_2_batch_norm_gamma);
    /* features.block.change.normed_conv_2.batch_norm.beta 0 */
    resnet_init_stem_normed_conv_conv2d_b(params->features_block_change_normed_conv_2_batch_norm_beta);
    /* features.block.change.normed_conv_2.batch_norm.running_mean 0 */
    resnet_init_stem_normed_conv_conv2d_b(state->features_block_change_normed_conv_2_batch_norm_running_mean);
    /* features.block.change.normed_conv_2.batch_norm.running_variance 1 */
    resnet_init_stem_normed_conv_batch_norm_gamma(state->features_block_change_normed_conv_2_batch_norm_running_variance);
    /* features.block_2.change.normed_conv.conv2d.W he(144) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 16; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->features_block_2_change_normed_conv_conv2d_W[i][j][k][l] =
                            (real)0.11785113019775792 * (real)dl_normal(seed, 1496048163u, 0,
                            (((uint64_t)i * 16 + (uint64_t)j) * 3 + (uint64_t)k) * 3 + (uint64_t)l);
    /* features.block_2.change.normed_conv.conv2d.b 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(params->features_block_2_change_normed_conv_conv2d_b);
    /* features.block_2.change.normed_conv.batch_norm.gamma 1 */
    resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(params->features_block_2_change_normed_conv_batch_norm_gamma);
    /* features.block_2.change.normed_conv.batch_norm.beta 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(params->features_block_2_change_normed_conv_batch_norm_beta);
    /* features.block_2.change.normed_conv.batch_norm.running_mean 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(state->features_block_2_change_normed_conv_batch_norm_running_mean);
    /* features.block_2.change.normed_conv.batch_norm.running_variance 1 */
    resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(state->features_block_2_change_normed_conv_batch_norm_running_variance);
    /* features.block_2.change.normed_conv_2.conv2d.W he(288) */
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++)
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    params->features_block_2_change_normed_conv_2_conv2d_W[i][j][k][l] =
                            (real)0.08333333333333333 * (real)dl_normal(seed, 3785998344u, 0,
                            (((uint64_t)i * 32 + (uint64_t)j) * 3 + (uint64_t)k) * 3 + (uint64_t)l);
    /* features.block_2.change.normed_conv_2.conv2d.b 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(params->features_block_2_change_normed_conv_2_conv2d_b);
    /* features.block_2.change.normed_conv_2.batch_norm.gamma 1 */
    resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(params->features_block_2_change_normed_conv_2_batch_norm_gamma);
    /* features.block_2.change.normed_conv_2.batch_norm.beta 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(params->features_block_2_change_normed_conv_2_batch_norm_beta);
    /* features.block_2.change.normed_conv_2.batch_norm.running_mean 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(state->features_block_2_change_normed_conv_2_batch_norm_running_mean);
    /* features.block_2.change.normed_conv_2.batch_norm.running_variance 1 */
    resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(state->features_block_2_change_normed_conv_2_batch_norm_running_variance);
    /* features.block_2.same.conv2d.W he(16) */
    for (int i = 0; i < 32; i++) {
        double draw[16];
        dl_normals(seed, 1309769061u, 0, (uint64_t)i * 16, 16, draw);
        for (int j = 0; j < 16; j++)
            params->features_block_2_same_conv2d_W[i][j][0][0] = (real)0.3535533905932738 * (real)draw[j];
    }
    /* features.block_2.same.conv2d.b 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(params->features_block_2_same_conv2d_b);
    /* features.block_2.same.batch_norm.gamma 1 */
    resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(params->features_block_2_same_batch_norm_gamma);
    /* features.block_2.same.batch_norm.beta 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(params->features_block_2_same_batch_norm_beta);
    /* features.block_2.same.batch_norm.running_mean 0 */
    resnet_init_features_block_2_change_normed_conv_conv2d_b(state->features_block_2_same_batch_norm_running_mean);
    /* features.block_2.same.batch_norm.running_variance 1 */
    resnet_init_features_block_2_change_normed_conv_batch_norm_gamma(state->features_block_2_same_batch_norm_running_variance);
    /* logits.W xavier(32, 10) */
    for (int i = 0; i < 32; i++) {
        float draw[10];
        dl_uniforms(seed, 2804848050u, 0, (uint64_t)i * 10, 10, draw);
        for (int j = 0; j < 10; j++)
            params->logits_W[i][j] = (real)-0.3779644730092272 + (real)0.7559289460184544 * draw[j];
    }
    /* logits.b 0 */
    for (int i = 0; i < 10; i++)
        params->logits_b[i] = 0;
}

/* ---- training: the loss of a batch, then its gradient ---- */

static void resnet_stem_normed_conv_conv2d(int n, const real *restrict stem_normed_conv_conv2d_b,
                                           const real (*restrict stem_view)[1][28][28],
                                           const real (*restrict stem_normed_conv_conv2d_W)[1][5][5],
                                           real (*restrict stem_normed_conv_conv2d)[16][14][14],
                                           real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 20 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: 2 * i + p - 2 */
        Steps i_steps[14];
        find_steps(i_steps, 14, 5, 28, -2, 2, 1, 1, 5, 28 * TILE_COLUMNS);
        /* windows: 2 * j + q - 2 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 5, 28, -2, 2, 1, 1, 1, TILE_COLUMNS);
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 784, &stem_view[first][0][0][0], pack);
            real *const sums = pack + 784 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int i = 0; i < 14; i++)
                    for (int j = 0, columns; j < 14; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 14 - j);
                        window_product(height, columns, &one_step, &i_steps[i], &j_steps[j],
                                &stem_normed_conv_conv2d_W[ir][0][0][0], 25, pack,
                                sums + (i * 14 + j) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 196 * TILE_COLUMNS; i++)
                        sums[r * 196 * TILE_COLUMNS + i] = stem_normed_conv_conv2d_b[o] +
                                sums[r * 196 * TILE_COLUMNS + i];
                }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &stem_normed_conv_conv2d[first][ir][0][0],
                        3136);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {5, 0, 5, 0, 31};
        const Steps j_steps = {5, 0, 1, 0, 1};
        clear(pack, 1024);
        real *const sums = pack + 1024;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(1, 28, 28, &stem_view[row][0][0][0], 784, 28, 1, pack + 64, 961, 31, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 833; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 833 - at), &one_step, &i_steps, &j_steps,
                            &stem_normed_conv_conv2d_W[ir][0][0][0], 25, pack + at, sums + at, 864);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 864; i++)
                        sums[r * 864 + i] = stem_normed_conv_conv2d_b[o] + sums[r * 864 + i];
                }
                copy_planes(height, 14, 14, sums, 864, 62, 2, &stem_normed_conv_conv2d[row][ir][0][0], 196,
                        14, 1);
            }
        }
    }
}

static void resnet_batch_norm_m(int n, real (*restrict stem_normed_conv_conv2d_rows)[16][196],
                                real (*restrict batch_norm_m_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real batch_norm_m[16] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 16; k++) {
                real parts[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int b = first + part;
                        parts[part] += stem_normed_conv_conv2d_rows[i][k][b];
                    }
                for (int b = 192; b < 196; b++)
                    parts[b - 192] += stem_normed_conv_conv2d_rows[i][k][b];
                real sum = 0;
                for (int part = 0; part < 16; part++)
                    sum += parts[part];
                batch_norm_m[k] += sum;
            }
        for (int k_2 = 0; k_2 < 16; k_2++)
            batch_norm_m_chunks[chunk][k_2] = batch_norm_m[k_2];
    }
}

/* batch_norm.m and batch_norm.v */
static NOT_INLINE void resnet_batch_norm_m_2(int n, real (*restrict batch_norm_m_chunks)[16],
                                             real *restrict batch_norm_m)
{
    real sum[16] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 16; k++)
            sum[k] += batch_norm_m_chunks[chunk][k];
    for (int k = 0; k < 16; k++)
        batch_norm_m[k] = sum[k] / (real)(196 * n);
}

static void resnet_batch_norm_v(int n, real (*restrict stem_normed_conv_conv2d_rows)[16][196],
                                real *restrict batch_norm_m, real (*restrict batch_norm_v_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real batch_norm_v[16] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 16; k++) {
                real parts[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int b = first + part;
                        parts[part] += (stem_normed_conv_conv2d_rows[i][k][b] - batch_norm_m[k]) *
                                (stem_normed_conv_conv2d_rows[i][k][b] - batch_norm_m[k]);
                    }
                for (int b = 192; b < 196; b++)
                    parts[b - 192] += (stem_normed_conv_conv2d_rows[i][k][b] - batch_norm_m[k]) *
                            (stem_normed_conv_conv2d_rows[i][k][b] - batch_norm_m[k]);
                real sum = 0;
                for (int part = 0; part < 16; part++)
                    sum += parts[part];
                batch_norm_v[k] += sum;
            }
        for (int k_2 = 0; k_2 < 16; k_2++)
            batch_norm_v_chunks[chunk][k_2] = batch_norm_v[k_2];
    }
}

static void resnet_batch_norm_running_mean_new(const real *restrict stem_normed_conv_batch_norm_running_mean,
                                               real *restrict batch_norm_m,
                                               real *restrict batch_norm_running_mean_new)
{
    for (int i = 0; i < 16; i++)
        batch_norm_running_mean_new[i] = (real)0.9 * stem_normed_conv_batch_norm_running_mean[i] +
                (real)0.09999999999999998 * batch_norm_m[i];
}

static void resnet_batch_norm_gain(int n, const real *restrict stem_normed_conv_batch_norm_running_variance,
                                   real *restrict batch_norm_v,
                                   const real *restrict stem_normed_conv_batch_norm_gamma,
                                   real *restrict batch_norm_running_variance_new,
                                   real *restrict batch_norm_gain)
{
    const real t = (real)(196 * n) / (real)int_max(196 * n - 1, 1);
    for (int i = 0; i < 16; i++) {
        batch_norm_running_variance_new[i] = (real)0.9 * stem_normed_conv_batch_norm_running_variance[i] +
                (real)0.09999999999999998 * (t * batch_norm_v[i]);
        batch_norm_gain[i] = stem_normed_conv_batch_norm_gamma[i] * real_rsqrt(batch_norm_v[i] + (real)1e-05);
    }
}

/* stem and change.relu */
static NOT_INLINE void resnet_stem(int n, real *restrict batch_norm_gain,
                                   real (*restrict stem_normed_conv_conv2d_rows)[16][196],
                                   real *restrict batch_norm_m,
                                   const real *restrict stem_normed_conv_batch_norm_beta,
                                   real (*restrict stem_rows)[16][196])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 196; j++)
                stem_rows[row][i][j] = real_max(batch_norm_gain[i] *
                        (stem_normed_conv_conv2d_rows[row][i][j] - batch_norm_m[i]) +
                        stem_normed_conv_batch_norm_beta[i], 0);
}

/* normed_conv.conv2d and normed_conv_2.conv2d */
static NOT_INLINE void resnet_normed_conv_conv2d(int n,
                                                 const real *restrict features_block_change_normed_conv_conv2d_b,
                                                 real (*restrict stem)[16][14][14],
                                                 const real (*restrict features_block_change_normed_conv_conv2d_W)[16][3][3],
                                                 real (*restrict normed_conv_conv2d)[16][14][14],
                                                 real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 79 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: i + p - 1 */
        Steps i_steps[14];
        find_steps(i_steps, 14, 3, 14, -1, 1, 1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: j + q - 1 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 3, 14, -1, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 9, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &stem[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int i = 0; i < 14; i++)
                    for (int j = 0, columns; j < 14; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 14 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_block_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack,
                                sums + (i * 14 + j) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 196 * TILE_COLUMNS; i++)
                        sums[r * 196 * TILE_COLUMNS + i] = features_block_change_normed_conv_conv2d_b[o] +
                                sums[r * 196 * TILE_COLUMNS + i];
                }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &normed_conv_conv2d[first][ir][0][0],
                        3136);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {3, 0, 3, 0, 16};
        const Steps j_steps = {3, 0, 1, 0, 1};
        const Steps deep = {16, 0, 9, 0, 256};
        clear(pack, 4128);
        real *const sums = pack + 4128;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &stem[row][0][0][0], 196, 14, 1, pack + 17, 256, 16, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 222; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 222 - at), &i_steps, &j_steps, &deep,
                            &features_block_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 224; i++)
                        sums[r * 224 + i] = features_block_change_normed_conv_conv2d_b[o] + sums[r * 224 + i];
                }
                copy_planes(height, 14, 14, sums, 224, 16, 1, &normed_conv_conv2d[row][ir][0][0], 196, 14, 1);
            }
        }
    }
}

static void resnet_features_block(int n, real (*restrict stem_rows)[16][196], real *restrict batch_norm_gain_3,
                                  real (*restrict normed_conv_2_conv2d_rows)[16][196],
                                  real *restrict batch_norm_m_3,
                                  const real *restrict features_block_change_normed_conv_2_batch_norm_beta,
                                  real (*restrict features_block_rows)[16][196])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 196; j++)
                features_block_rows[row][i][j] = real_max(stem_rows[row][i][j] +
                        (batch_norm_gain_3[i] * (normed_conv_2_conv2d_rows[row][i][j] - batch_norm_m_3[i]) +
                        features_block_change_normed_conv_2_batch_norm_beta[i]), 0);
}

static void resnet_normed_conv_conv2d_2(int n,
                                        const real *restrict features_block_2_change_normed_conv_conv2d_b,
                                        real (*restrict features_block)[16][14][14],
                                        const real (*restrict features_block_2_change_normed_conv_conv2d_W)[16][3][3],
                                        real (*restrict normed_conv_conv2d_2)[32][7][7], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 19 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: 2 * i + p - 1 */
        Steps i_steps[7];
        find_steps(i_steps, 7, 3, 14, -1, 2, 1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: 2 * j + q - 1 */
        Steps j_steps[7];
        find_steps(j_steps, 7, 3, 14, -1, 2, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 9, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &features_block[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                KEEP_LOOP
                for (int i = 0; i < 7; i++)
                    for (int j = 0, columns; j < 7; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 7 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_block_2_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack,
                                sums + (i * 7 + j) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 49 * TILE_COLUMNS; i++)
                        sums[r * 49 * TILE_COLUMNS + i] = features_block_2_change_normed_conv_conv2d_b[o] +
                                sums[r * 49 * TILE_COLUMNS + i];
                }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &normed_conv_conv2d_2[first][ir][0][0],
                        1568);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {3, 0, 3, 0, 15};
        const Steps j_steps = {3, 0, 1, 0, 1};
        const Steps deep = {16, 0, 9, 0, 225};
        clear(pack, 3648);
        real *const sums = pack + 3648;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &features_block[row][0][0][0], 196, 14, 1, pack + 16, 225, 15, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 193; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 193 - at), &i_steps, &j_steps, &deep,
                            &features_block_2_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 224; i++)
                        sums[r * 224 + i] = features_block_2_change_normed_conv_conv2d_b[o] +
                                sums[r * 224 + i];
                }
                copy_planes(height, 7, 7, sums, 224, 30, 2, &normed_conv_conv2d_2[row][ir][0][0], 49, 7, 1);
            }
        }
    }
}

static void resnet_batch_norm_m_4(int n, real (*restrict normed_conv_conv2d_rows_2)[32][49],
                                  real (*restrict batch_norm_m_chunks_4)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real batch_norm_m_4[32] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 32; k++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts[part] += normed_conv_conv2d_rows_2[i][k][b];
                    }
                for (int b = 48; b < 49; b++)
                    parts[b - 48] += normed_conv_conv2d_rows_2[i][k][b];
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                batch_norm_m_4[k] += sum;
            }
        for (int k_2 = 0; k_2 < 32; k_2++)
            batch_norm_m_chunks_4[chunk][k_2] = batch_norm_m_4[k_2];
    }
}

/* batch_norm.m and batch_norm.v */
static NOT_INLINE void resnet_batch_norm_m_4_2(int n, real (*restrict batch_norm_m_chunks_4)[32],
                                               real *restrict batch_norm_m_4)
{
    real sum[32] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 32; k++)
            sum[k] += batch_norm_m_chunks_4[chunk][k];
    for (int k = 0; k < 32; k++)
        batch_norm_m_4[k] = sum[k] / (real)(49 * n);
}

static void resnet_batch_norm_v_4(int n, real (*restrict normed_conv_conv2d_rows_2)[32][49],
                                  real *restrict batch_norm_m_4, real (*restrict batch_norm_v_chunks_4)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real batch_norm_v_4[32] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 32; k++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts[part] += (normed_conv_conv2d_rows_2[i][k][b] - batch_norm_m_4[k]) *
                                (normed_conv_conv2d_rows_2[i][k][b] - batch_norm_m_4[k]);
                    }
                for (int b = 48; b < 49; b++)
                    parts[b - 48] += (normed_conv_conv2d_rows_2[i][k][b] - batch_norm_m_4[k]) *
                            (normed_conv_conv2d_rows_2[i][k][b] - batch_norm_m_4[k]);
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                batch_norm_v_4[k] += sum;
            }
        for (int k_2 = 0; k_2 < 32; k_2++)
            batch_norm_v_chunks_4[chunk][k_2] = batch_norm_v_4[k_2];
    }
}

static void resnet_batch_norm_running_mean_new_4(const real *restrict features_block_2_change_normed_conv_batch_norm_running_mean,
                                                 real *restrict batch_norm_m_4,
                                                 real *restrict batch_norm_running_mean_new_4)
{
    for (int i = 0; i < 32; i++)
        batch_norm_running_mean_new_4[i] = (real)0.9 * features_block_2_change_normed_conv_batch_norm_running_mean[i] + (real)0.09999999999999998 * batch_norm_m_4[i];
}

static void resnet_batch_norm_gain_4(int n,
                                     const real *restrict features_block_2_change_normed_conv_batch_norm_running_variance,
                                     real *restrict batch_norm_v_4,
                                     const real *restrict features_block_2_change_normed_conv_batch_norm_gamma,
                                     real *restrict batch_norm_running_variance_new_4,
                                     real *restrict batch_norm_gain_4)
{
    const real t = (real)(49 * n) / (real)int_max(49 * n - 1, 1);
    for (int i = 0; i < 32; i++) {
        batch_norm_running_variance_new_4[i] = (real)0.9 *
                features_block_2_change_normed_conv_batch_norm_running_variance[i] + (real)0.09999999999999998
                * (t * batch_norm_v_4[i]);
        batch_norm_gain_4[i] = features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_4[i] + (real)1e-05);
    }
}

static void resnet_change_relu_2(int n, real *restrict batch_norm_gain_4,
                                 real (*restrict normed_conv_conv2d_rows_2)[32][49],
                                 real *restrict batch_norm_m_4,
                                 const real *restrict features_block_2_change_normed_conv_batch_norm_beta,
                                 real (*restrict change_relu_rows_2)[32][49])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 49; j++)
                change_relu_rows_2[row][i][j] = real_max(batch_norm_gain_4[i] *
                        (normed_conv_conv2d_rows_2[row][i][j] - batch_norm_m_4[i]) +
                        features_block_2_change_normed_conv_batch_norm_beta[i], 0);
}

static void resnet_normed_conv_2_conv2d_2(int n,
                                          const real *restrict features_block_2_change_normed_conv_2_conv2d_b,
                                          real (*restrict change_relu_2)[32][7][7],
                                          const real (*restrict features_block_2_change_normed_conv_2_conv2d_W)[32][3][3],
                                          real (*restrict normed_conv_2_conv2d_2)[32][7][7],
                                          real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 62 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: i + p - 1 */
        Steps i_steps[7];
        find_steps(i_steps, 7, 3, 7, -1, 1, 1, 1, 3, 7 * TILE_COLUMNS);
        /* windows: j + q - 1 */
        Steps j_steps[7];
        find_steps(j_steps, 7, 3, 7, -1, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {32, 0, 9, 0, 49 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1568, &change_relu_2[first][0][0][0], pack);
            real *const sums = pack + 1568 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                KEEP_LOOP
                for (int i = 0; i < 7; i++)
                    for (int j = 0, columns; j < 7; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 7 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_block_2_change_normed_conv_2_conv2d_W[ir][0][0][0], 288, pack,
                                sums + (i * 7 + j) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 49 * TILE_COLUMNS; i++)
                        sums[r * 49 * TILE_COLUMNS + i] = features_block_2_change_normed_conv_2_conv2d_b[o] +
                                sums[r * 49 * TILE_COLUMNS + i];
                }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &normed_conv_2_conv2d_2[first][ir][0][0],
                        1568);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {3, 0, 3, 0, 9};
        const Steps j_steps = {3, 0, 1, 0, 1};
        const Steps deep = {32, 0, 9, 0, 81};
        clear(pack, 2624);
        real *const sums = pack + 2624;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(32, 7, 7, &change_relu_2[row][0][0][0], 49, 7, 1, pack + 10, 81, 9, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 61; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 61 - at), &i_steps, &j_steps, &deep,
                            &features_block_2_change_normed_conv_2_conv2d_W[ir][0][0][0], 288, pack + at,
                            sums + at, 64);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 64; i++)
                        sums[r * 64 + i] = features_block_2_change_normed_conv_2_conv2d_b[o] +
                                sums[r * 64 + i];
                }
                copy_planes(height, 7, 7, sums, 64, 9, 1, &normed_conv_2_conv2d_2[row][ir][0][0], 49, 7, 1);
            }
        }
    }
}

static void resnet_same_conv2d(int n, const real *restrict features_block_2_same_conv2d_b,
                               real (*restrict features_block)[16][14][14],
                               const real (*restrict features_block_2_same_conv2d_W)[16][1][1],
                               real (*restrict same_conv2d)[32][7][7], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 25 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: 2 * i */
        Steps i_steps[7];
        find_steps(i_steps, 7, 1, 14, 0, 2, 0, 1, 0, 14 * TILE_COLUMNS);
        /* windows: 2 * j */
        Steps j_steps[7];
        find_steps(j_steps, 7, 1, 14, 0, 2, 0, 1, 0, TILE_COLUMNS);
        const Steps deep = {16, 0, 1, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &features_block[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int i = 0; i < 7; i++)
                    for (int j = 0, columns; j < 7; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 7 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_block_2_same_conv2d_W[ir][0][0][0], 16, pack,
                                sums + (i * 7 + j) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 49 * TILE_COLUMNS; i++)
                        sums[r * 49 * TILE_COLUMNS + i] = features_block_2_same_conv2d_b[o] +
                                sums[r * 49 * TILE_COLUMNS + i];
                }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &same_conv2d[first][ir][0][0], 1568);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {1, 0, 0, 0, 0};
        const Steps j_steps = {1, 0, 0, 0, 0};
        const Steps deep = {16, 0, 1, 0, 196};
        clear(pack, 3168);
        real *const sums = pack + 3168;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &features_block[row][0][0][0], 196, 14, 1, pack, 196, 14, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 181; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 181 - at), &i_steps, &j_steps, &deep,
                            &features_block_2_same_conv2d_W[ir][0][0][0], 16, pack + at, sums + at, 192);
                for (int r = 0; r < height; r++) {
                    const int o = ir + r;
                    for (int i = 0; i < 192; i++)
                        sums[r * 192 + i] = features_block_2_same_conv2d_b[o] + sums[r * 192 + i];
                }
                copy_planes(height, 7, 7, sums, 192, 28, 2, &same_conv2d[row][ir][0][0], 49, 7, 1);
            }
        }
    }
}

static void resnet_pooled(int n, real *restrict batch_norm_gain_6, real (*restrict same_conv2d_rows)[32][49],
                          real *restrict batch_norm_m_6,
                          const real *restrict features_block_2_same_batch_norm_beta,
                          real *restrict batch_norm_gain_5,
                          real (*restrict normed_conv_2_conv2d_rows_2)[32][49], real *restrict batch_norm_m_5,
                          const real *restrict features_block_2_change_normed_conv_2_batch_norm_beta,
                          real (*restrict features_rows)[32][49], real (*restrict pooled)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            for (int j = 0; j < 49; j++)
                features_rows[row][i][j] = real_max(batch_norm_gain_6[i] *
                        (same_conv2d_rows[row][i][j] - batch_norm_m_6[i]) +
                        features_block_2_same_batch_norm_beta[i] + (batch_norm_gain_5[i] *
                        (normed_conv_2_conv2d_rows_2[row][i][j] - batch_norm_m_5[i]) +
                        features_block_2_change_normed_conv_2_batch_norm_beta[i]), 0);
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 41; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] += features_rows[row][i][j];
                }
            for (int j = 48; j < 49; j++)
                parts[j - 48] += features_rows[row][i][j];
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            pooled[row][i] = (real)0.02040816326530612 * sum;
        }
}

static void resnet_logits(int n, real (*restrict pooled)[32], const real (*restrict logits_W)[10],
                          const real *restrict logits_b, real (*restrict logits)[10], real *restrict pack)
{
    /* matrix product: rows row; columns k; summed j */
    if (n <= 4) {
        ONCE {
            row_products(n, 10, 32, &pooled[0][0], 32, 1, &logits_W[0][0], 10, &logits[0][0], 10);
            for (int r = 0; r < n; r++) {
                KEEP_LOOP
                for (int c = 0; c < 10; c++) {
                    const real sum = logits[r][c];
                    logits[r][c] = sum + logits_b[c];
                }
            }
        }
        return;
    }
    const int share = share_size(n, 3500, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 10; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 10 - jr);
            const real *b = &logits_W[0][jr];
            int stride = 10;
            if (n > 40 || width < TILE_LANES) {
                for (int q = 0; q < 32; q++)
                    for (int c = 0; c < TILE_LANES; c++)
                        pack[q * TILE_LANES + c] = 0;
                for (int q = 0; q < 32; q++)
                    for (int c = 0; c < width; c++) {
                        const int k = jr + c;
                        pack[q * TILE_LANES + c] = logits_W[q][k];
                    }
                b = pack;
                stride = TILE_LANES;
            }
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                if (TILE_LANES <= 10 && width == TILE_LANES) {
                    tile_product_narrow(height, 32, &pooled[ir][0], 32, 1, b, stride, &logits[ir][jr], 10, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < TILE_LANES; c++) {
                            const int k = jr + c;
                            const real sum = logits[row][k];
                            logits[row][k] = sum + logits_b[k];
                        }
                    }
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, 32, &pooled[ir][0], 32, 1, b, stride, tile, TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int row = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int k = jr + c;
                            const real sum = tile[r * TILE_LANES + c];
                            logits[row][k] = sum + logits_b[k];
                        }
                    }
                }
            }
        }
}

static void resnet_d_logits(int n, real (*restrict logits)[10], const int32_t *restrict y,
                            real *restrict loss_sum_chunks, real *restrict accuracy_sum_chunks,
                            real (*restrict d_logits)[10], real (*restrict d_logits_b_chunks)[10])
{
    const real t = (real)1 / (real)n;
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real loss_sum = 0;
        real accuracy_sum = 0;
        real d_logits_b[10] = {0};
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
                d_logits_b[j] += d_logits[row][j];
            }
        }
        loss_sum_chunks[chunk] = loss_sum;
        accuracy_sum_chunks[chunk] = accuracy_sum;
        for (int j = 0; j < 10; j++)
            d_logits_b_chunks[chunk][j] = d_logits_b[j];
    }
}

static real resnet_loss_sum(real *restrict loss_sum_chunks)
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

static real resnet_loss(int n, real loss_sum)
{
    real loss;
    loss = loss_sum / (real)n;
    return loss;
}

static real resnet_accuracy_sum(real *restrict accuracy_sum_chunks)
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

static void resnet_forward_kernels(const struct resnet_batch *batch, const struct resnet_params *params,
                                   const struct resnet_state *state, void *arena,
                                   struct resnet_state *new_state, struct resnet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 7584);
    real (*stem_normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])stem_normed_conv_conv2d;
    real (*batch_norm_m_chunks)[16] = (real (*)[16])space;
    real *batch_norm_m = space + 7488;
    real (*batch_norm_v_chunks)[16] = (real (*)[16])space;
    real *batch_norm_v = space + 7504;
    real *batch_norm_gain = space + 7520;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 7584);
    real (*stem_rows)[16][196] = (real (*)[16][196])stem;
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 7584);
    real (*normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_conv2d;
    real (*batch_norm_m_chunks_2)[16] = (real (*)[16])space;
    real *batch_norm_m_2 = space + 6144;
    real (*batch_norm_v_chunks_2)[16] = (real (*)[16])space;
    real *batch_norm_v_2 = space + 6160;
    real *batch_norm_gain_2 = space + 6176;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 7584);
    real (*change_relu_rows)[16][196] = (real (*)[16][196])change_relu;
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 7584);
    real (*normed_conv_2_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_2_conv2d;
    real (*batch_norm_m_chunks_3)[16] = (real (*)[16])space;
    real *batch_norm_m_3 = space + 5120;
    real (*batch_norm_v_chunks_3)[16] = (real (*)[16])space;
    real *batch_norm_v_3 = space + 5136;
    real *batch_norm_gain_3 = space + 5152;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 15680 * rows + 7584);
    real (*features_block_rows)[16][196] = (real (*)[16][196])features_block;
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 7584);
    real (*normed_conv_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_conv2d_2;
    real (*batch_norm_m_chunks_4)[32] = (real (*)[32])space;
    real *batch_norm_m_4 = space + 4096;
    real (*batch_norm_v_chunks_4)[32] = (real (*)[32])space;
    real *batch_norm_v_4 = space + 4128;
    real *batch_norm_gain_4 = space + 4160;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 20384 * rows + 7584);
    real (*change_relu_rows_2)[32][49] = (real (*)[32][49])change_relu_2;
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 7584);
    real (*normed_conv_2_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_2_conv2d_2;
    real (*batch_norm_m_chunks_5)[32] = (real (*)[32])space;
    real *batch_norm_m_5 = space + 2048;
    real (*batch_norm_v_chunks_5)[32] = (real (*)[32])space;
    real *batch_norm_v_5 = space + 2080;
    real *batch_norm_gain_5 = space + 2112;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 7584);
    real (*same_conv2d_rows)[32][49] = (real (*)[32][49])same_conv2d;
    real (*batch_norm_m_chunks_6)[32] = (real (*)[32])space;
    real *batch_norm_m_6 = space + 2144;
    real (*batch_norm_v_chunks_6)[32] = (real (*)[32])space;
    real *batch_norm_v_6 = space + 2176;
    real *batch_norm_gain_6 = space + 2208;
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*features_rows)[32][49] = (real (*)[32][49])features;
    real (*pooled)[32] = (real (*)[32])(space + 26656 * rows + 7584);
    real (*logits)[10] = (real (*)[10])(space + 26688 * rows + 7584);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[10] = (real (*)[10])(space + 26698 * rows + 7584);
    real (*d_logits_b_chunks)[10] = (real (*)[10])(space + 7168);
    real *const pack = space + (26708 * rows + 81312 + 15) / 16 * 16 + THREAD * 175616;

    /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
           q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
    resnet_stem_normed_conv_conv2d(n, params->stem_normed_conv_conv2d_b, stem_view,
                                   params->stem_normed_conv_conv2d_W, stem_normed_conv_conv2d, pack);

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    resnet_batch_norm_m(n, stem_normed_conv_conv2d_rows, batch_norm_m_chunks);

    /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
    ONCE
    resnet_batch_norm_m_2(n, batch_norm_m_chunks, batch_norm_m);

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((stem.normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])^2) / (196 * N) */
    resnet_batch_norm_v(n, stem_normed_conv_conv2d_rows, batch_norm_m, batch_norm_v_chunks);

    /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
    ONCE
    resnet_batch_norm_m_2(n, batch_norm_v_chunks, batch_norm_v);

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 * stem.normed_conv.batch_norm.running_mean[i] +
           0.09999999999999998 * batch_norm.m[i] */
    ONCE
    resnet_batch_norm_running_mean_new(state->stem_normed_conv_batch_norm_running_mean, batch_norm_m,
                                       new_state->stem_normed_conv_batch_norm_running_mean);

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           stem.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N / max(196 * N - 1,
           1) * batch_norm.v[i]) */
    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(batch_norm.v[i] +
           1e-05) */
    ONCE
    resnet_batch_norm_gain(n, state->stem_normed_conv_batch_norm_running_variance, batch_norm_v,
                           params->stem_normed_conv_batch_norm_gamma,
                           new_state->stem_normed_conv_batch_norm_running_variance, batch_norm_gain);

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    resnet_stem(n, batch_norm_gain, stem_normed_conv_conv2d_rows, batch_norm_m,
                params->stem_normed_conv_batch_norm_beta, stem_rows);

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] + sum[c,
           p, q](stem[n, c, i + p - 1, j + q - 1 | 0] * features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
    resnet_normed_conv_conv2d(n, params->features_block_change_normed_conv_conv2d_b, stem,
                              params->features_block_change_normed_conv_conv2d_W, normed_conv_conv2d, pack);

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    resnet_batch_norm_m(n, normed_conv_conv2d_rows, batch_norm_m_chunks_2);

    /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
    ONCE
    resnet_batch_norm_m_2(n, batch_norm_m_chunks_2, batch_norm_m_2);

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])^2) /
           (196 * N) */
    resnet_batch_norm_v(n, normed_conv_conv2d_rows, batch_norm_m_2, batch_norm_v_chunks_2);

    /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
    ONCE
    resnet_batch_norm_m_2(n, batch_norm_v_chunks_2, batch_norm_v_2);

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block.change.normed_conv.batch_norm.running_mean[i] + 0.09999999999999998 * batch_norm.m[i] */
    ONCE
    resnet_batch_norm_running_mean_new(state->features_block_change_normed_conv_batch_norm_running_mean,
                                       batch_norm_m_2,
                                       new_state->features_block_change_normed_conv_batch_norm_running_mean);

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block.change.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N /
           max(196 * N - 1, 1) * batch_norm.v[i]) */
    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_batch_norm_gain(n, state->features_block_change_normed_conv_batch_norm_running_variance,
                           batch_norm_v_2, params->features_block_change_normed_conv_batch_norm_gamma,
                           new_state->features_block_change_normed_conv_batch_norm_running_variance,
                           batch_norm_gain_2);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
    resnet_stem(n, batch_norm_gain_2, normed_conv_conv2d_rows, batch_norm_m_2,
                params->features_block_change_normed_conv_batch_norm_beta, change_relu_rows);

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    resnet_normed_conv_conv2d(n, params->features_block_change_normed_conv_2_conv2d_b, change_relu,
                              params->features_block_change_normed_conv_2_conv2d_W, normed_conv_2_conv2d, pack);

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
    resnet_batch_norm_m(n, normed_conv_2_conv2d_rows, batch_norm_m_chunks_3);

    /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
    ONCE
    resnet_batch_norm_m_2(n, batch_norm_m_chunks_3, batch_norm_m_3);

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])^2)
           / (196 * N) */
    resnet_batch_norm_v(n, normed_conv_2_conv2d_rows, batch_norm_m_3, batch_norm_v_chunks_3);

    /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
    ONCE
    resnet_batch_norm_m_2(n, batch_norm_v_chunks_3, batch_norm_v_3);

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block.change.normed_conv_2.batch_norm.running_mean[i] + 0.09999999999999998 *
           batch_norm.m[i] */
    ONCE
    resnet_batch_norm_running_mean_new(state->features_block_change_normed_conv_2_batch_norm_running_mean,
                                       batch_norm_m_3,
                                       new_state->features_block_change_normed_conv_2_batch_norm_running_mean);

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block.change.normed_conv_2.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N
           / max(196 * N - 1, 1) * batch_norm.v[i]) */
    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_batch_norm_gain(n, state->features_block_change_normed_conv_2_batch_norm_running_variance,
                           batch_norm_v_3, params->features_block_change_normed_conv_2_batch_norm_gamma,
                           new_state->features_block_change_normed_conv_2_batch_norm_running_variance,
                           batch_norm_gain_3);

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
           (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
           features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
    resnet_features_block(n, stem_rows, batch_norm_gain_3, normed_conv_2_conv2d_rows, batch_norm_m_3,
                          params->features_block_change_normed_conv_2_batch_norm_beta, features_block_rows);

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
           sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
    resnet_normed_conv_conv2d_2(n, params->features_block_2_change_normed_conv_conv2d_b, features_block,
                                params->features_block_2_change_normed_conv_conv2d_W, normed_conv_conv2d_2,
                                pack);

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
    resnet_batch_norm_m_4(n, normed_conv_conv2d_rows_2, batch_norm_m_chunks_4);

    /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
    ONCE
    resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_4, batch_norm_m_4);

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])^2) /
           (49 * N) */
    resnet_batch_norm_v_4(n, normed_conv_conv2d_rows_2, batch_norm_m_4, batch_norm_v_chunks_4);

    /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
    ONCE
    resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_4, batch_norm_v_4);

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block_2.change.normed_conv.batch_norm.running_mean[i] + 0.09999999999999998 *
           batch_norm.m[i] */
    ONCE
    resnet_batch_norm_running_mean_new_4(state->features_block_2_change_normed_conv_batch_norm_running_mean,
                                         batch_norm_m_4,
                                         new_state->features_block_2_change_normed_conv_batch_norm_running_mean);

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block_2.change.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N /
           max(49 * N - 1, 1) * batch_norm.v[i]) */
    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_batch_norm_gain_4(n, state->features_block_2_change_normed_conv_batch_norm_running_variance,
                             batch_norm_v_4, params->features_block_2_change_normed_conv_batch_norm_gamma,
                             new_state->features_block_2_change_normed_conv_batch_norm_running_variance,
                             batch_norm_gain_4);

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    resnet_change_relu_2(n, batch_norm_gain_4, normed_conv_conv2d_rows_2, batch_norm_m_4,
                         params->features_block_2_change_normed_conv_batch_norm_beta, change_relu_rows_2);

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    resnet_normed_conv_2_conv2d_2(n, params->features_block_2_change_normed_conv_2_conv2d_b, change_relu_2,
                                  params->features_block_2_change_normed_conv_2_conv2d_W,
                                  normed_conv_2_conv2d_2, pack);

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
    resnet_batch_norm_m_4(n, normed_conv_2_conv2d_rows_2, batch_norm_m_chunks_5);

    /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
    ONCE
    resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_5, batch_norm_m_5);

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])^2)
           / (49 * N) */
    resnet_batch_norm_v_4(n, normed_conv_2_conv2d_rows_2, batch_norm_m_5, batch_norm_v_chunks_5);

    /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
    ONCE
    resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_5, batch_norm_v_5);

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
           features.block_2.change.normed_conv_2.batch_norm.running_mean[i] + 0.09999999999999998 *
           batch_norm.m[i] */
    ONCE
    resnet_batch_norm_running_mean_new_4(state->features_block_2_change_normed_conv_2_batch_norm_running_mean,
                                         batch_norm_m_5,
                                         new_state->features_block_2_change_normed_conv_2_batch_norm_running_mean);

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N
           / max(49 * N - 1, 1) * batch_norm.v[i]) */
    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_batch_norm_gain_4(n, state->features_block_2_change_normed_conv_2_batch_norm_running_variance,
                             batch_norm_v_5, params->features_block_2_change_normed_conv_2_batch_norm_gamma,
                             new_state->features_block_2_change_normed_conv_2_batch_norm_running_variance,
                             batch_norm_gain_5);

    /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
           q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
    resnet_same_conv2d(n, params->features_block_2_same_conv2d_b, features_block,
                       params->features_block_2_same_conv2d_W, same_conv2d, pack);

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
    resnet_batch_norm_m_4(n, same_conv2d_rows, batch_norm_m_chunks_6);

    /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
    ONCE
    resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_6, batch_norm_m_6);

    /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((same.conv2d[i, k, b, a] - batch_norm.m[k])^2) / (49 *
           N) */
    resnet_batch_norm_v_4(n, same_conv2d_rows, batch_norm_m_6, batch_norm_v_chunks_6);

    /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
    ONCE
    resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_6, batch_norm_v_6);

    /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 * features.block_2.same.batch_norm.running_mean[i]
           + 0.09999999999999998 * batch_norm.m[i] */
    ONCE
    resnet_batch_norm_running_mean_new_4(state->features_block_2_same_batch_norm_running_mean, batch_norm_m_6,
                                         new_state->features_block_2_same_batch_norm_running_mean);

    /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
           features.block_2.same.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N / max(49 * N -
           1, 1) * batch_norm.v[i]) */
    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] * rsqrt(batch_norm.v[i]
           + 1e-05) */
    ONCE
    resnet_batch_norm_gain_4(n, state->features_block_2_same_batch_norm_running_variance, batch_norm_v_6,
                             params->features_block_2_same_batch_norm_gamma,
                             new_state->features_block_2_same_batch_norm_running_variance, batch_norm_gain_6);

    /* resnet.dl:20  features[n, i, j, k] = max(batch_norm.gain[i] * (same.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.same.batch_norm.beta[i] + (batch_norm.gain[i] *
           (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
           features.block_2.change.normed_conv_2.batch_norm.beta[i]), 0) */
    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
    resnet_pooled(n, batch_norm_gain_6, same_conv2d_rows, batch_norm_m_6,
                  params->features_block_2_same_batch_norm_beta, batch_norm_gain_5,
                  normed_conv_2_conv2d_rows_2, batch_norm_m_5,
                  params->features_block_2_change_normed_conv_2_batch_norm_beta, features_rows, pooled);

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    resnet_logits(n, pooled, params->logits_W, params->logits_b, logits, pack);

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    /* resnet.dl:27  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
    /* resnet.dl:27  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
    /* resnet.dl:28  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
    /* resnet.dl:24  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n, j] -
           probs.softmax.m[n]) */
    /* resnet.dl:24  d_logits.b[k] = sum[n](d_logits[n, k]) */
    resnet_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits, d_logits_b_chunks);

    /* resnet.dl:27  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
    ONCE
    result->totals[0] = resnet_loss_sum(loss_sum_chunks);

    /* resnet.dl:27  loss = loss_sum / N */
    ONCE
    result->loss = resnet_loss(n, result->totals[0]);

    /* resnet.dl:28  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
    ONCE
    result->totals[1] = resnet_accuracy_sum(accuracy_sum_chunks);
}

void resnet_forward(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_state *new_state,
                    struct resnet_result *result)
{
    IN_PARALLEL(batch->n >= 2)
    resnet_forward_kernels(batch, params, state, arena, new_state, result);
}

static void resnet_d_logits_W(int n, real (*restrict pooled)[32], real (*restrict d_logits)[10],
                              real (*restrict d_logits_W)[10])
{
    /* matrix product: rows k; columns j; summed row */
    if (n <= 4) {
        ONCE
            row_products(32, 10, n, &pooled[0][0], 1, 32, &d_logits[0][0], 10, &d_logits_W[0][0], 10);
        return;
    }
    SHARE_LOOP
    for (int jr = 0; jr < 32; jr += TILE_COLUMNS)
        for (int pc = 0; pc < n; pc += 512) {
            const int depth = int_min(512, n - pc);
            const real *b = &pooled[pc][jr];
            const int stride = 32;
            for (int ir = 0, height; ir < 10; ir += height) {
                height = int_min(TILE_ROWS, 10 - ir);
                real tile[TILE_ROWS * TILE_COLUMNS];
                if (pc > 0)
                    transpose(height, TILE_COLUMNS, &d_logits_W[jr][ir], 10, tile, TILE_COLUMNS);
                tile_product(height, TILE_COLUMNS, depth, &d_logits[pc][ir], 1, 10, b, stride, tile,
                        TILE_COLUMNS, pc > 0);
                transpose(TILE_COLUMNS, height, tile, TILE_COLUMNS, &d_logits_W[jr][ir], 10);
            }
        }
}

static void resnet_d_pooled(int n, real (*restrict d_logits)[10], const real (*restrict logits_W)[10],
                            real (*restrict d_pooled)[32], real *restrict pack)
{
    /* matrix product: rows row; columns j; summed k */
    const int share = share_size(n, 11200, 24);
    SHARE_LOOPS
    for (int ic = 0; ic < n; ic += share)
        for (int jr = 0; jr < 32; jr += TILE_COLUMNS) {
            transpose(10, TILE_COLUMNS, &logits_W[jr][0], 10, pack, TILE_COLUMNS);
            const int end = int_min(n, ic + share);
            for (int ir = ic, height; ir < end; ir += height) {
                height = int_min(TILE_ROWS, end - ir);
                tile_product(height, TILE_COLUMNS, 10, &d_logits[ir][0], 10, 1, pack, TILE_COLUMNS,
                        &d_pooled[ir][jr], 32, 0);
            }
        }
}

static void resnet_d_features_block_2_same(int n, real (*restrict features_rows)[32][49],
                                           real (*restrict d_pooled)[32],
                                           real (*restrict same_conv2d_rows)[32][49],
                                           real *restrict batch_norm_m_6,
                                           real (*restrict d_batch_norm_gain_chunks)[32],
                                           real (*restrict d_features_block_2_same_batch_norm_beta_chunks)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_batch_norm_gain[32] = {0};
        real d_features_block_2_same_batch_norm_beta[32] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int i = 0; i < 32; i++) {
                const real t = (real)0.02040816326530612 * d_pooled[row][i];
                for (int j = 0; j < 49; j++)
                    features_rows[row][i][j] = features_rows[row][i][j] > 0 ? t : 0;
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts[part] += features_rows[row][i][j] *
                                (same_conv2d_rows[row][i][j] - batch_norm_m_6[i]);
                    }
                for (int j = 48; j < 49; j++)
                    parts[j - 48] += features_rows[row][i][j] *
                            (same_conv2d_rows[row][i][j] - batch_norm_m_6[i]);
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                d_batch_norm_gain[i] += sum;
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int j = first + part;
                        parts_2[part] += features_rows[row][i][j];
                    }
                for (int j = 48; j < 49; j++)
                    parts_2[j - 48] += features_rows[row][i][j];
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts_2[part];
                d_features_block_2_same_batch_norm_beta[i] += sum_2;
            }
        for (int i_2 = 0; i_2 < 32; i_2++)
            d_batch_norm_gain_chunks[chunk][i_2] = d_batch_norm_gain[i_2];
        for (int i_2 = 0; i_2 < 32; i_2++)
            d_features_block_2_same_batch_norm_beta_chunks[chunk][i_2] =
                    d_features_block_2_same_batch_norm_beta[i_2];
    }
}

/* d_batch_norm.gain, d_features.block_2.same.batch_norm.beta, d_features.block_2.same.conv2d.b and 3 more */
static NOT_INLINE void resnet_d_batch_norm_gain(real (*restrict d_batch_norm_gain_chunks)[32],
                                                real *restrict d_batch_norm_gain)
{
    real sum[32] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 32; k++)
            sum[k] += d_batch_norm_gain_chunks[chunk][k];
    for (int k = 0; k < 32; k++)
        d_batch_norm_gain[k] = sum[k];
}

/* d_features.block_2.same.batch_norm.gamma, d_features.block_2.change.normed_conv_2.batch_norm.gamma and
       d_features.block_2.change.normed_conv.batch_norm.gamma */
static NOT_INLINE void resnet_d_features_block_2_same_batch_norm_gamma(int n, real *restrict d_batch_norm_gain,
                                                                       const real *restrict features_block_2_same_batch_norm_gamma,
                                                                       real *restrict batch_norm_v_6,
                                                                       real (*restrict d_features_block_2_same_rows)[32][49],
                                                                       real *restrict batch_norm_gain_6,
                                                                       real (*restrict same_conv2d_rows)[32][49],
                                                                       real *restrict batch_norm_m_6,
                                                                       real *restrict d_batch_norm_v_sum,
                                                                       real *restrict d_batch_norm_m_sum,
                                                                       real *restrict d_features_block_2_same_batch_norm_gamma)
{
    for (int k = 0; k < 32; k++) {
        const real t = real_rsqrt(batch_norm_v_6[k] + (real)1e-05);
        d_batch_norm_v_sum[k] = (real)-0.5 * (d_batch_norm_gain[k] * features_block_2_same_batch_norm_gamma[k]
                * (t / (batch_norm_v_6[k] + (real)1e-05))) / (real)(49 * n);
        real parts[8] = {0};
        for (int i = 0; i < n; i++) {
            KEEP_LOOP
            for (int first = 0; first <= 41; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int b = first + part;
                    parts[part] += d_features_block_2_same_rows[i][k][b] * batch_norm_gain_6[k];
                }
            for (int b = 48; b < 49; b++)
                parts[b - 48] += d_features_block_2_same_rows[i][k][b] * batch_norm_gain_6[k];
        }
        real sum = 0;
        for (int part = 0; part < 8; part++)
            sum += parts[part];
        real parts_2[8] = {0};
        for (int i = 0; i < n; i++) {
            KEEP_LOOP
            for (int first = 0; first <= 41; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int b = first + part;
                    parts_2[part] += d_batch_norm_v_sum[k] * (same_conv2d_rows[i][k][b] - batch_norm_m_6[k]);
                }
            for (int b = 48; b < 49; b++)
                parts_2[b - 48] += d_batch_norm_v_sum[k] * (same_conv2d_rows[i][k][b] - batch_norm_m_6[k]);
        }
        real sum_2 = 0;
        for (int part = 0; part < 8; part++)
            sum_2 += parts_2[part];
        d_batch_norm_m_sum[k] = (-sum - 2 * sum_2) / (real)(49 * n);
        d_features_block_2_same_batch_norm_gamma[k] = d_batch_norm_gain[k] * t;
    }
}

static void resnet_d_same_conv2d(int n, real (*restrict d_features_block_2_same_rows)[32][49],
                                 real *restrict batch_norm_gain_6, real *restrict d_batch_norm_v_sum,
                                 real (*restrict same_conv2d_rows)[32][49], real *restrict batch_norm_m_6,
                                 real *restrict d_batch_norm_m_sum,
                                 real (*restrict normed_conv_2_conv2d_rows_2)[32][49],
                                 real *restrict batch_norm_m_5,
                                 real (*restrict d_features_block_2_same_conv2d_b_chunks)[32],
                                 real (*restrict d_batch_norm_gain_chunks_2)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_features_block_2_same_conv2d_b[32] = {0};
        real d_batch_norm_gain_2[32] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 32; k++) {
                for (int b = 0; b < 49; b++)
                    same_conv2d_rows[i][k][b] = d_features_block_2_same_rows[i][k][b] * batch_norm_gain_6[k] +
                            2 * (d_batch_norm_v_sum[k] * (same_conv2d_rows[i][k][b] - batch_norm_m_6[k])) +
                            d_batch_norm_m_sum[k];
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts[part] += same_conv2d_rows[i][k][b];
                    }
                for (int b = 48; b < 49; b++)
                    parts[b - 48] += same_conv2d_rows[i][k][b];
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                d_features_block_2_same_conv2d_b[k] += sum;
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts_2[part] += d_features_block_2_same_rows[i][k][b] *
                                (normed_conv_2_conv2d_rows_2[i][k][b] - batch_norm_m_5[k]);
                    }
                for (int b = 48; b < 49; b++)
                    parts_2[b - 48] += d_features_block_2_same_rows[i][k][b] *
                            (normed_conv_2_conv2d_rows_2[i][k][b] - batch_norm_m_5[k]);
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts_2[part];
                d_batch_norm_gain_2[k] += sum_2;
            }
        for (int k_2 = 0; k_2 < 32; k_2++)
            d_features_block_2_same_conv2d_b_chunks[chunk][k_2] = d_features_block_2_same_conv2d_b[k_2];
        for (int k_2 = 0; k_2 < 32; k_2++)
            d_batch_norm_gain_chunks_2[chunk][k_2] = d_batch_norm_gain_2[k_2];
    }
}

static void resnet_d_features_block_2_same_conv2d_W(int n, real (*restrict d_same_conv2d)[32][7][7],
                                                    real (*restrict features_block)[16][14][14],
                                                    real (*restrict d_features_block_2_same_conv2d_W)[16][1][1],
                                                    real *restrict pack)
{
    /* matrix product: rows o; columns c; summed row, i, j */
    real *const panel = pack + 8192;
    for (int pc = 0; pc < n * 7 * 7; pc += 256) {
        const int depth = int_min(256, n * 7 * 7 - pc);
        for (int ir = 0, height; ir < 32; ir += height) {
            height = int_min(TILE_ROWS, 32 - ir);
            real *const rows_packed = pack + ir * depth;
            for (int r = 0; r < height; r++) {
                const int o = ir + r;
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / (7 * 7);
                    const int i = (pc + q) / 7 % 7;
                    const int j = (pc + q) % 7;
                    rows_packed[q * height + r] = d_same_conv2d[row][o][i][j];
                }
            }
        }
        for (int jr = 0; jr < 16; jr += TILE_LANES) {
            const int width = int_min(TILE_LANES, 16 - jr);
            for (int q = 0; q < depth; q++)
                for (int c = 0; c < TILE_LANES; c++)
                    panel[q * TILE_LANES + c] = 0;
            for (int c = 0; c < width; c++) {
                const int c_2 = jr + c;
                for (int q = 0; q < depth; q++) {
                    const int row = (pc + q) / (7 * 7);
                    const int i = (pc + q) / 7 % 7;
                    const int j = (pc + q) % 7;
                    panel[q * TILE_LANES + c] = features_block[row][c_2][2 * i][2 * j];
                }
            }
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                if (TILE_LANES <= 16 && width == TILE_LANES) {
                    tile_product_narrow(height, depth, pack + ir * depth, 1, height, panel, TILE_LANES,
                            &d_features_block_2_same_conv2d_W[ir][jr][0][0], 16, pc > 0);
                } else {
                    real tile[TILE_ROWS * TILE_LANES];
                    tile_product_narrow(height, depth, pack + ir * depth, 1, height, panel, TILE_LANES, tile,
                            TILE_LANES, 0);
                    for (int r = 0; r < height; r++) {
                        const int o = ir + r;
                        KEEP_LOOP
                        for (int c = 0; c < width; c++) {
                            const int c_2 = jr + c;
                            d_features_block_2_same_conv2d_W[o][c_2][0][0] =
                                    (pc > 0 ? d_features_block_2_same_conv2d_W[o][c_2][0][0] : 0) +
                                    tile[r * TILE_LANES + c];
                        }
                    }
                }
            }
        }
    }
}

/* d_normed_conv_2.conv2d and d_normed_conv.conv2d */
static NOT_INLINE void resnet_d_normed_conv_2_conv2d(int n,
                                                     real (*restrict d_features_block_2_same_rows)[32][49],
                                                     real *restrict batch_norm_gain_5,
                                                     real *restrict d_batch_norm_v_sum_2,
                                                     real (*restrict normed_conv_2_conv2d_rows_2)[32][49],
                                                     real *restrict batch_norm_m_5,
                                                     real *restrict d_batch_norm_m_sum_2,
                                                     real (*restrict d_features_block_2_change_normed_conv_2_conv2d_b_chunks)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_features_block_2_change_normed_conv_2_conv2d_b[32] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 32; k++) {
                for (int b = 0; b < 49; b++)
                    normed_conv_2_conv2d_rows_2[i][k][b] = d_features_block_2_same_rows[i][k][b] *
                            batch_norm_gain_5[k] + 2 * (d_batch_norm_v_sum_2[k] *
                            (normed_conv_2_conv2d_rows_2[i][k][b] - batch_norm_m_5[k])) +
                            d_batch_norm_m_sum_2[k];
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts[part] += normed_conv_2_conv2d_rows_2[i][k][b];
                    }
                for (int b = 48; b < 49; b++)
                    parts[b - 48] += normed_conv_2_conv2d_rows_2[i][k][b];
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                d_features_block_2_change_normed_conv_2_conv2d_b[k] += sum;
            }
        for (int k_2 = 0; k_2 < 32; k_2++)
            d_features_block_2_change_normed_conv_2_conv2d_b_chunks[chunk][k_2] =
                    d_features_block_2_change_normed_conv_2_conv2d_b[k_2];
    }
}

static void resnet_d_features_block_2_change_normed_conv_2_conv2d_W(int n,
                                                                    real (*restrict d_normed_conv_2_conv2d)[32][7][7],
                                                                    real (*restrict change_relu_2)[32][7][7],
                                                                    real (*restrict d_features_block_2_change_normed_conv_2_conv2d_W)[32][3][3],
                                                                    real *restrict shared, real *restrict pack)
{
    /* matrix product: rows o; columns c, p, q; summed row, i, j */
    /* windows: i + p - 1 */
    Steps p_steps[3];
    find_steps(p_steps, 3, 7, 7, -1, 1, 1, 1, 7 * TILE_LANES, 9 * TILE_LANES);
    /* windows: j + q - 1 */
    Steps q_steps[3];
    find_steps(q_steps, 3, 7, 9, 0, 1, 1, 1, TILE_LANES, TILE_LANES);
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_LANES;
    const int whole = 100 * rest <= 21 * TILE_LANES ? n - rest : n;
    const int share = (whole + 8 * TILE_LANES - 1) / (8 * TILE_LANES) * TILE_LANES;
    SHARE_LOOP
    for (int part = 0; part < 8; part++) {
        real *const sums = shared + part * 9216;
        for (int i = 0; i < 9216; i++)
            sums[i] = 0;
        const int end = int_min(whole, (part + 1) * share);
        for (int first = part * share; first < end; first += TILE_LANES) {
            const int lanes = int_min(TILE_LANES, end - first);
            real *const windows = pack + 1568 * TILE_LANES;
            to_lanes(TILE_LANES, lanes, 1568, &d_normed_conv_2_conv2d[first][0][0][0], pack);
            to_padded_lanes(TILE_LANES, lanes, 224, 7, 1, 1, &change_relu_2[first][0][0][0], windows);
            for (int o = 0; o < 32; o += 4)
                for (int c = 0; c < 32; c += 2)
                    KEEP_LOOP
                    for (int p = 0; p < 3; p++)
                        for (int q = 0; q < 3; q += 3)
                            lane_products_4x2x3(&one_step, &p_steps[p], &q_steps[q],
                                    pack + o * 49 * TILE_LANES, 49 * TILE_LANES,
                                    windows + c * 63 * TILE_LANES, 63 * TILE_LANES, TILE_LANES,
                                    sums + o * 288 + (c * 3 + p) * 3 + q, 288, 9, 1);
        }
        /* a thread has neighbouring parts, so neighbouring samples go to distant ones */
        const int turn = part % 2 * 4 + part / 2 % 2 * 2 + part / 4;
        if (whole + turn < n) {
            const Steps run = {(61 + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};
            real *const planes = pack + 2048;
            clear(pack, 4672);
            for (int row = whole + turn; row < n; row += 8) {
                copy_planes(32, 7, 7, &d_normed_conv_2_conv2d[row][0][0][0], 49, 7, 1, pack, 64, 9, 1);
                copy_planes(32, 7, 7, &change_relu_2[row][0][0][0], 49, 7, 1, planes + 10, 81, 9, 1);
                for (int o = 0; o < 32; o += 4)
                    for (int c = 0; c < 32; c += 2)
                        KEEP_LOOP
                        for (int p = 0; p < 3; p++)
                            for (int q = 0; q < 3; q += 3)
                                lane_products_4x2x3(&one_step, &one_step, &run, pack + o * 64, 64,
                                        planes + c * 81 + p * 9 + q, 81, 1, sums + o * 288 + (c * 3 + p) * 3 +
                                        q, 288, 9, 1);
            }
        }
    }
    SHARE_LOOP
    for (int o = 0; o < 32; o++)
        for (int c = 0; c < 32; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int part_2 = 0; part_2 < 8; part_2++)
                        sum += shared[(part_2 * 32 + o) * 288 + (c * 3 + p) * 3 + q];
                    d_features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q] = sum;
                }
}

static void resnet_d_change_normed_conv(int n, real (*restrict change_relu_2)[32][7][7],
                                        real (*restrict d_normed_conv_2_conv2d)[32][7][7],
                                        const real (*restrict features_block_2_change_normed_conv_2_conv2d_W)[32][3][3],
                                        real (*restrict d_change_normed_conv)[32][7][7], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed o, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 62 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: j - p + 1 */
        Steps j_steps[7];
        find_steps(j_steps, 7, 3, 7, 1, 1, -1, 1, 3, 7 * TILE_COLUMNS);
        /* windows: k - q + 1 */
        Steps k_steps[7];
        find_steps(k_steps, 7, 3, 7, 1, 1, -1, 1, 1, TILE_COLUMNS);
        const Steps deep = {32, 0, 288, 0, 49 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1568, &d_normed_conv_2_conv2d[first][0][0][0], pack);
            real *const sums = pack + 1568 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                KEEP_LOOP
                for (int j = 0; j < 7; j++)
                    for (int k = 0, columns; k < 7; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 7 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_2_change_normed_conv_2_conv2d_W[0][ir][0][0], 9, pack,
                                sums + (j * 7 + k) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &d_change_normed_conv[first][ir][0][0],
                        1568);
                for (int lane = 0; lane < lanes; lane++)
                    for (int r = 0; r < height; r++) {
                        const int row = first + lane;
                        const int i = ir + r;
                        for (int j = 0; j < 7; j++)
                            KEEP_LOOP
                            for (int k = 0; k < 7; k++) {
                                const real sum = d_change_normed_conv[row][i][j][k];
                                d_change_normed_conv[row][i][j][k] = change_relu_2[row][i][j][k] > 0 ? sum :
                                        0;
                            }
                    }
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 18, -9};
        const Steps k_steps = {3, 0, 1, 2, -1};
        const Steps deep = {32, 0, 288, 0, 81};
        clear(pack, 2624);
        real *const sums = pack + 2624;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(32, 7, 7, &d_normed_conv_2_conv2d[row][0][0][0], 49, 7, 1, pack + 10, 81, 9, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 61; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 61 - at), &j_steps, &k_steps, &deep,
                            &features_block_2_change_normed_conv_2_conv2d_W[0][ir][0][0], 9, pack + at,
                            sums + at, 64);
                for (int r = 0; r < height; r++) {
                    const int i = ir + r;
                    for (int j = 0; j < 7; j++)
                        KEEP_LOOP
                        for (int k = 0; k < 7; k++) {
                            const real sum = sums[r * 64 + j * 9 + k];
                            d_change_normed_conv[row][i][j][k] = change_relu_2[row][i][j][k] > 0 ? sum : 0;
                        }
                }
            }
        }
    }
}

static void resnet_d_batch_norm_gain_3(int n, real (*restrict d_change_normed_conv_rows)[32][49],
                                       real (*restrict normed_conv_conv2d_rows_2)[32][49],
                                       real *restrict batch_norm_m_4,
                                       real (*restrict d_batch_norm_gain_chunks_3)[32],
                                       real (*restrict d_features_block_2_change_normed_conv_batch_norm_beta_chunks)[32])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_batch_norm_gain_3[32] = {0};
        real d_features_block_2_change_normed_conv_batch_norm_beta[32] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 32; k++) {
                real parts[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts[part] += d_change_normed_conv_rows[i][k][b] *
                                (normed_conv_conv2d_rows_2[i][k][b] - batch_norm_m_4[k]);
                    }
                for (int b = 48; b < 49; b++)
                    parts[b - 48] += d_change_normed_conv_rows[i][k][b] *
                            (normed_conv_conv2d_rows_2[i][k][b] - batch_norm_m_4[k]);
                real sum = 0;
                for (int part = 0; part < 8; part++)
                    sum += parts[part];
                d_batch_norm_gain_3[k] += sum;
                real parts_2[8] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 41; first += 8)
                    for (int part = 0; part < 8; part++) {
                        const int b = first + part;
                        parts_2[part] += d_change_normed_conv_rows[i][k][b];
                    }
                for (int b = 48; b < 49; b++)
                    parts_2[b - 48] += d_change_normed_conv_rows[i][k][b];
                real sum_2 = 0;
                for (int part = 0; part < 8; part++)
                    sum_2 += parts_2[part];
                d_features_block_2_change_normed_conv_batch_norm_beta[k] += sum_2;
            }
        for (int k_2 = 0; k_2 < 32; k_2++)
            d_batch_norm_gain_chunks_3[chunk][k_2] = d_batch_norm_gain_3[k_2];
        for (int k_2 = 0; k_2 < 32; k_2++)
            d_features_block_2_change_normed_conv_batch_norm_beta_chunks[chunk][k_2] =
                    d_features_block_2_change_normed_conv_batch_norm_beta[k_2];
    }
}

static void resnet_d_features_block_2_change_normed_conv_conv2d_W(int n,
                                                                  real (*restrict d_normed_conv_conv2d)[32][7][7],
                                                                  real (*restrict features_block)[16][14][14],
                                                                  real (*restrict d_features_block_2_change_normed_conv_conv2d_W)[16][3][3],
                                                                  real *restrict shared, real *restrict pack)
{
    /* matrix product: rows o; columns c, p, q; summed row, i, j */
    /* windows: 2 * i + p - 1 */
    Steps p_steps[3];
    find_steps(p_steps, 3, 7, 14, -1, 1, 2, 1, 7 * TILE_LANES, 15 * TILE_LANES);
    /* windows: 2 * j + q - 1 */
    Steps q_steps[3];
    find_steps(q_steps, 3, 7, 15, 0, 1, 2, 1, TILE_LANES, TILE_LANES);
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_LANES;
    const int whole = 100 * rest <= 13 * TILE_LANES ? n - rest : n;
    const int share = (whole + 8 * TILE_LANES - 1) / (8 * TILE_LANES) * TILE_LANES;
    SHARE_LOOP
    for (int part = 0; part < 8; part++) {
        real *const sums = shared + part * 4608;
        for (int i = 0; i < 4608; i++)
            sums[i] = 0;
        const int end = int_min(whole, (part + 1) * share);
        for (int first = part * share; first < end; first += TILE_LANES) {
            const int lanes = int_min(TILE_LANES, end - first);
            real *const windows = pack + 1568 * TILE_LANES;
            to_lanes(TILE_LANES, lanes, 1568, &d_normed_conv_conv2d[first][0][0][0], pack);
            to_padded_lanes(TILE_LANES, lanes, 224, 14, 1, 0, &features_block[first][0][0][0], windows);
            for (int o = 0; o < 32; o += 4)
                for (int c = 0; c < 16; c += 2)
                    KEEP_LOOP
                    for (int p = 0; p < 3; p++)
                        for (int q = 0; q < 3; q += 3)
                            lane_products_4x2x3(&one_step, &p_steps[p], &q_steps[q],
                                    pack + o * 49 * TILE_LANES, 49 * TILE_LANES,
                                    windows + c * 210 * TILE_LANES, 210 * TILE_LANES, TILE_LANES,
                                    sums + o * 144 + (c * 3 + p) * 3 + q, 144, 9, 1);
        }
        /* a thread has neighbouring parts, so neighbouring samples go to distant ones */
        const int turn = part % 2 * 4 + part / 2 % 2 * 2 + part / 4;
        if (whole + turn < n) {
            const Steps run = {(193 + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};
            real *const planes = pack + 7168;
            clear(pack, 10816);
            for (int row = whole + turn; row < n; row += 8) {
                copy_planes(32, 7, 7, &d_normed_conv_conv2d[row][0][0][0], 49, 7, 1, pack, 224, 30, 2);
                copy_planes(16, 14, 14, &features_block[row][0][0][0], 196, 14, 1, planes + 16, 225, 15, 1);
                for (int o = 0; o < 32; o += 4)
                    for (int c = 0; c < 16; c += 2)
                        KEEP_LOOP
                        for (int p = 0; p < 3; p++)
                            for (int q = 0; q < 3; q += 3)
                                lane_products_4x2x3(&one_step, &one_step, &run, pack + o * 224, 224,
                                        planes + c * 225 + p * 15 + q, 225, 1,
                                        sums + o * 144 + (c * 3 + p) * 3 + q, 144, 9, 1);
            }
        }
    }
    SHARE_LOOP
    for (int o = 0; o < 32; o++)
        for (int c = 0; c < 16; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int part_2 = 0; part_2 < 8; part_2++)
                        sum += shared[(part_2 * 32 + o) * 144 + (c * 3 + p) * 3 + q];
                    d_features_block_2_change_normed_conv_conv2d_W[o][c][p][q] = sum;
                }
}

static void resnet_d_features_block(int n, real (*restrict d_same_conv2d)[32][7][7],
                                    const real (*restrict features_block_2_same_conv2d_W)[16][1][1],
                                    real (*restrict d_features_block)[16][14][14], real *restrict pack)
{
    /* matrix product: rows c; columns row, j, k; summed o */
    Steps j_steps[14] = {{0}};
    KEEP_LOOP
    for (int j = 0; j < 14; j++)
        if (2 * (j / 2) == j)
            j_steps[j] = (Steps){j_steps[j].count + 1, 0, 0, j / 2 * 7 * TILE_COLUMNS, 0};
    Steps k_steps[14] = {{0}};
    KEEP_LOOP
    for (int k = 0; k < 14; k++)
        if (2 * (k / 2) == k)
            k_steps[k] = (Steps){k_steps[k].count + 1, 0, 0, k / 2 * TILE_COLUMNS, 0};
    const Steps deep = {32, 0, 16, 0, 49 * TILE_COLUMNS};
    SHARE_LOOP
    for (int first = 0; first < n; first += TILE_COLUMNS) {
        const int lanes = int_min(TILE_COLUMNS, n - first);
        to_lanes(TILE_COLUMNS, lanes, 1568, &d_same_conv2d[first][0][0][0], pack);
        real *const sums = pack + 1568 * TILE_COLUMNS;
        for (int ir = 0, height; ir < 16; ir += height) {
            height = int_min(TILE_ROWS, 16 - ir);
            KEEP_LOOP
            for (int j = 0; j < 14; j++)
                for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                    columns = window_columns(&k_steps[k], 14 - k);
                    window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                            &features_block_2_same_conv2d_W[0][ir][0][0], 1, pack,
                            sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                }
            transpose(lanes, height * 196, sums, TILE_COLUMNS, &d_features_block[first][ir][0][0], 3136);
        }
    }
}

static void resnet_d_features_block_2(int n, real (*restrict d_features_block)[16][14][14],
                                      real (*restrict d_normed_conv_conv2d)[32][7][7],
                                      const real (*restrict features_block_2_change_normed_conv_conv2d_W)[16][3][3],
                                      real (*restrict d_features_block_2)[16][14][14], real *restrict pack)
{
    /* matrix product: rows c; columns row, j, k; summed o, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 19 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: (j - p + 1) // 2 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 3, 7, 1, 1, -1, 2, 3, 7 * TILE_COLUMNS);
        /* windows: (k - q + 1) // 2 */
        Steps k_steps[14];
        find_steps(k_steps, 14, 3, 7, 1, 1, -1, 2, 1, TILE_COLUMNS);
        const Steps deep = {32, 0, 144, 0, 49 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1568, &d_normed_conv_conv2d[first][0][0][0], pack);
            real *const sums = pack + 1568 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int j = 0; j < 14; j++)
                    for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 14 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_2_change_normed_conv_conv2d_W[0][ir][0][0], 9, pack,
                                sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &d_features_block_2[first][ir][0][0],
                        3136);
                for (int lane = 0; lane < lanes; lane++)
                    for (int r = 0; r < height; r++) {
                        const int row = first + lane;
                        const int c = ir + r;
                        for (int j = 0; j < 14; j++)
                            KEEP_LOOP
                            for (int k = 0; k < 14; k++) {
                                const real sum = d_features_block_2[row][c][j][k];
                                d_features_block_2[row][c][j][k] = d_features_block[row][c][j][k] + sum;
                            }
                    }
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 32, -16};
        const Steps k_steps = {3, 0, 1, 2, -1};
        const Steps deep = {32, 0, 144, 0, 256};
        clear(pack, 8224);
        real *const sums = pack + 8224;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(32, 7, 7, &d_normed_conv_conv2d[row][0][0][0], 49, 7, 1, pack + 17, 256, 32, 2);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 222; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 222 - at), &j_steps, &k_steps, &deep,
                            &features_block_2_change_normed_conv_conv2d_W[0][ir][0][0], 9, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int c = ir + r;
                    for (int j = 0; j < 14; j++)
                        KEEP_LOOP
                        for (int k = 0; k < 14; k++) {
                            const real sum = sums[r * 224 + j * 16 + k];
                            d_features_block_2[row][c][j][k] = d_features_block[row][c][j][k] + sum;
                        }
                }
            }
        }
    }
}

static void resnet_d_features_block_change(int n, real (*restrict features_block_rows)[16][196],
                                           real (*restrict d_features_block_rows)[16][196],
                                           real (*restrict normed_conv_2_conv2d_rows)[16][196],
                                           real *restrict batch_norm_m_3,
                                           real (*restrict d_features_block_change_rows)[16][196],
                                           real (*restrict d_batch_norm_gain_chunks_4)[16],
                                           real (*restrict d_features_block_change_normed_conv_2_batch_norm_beta_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_batch_norm_gain_4[16] = {0};
        real d_features_block_change_normed_conv_2_batch_norm_beta[16] = {0};
        for (int row = n * chunk / 32; row < n * (chunk + 1) / 32; row++)
            for (int i = 0; i < 16; i++) {
                for (int j = 0; j < 196; j++) {
                    const real t = d_features_block_rows[row][i][j];
                    d_features_block_change_rows[row][i][j] = features_block_rows[row][i][j] > 0 ? t : 0;
                }
                real parts[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int j = first + part;
                        parts[part] += d_features_block_change_rows[row][i][j] *
                                (normed_conv_2_conv2d_rows[row][i][j] - batch_norm_m_3[i]);
                    }
                for (int j = 192; j < 196; j++)
                    parts[j - 192] += d_features_block_change_rows[row][i][j] *
                            (normed_conv_2_conv2d_rows[row][i][j] - batch_norm_m_3[i]);
                real sum = 0;
                for (int part = 0; part < 16; part++)
                    sum += parts[part];
                d_batch_norm_gain_4[i] += sum;
                real parts_2[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int j = first + part;
                        parts_2[part] += d_features_block_change_rows[row][i][j];
                    }
                for (int j = 192; j < 196; j++)
                    parts_2[j - 192] += d_features_block_change_rows[row][i][j];
                real sum_2 = 0;
                for (int part = 0; part < 16; part++)
                    sum_2 += parts_2[part];
                d_features_block_change_normed_conv_2_batch_norm_beta[i] += sum_2;
            }
        KEEP_LOOP
        for (int i_2 = 0; i_2 < 16; i_2++)
            d_batch_norm_gain_chunks_4[chunk][i_2] = d_batch_norm_gain_4[i_2];
        KEEP_LOOP
        for (int i_2 = 0; i_2 < 16; i_2++)
            d_features_block_change_normed_conv_2_batch_norm_beta_chunks[chunk][i_2] =
                    d_features_block_change_normed_conv_2_batch_norm_beta[i_2];
    }
}

/* d_batch_norm.gain, d_features.block.change.normed_conv_2.batch_norm.beta,
       d_features.block.change.normed_conv_2.conv2d.b and 4 more */
static NOT_INLINE void resnet_d_batch_norm_gain_4(real (*restrict d_batch_norm_gain_chunks_4)[16],
                                                  real *restrict d_batch_norm_gain_4)
{
    real sum[16] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 16; k++)
            sum[k] += d_batch_norm_gain_chunks_4[chunk][k];
    for (int k = 0; k < 16; k++)
        d_batch_norm_gain_4[k] = sum[k];
}

/* d_features.block.change.normed_conv_2.batch_norm.gamma,
       d_features.block.change.normed_conv.batch_norm.gamma and d_stem.normed_conv.batch_norm.gamma */
static NOT_INLINE void resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(int n,
                                                                                     real *restrict d_batch_norm_gain_4,
                                                                                     const real *restrict features_block_change_normed_conv_2_batch_norm_gamma,
                                                                                     real *restrict batch_norm_v_3,
                                                                                     real (*restrict d_features_block_change_rows)[16][196],
                                                                                     real *restrict batch_norm_gain_3,
                                                                                     real (*restrict normed_conv_2_conv2d_rows)[16][196],
                                                                                     real *restrict batch_norm_m_3,
                                                                                     real *restrict d_batch_norm_v_sum_4,
                                                                                     real *restrict d_batch_norm_m_sum_4,
                                                                                     real *restrict d_features_block_change_normed_conv_2_batch_norm_gamma)
{
    for (int k = 0; k < 16; k++) {
        const real t = real_rsqrt(batch_norm_v_3[k] + (real)1e-05);
        d_batch_norm_v_sum_4[k] = (real)-0.5 * (d_batch_norm_gain_4[k] *
                features_block_change_normed_conv_2_batch_norm_gamma[k] *
                (t / (batch_norm_v_3[k] + (real)1e-05))) / (real)(196 * n);
        real parts[16] = {0};
        for (int i = 0; i < n; i++) {
            KEEP_LOOP
            for (int first = 0; first <= 180; first += 16)
                for (int part = 0; part < 16; part++) {
                    const int b = first + part;
                    parts[part] += d_features_block_change_rows[i][k][b] * batch_norm_gain_3[k];
                }
            for (int b = 192; b < 196; b++)
                parts[b - 192] += d_features_block_change_rows[i][k][b] * batch_norm_gain_3[k];
        }
        real sum = 0;
        for (int part = 0; part < 16; part++)
            sum += parts[part];
        real parts_2[16] = {0};
        for (int i = 0; i < n; i++) {
            KEEP_LOOP
            for (int first = 0; first <= 180; first += 16)
                for (int part = 0; part < 16; part++) {
                    const int b = first + part;
                    parts_2[part] += d_batch_norm_v_sum_4[k] *
                            (normed_conv_2_conv2d_rows[i][k][b] - batch_norm_m_3[k]);
                }
            for (int b = 192; b < 196; b++)
                parts_2[b - 192] += d_batch_norm_v_sum_4[k] *
                        (normed_conv_2_conv2d_rows[i][k][b] - batch_norm_m_3[k]);
        }
        real sum_2 = 0;
        for (int part = 0; part < 16; part++)
            sum_2 += parts_2[part];
        d_batch_norm_m_sum_4[k] = (-sum - 2 * sum_2) / (real)(196 * n);
        d_features_block_change_normed_conv_2_batch_norm_gamma[k] = d_batch_norm_gain_4[k] * t;
    }
}

/* d_normed_conv_2.conv2d, d_normed_conv.conv2d and d_stem.normed_conv.conv2d */
static NOT_INLINE void resnet_d_normed_conv_2_conv2d_2(int n,
                                                       real (*restrict d_features_block_change_rows)[16][196],
                                                       real *restrict batch_norm_gain_3,
                                                       real *restrict d_batch_norm_v_sum_4,
                                                       real (*restrict normed_conv_2_conv2d_rows)[16][196],
                                                       real *restrict batch_norm_m_3,
                                                       real *restrict d_batch_norm_m_sum_4,
                                                       real (*restrict d_features_block_change_normed_conv_2_conv2d_b_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_features_block_change_normed_conv_2_conv2d_b[16] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 16; k++) {
                for (int b = 0; b < 196; b++)
                    normed_conv_2_conv2d_rows[i][k][b] = d_features_block_change_rows[i][k][b] *
                            batch_norm_gain_3[k] + 2 * (d_batch_norm_v_sum_4[k] *
                            (normed_conv_2_conv2d_rows[i][k][b] - batch_norm_m_3[k])) +
                            d_batch_norm_m_sum_4[k];
                real parts[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int b = first + part;
                        parts[part] += normed_conv_2_conv2d_rows[i][k][b];
                    }
                for (int b = 192; b < 196; b++)
                    parts[b - 192] += normed_conv_2_conv2d_rows[i][k][b];
                real sum = 0;
                for (int part = 0; part < 16; part++)
                    sum += parts[part];
                d_features_block_change_normed_conv_2_conv2d_b[k] += sum;
            }
        for (int k_2 = 0; k_2 < 16; k_2++)
            d_features_block_change_normed_conv_2_conv2d_b_chunks[chunk][k_2] =
                    d_features_block_change_normed_conv_2_conv2d_b[k_2];
    }
}

/* d_features.block.change.normed_conv_2.conv2d.W and d_features.block.change.normed_conv.conv2d.W */
static NOT_INLINE void resnet_d_features_block_change_normed_conv_2_conv2d_W(int n,
                                                                             real (*restrict d_normed_conv_2_conv2d_2)[16][14][14],
                                                                             real (*restrict change_relu)[16][14][14],
                                                                             real (*restrict d_features_block_change_normed_conv_2_conv2d_W)[16][3][3],
                                                                             real *restrict shared,
                                                                             real *restrict pack)
{
    /* matrix product: rows o; columns c, p, q; summed row, i, j */
    /* windows: i + p - 1 */
    Steps p_steps[3];
    find_steps(p_steps, 3, 14, 14, -1, 1, 1, 1, 14 * TILE_LANES, 16 * TILE_LANES);
    /* windows: j + q - 1 */
    Steps q_steps[3];
    find_steps(q_steps, 3, 14, 16, 0, 1, 1, 1, TILE_LANES, TILE_LANES);
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_LANES;
    const int whole = 100 * rest <= 50 * TILE_LANES ? n - rest : n;
    const int share = (whole + 8 * TILE_LANES - 1) / (8 * TILE_LANES) * TILE_LANES;
    SHARE_LOOP
    for (int part = 0; part < 8; part++) {
        real *const sums = shared + part * 2304;
        for (int i = 0; i < 2304; i++)
            sums[i] = 0;
        const int end = int_min(whole, (part + 1) * share);
        for (int first = part * share; first < end; first += TILE_LANES) {
            const int lanes = int_min(TILE_LANES, end - first);
            real *const windows = pack + 3136 * TILE_LANES;
            to_lanes(TILE_LANES, lanes, 3136, &d_normed_conv_2_conv2d_2[first][0][0][0], pack);
            to_padded_lanes(TILE_LANES, lanes, 224, 14, 1, 1, &change_relu[first][0][0][0], windows);
            for (int o = 0; o < 16; o += 4)
                for (int c = 0; c < 16; c += 2)
                    KEEP_LOOP
                    for (int p = 0; p < 3; p++)
                        for (int q = 0; q < 3; q += 3)
                            lane_products_4x2x3(&one_step, &p_steps[p], &q_steps[q],
                                    pack + o * 196 * TILE_LANES, 196 * TILE_LANES,
                                    windows + c * 224 * TILE_LANES, 224 * TILE_LANES, TILE_LANES,
                                    sums + o * 144 + (c * 3 + p) * 3 + q, 144, 9, 1);
        }
        /* a thread has neighbouring parts, so neighbouring samples go to distant ones */
        const int turn = part % 2 * 4 + part / 2 % 2 * 2 + part / 4;
        if (whole + turn < n) {
            const Steps run = {(222 + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};
            real *const planes = pack + 3584;
            clear(pack, 7712);
            for (int row = whole + turn; row < n; row += 8) {
                copy_planes(16, 14, 14, &d_normed_conv_2_conv2d_2[row][0][0][0], 196, 14, 1, pack, 224, 16,
                        1);
                copy_planes(16, 14, 14, &change_relu[row][0][0][0], 196, 14, 1, planes + 17, 256, 16, 1);
                for (int o = 0; o < 16; o += 4)
                    for (int c = 0; c < 16; c += 2)
                        KEEP_LOOP
                        for (int p = 0; p < 3; p++)
                            for (int q = 0; q < 3; q += 3)
                                lane_products_4x2x3(&one_step, &one_step, &run, pack + o * 224, 224,
                                        planes + c * 256 + p * 16 + q, 256, 1,
                                        sums + o * 144 + (c * 3 + p) * 3 + q, 144, 9, 1);
            }
        }
    }
    SHARE_LOOP
    for (int o = 0; o < 16; o++)
        for (int c = 0; c < 16; c++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++) {
                    real sum = 0;
                    for (int part_2 = 0; part_2 < 8; part_2++)
                        sum += shared[(part_2 * 16 + o) * 144 + (c * 3 + p) * 3 + q];
                    d_features_block_change_normed_conv_2_conv2d_W[o][c][p][q] = sum;
                }
}

static void resnet_d_change_normed_conv_2(int n, real (*restrict change_relu)[16][14][14],
                                          real (*restrict d_normed_conv_2_conv2d_2)[16][14][14],
                                          const real (*restrict features_block_change_normed_conv_2_conv2d_W)[16][3][3],
                                          real (*restrict d_change_normed_conv_2)[16][14][14],
                                          real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed o, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 79 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: j - p + 1 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 3, 14, 1, 1, -1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: k - q + 1 */
        Steps k_steps[14];
        find_steps(k_steps, 14, 3, 14, 1, 1, -1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 144, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &d_normed_conv_2_conv2d_2[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int j = 0; j < 14; j++)
                    for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 14 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_change_normed_conv_2_conv2d_W[0][ir][0][0], 9, pack,
                                sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &d_change_normed_conv_2[first][ir][0][0],
                        3136);
                for (int lane = 0; lane < lanes; lane++)
                    for (int r = 0; r < height; r++) {
                        const int row = first + lane;
                        const int i = ir + r;
                        for (int j = 0; j < 14; j++)
                            KEEP_LOOP
                            for (int k = 0; k < 14; k++) {
                                const real sum = d_change_normed_conv_2[row][i][j][k];
                                d_change_normed_conv_2[row][i][j][k] = change_relu[row][i][j][k] > 0 ? sum :
                                        0;
                            }
                    }
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 32, -16};
        const Steps k_steps = {3, 0, 1, 2, -1};
        const Steps deep = {16, 0, 144, 0, 256};
        clear(pack, 4128);
        real *const sums = pack + 4128;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &d_normed_conv_2_conv2d_2[row][0][0][0], 196, 14, 1, pack + 17, 256, 16,
                    1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 222; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 222 - at), &j_steps, &k_steps, &deep,
                            &features_block_change_normed_conv_2_conv2d_W[0][ir][0][0], 9, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int i = ir + r;
                    for (int j = 0; j < 14; j++)
                        KEEP_LOOP
                        for (int k = 0; k < 14; k++) {
                            const real sum = sums[r * 224 + j * 16 + k];
                            d_change_normed_conv_2[row][i][j][k] = change_relu[row][i][j][k] > 0 ? sum : 0;
                        }
                }
            }
        }
    }
}

static void resnet_d_batch_norm_gain_5(int n, real (*restrict d_change_normed_conv_rows_2)[16][196],
                                       real (*restrict normed_conv_conv2d_rows)[16][196],
                                       real *restrict batch_norm_m_2,
                                       real (*restrict d_batch_norm_gain_chunks_5)[16],
                                       real (*restrict d_features_block_change_normed_conv_batch_norm_beta_chunks)[16])
{
    SHARE_LOOP
    for (int chunk = 0; chunk < 32; chunk++) {
        real d_batch_norm_gain_5[16] = {0};
        real d_features_block_change_normed_conv_batch_norm_beta[16] = {0};
        for (int i = n * chunk / 32; i < n * (chunk + 1) / 32; i++)
            for (int k = 0; k < 16; k++) {
                real parts[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int b = first + part;
                        parts[part] += d_change_normed_conv_rows_2[i][k][b] *
                                (normed_conv_conv2d_rows[i][k][b] - batch_norm_m_2[k]);
                    }
                for (int b = 192; b < 196; b++)
                    parts[b - 192] += d_change_normed_conv_rows_2[i][k][b] *
                            (normed_conv_conv2d_rows[i][k][b] - batch_norm_m_2[k]);
                real sum = 0;
                for (int part = 0; part < 16; part++)
                    sum += parts[part];
                d_batch_norm_gain_5[k] += sum;
                real parts_2[16] = {0};
                KEEP_LOOP
                for (int first = 0; first <= 180; first += 16)
                    for (int part = 0; part < 16; part++) {
                        const int b = first + part;
                        parts_2[part] += d_change_normed_conv_rows_2[i][k][b];
                    }
                for (int b = 192; b < 196; b++)
                    parts_2[b - 192] += d_change_normed_conv_rows_2[i][k][b];
                real sum_2 = 0;
                for (int part = 0; part < 16; part++)
                    sum_2 += parts_2[part];
                d_features_block_change_normed_conv_batch_norm_beta[k] += sum_2;
            }
        for (int k_2 = 0; k_2 < 16; k_2++)
            d_batch_norm_gain_chunks_5[chunk][k_2] = d_batch_norm_gain_5[k_2];
        for (int k_2 = 0; k_2 < 16; k_2++)
            d_features_block_change_normed_conv_batch_norm_beta_chunks[chunk][k_2] =
                    d_features_block_change_normed_conv_batch_norm_beta[k_2];
    }
}

static void resnet_d_stem_normed_conv(int n, real (*restrict stem)[16][14][14],
                                      real (*restrict features_block)[16][14][14],
                                      real (*restrict d_features_block_2)[16][14][14],
                                      real (*restrict d_normed_conv_conv2d_2)[16][14][14],
                                      const real (*restrict features_block_change_normed_conv_conv2d_W)[16][3][3],
                                      real (*restrict d_stem_normed_conv)[16][14][14], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed o, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 79 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: j - p + 1 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 3, 14, 1, 1, -1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: k - q + 1 */
        Steps k_steps[14];
        find_steps(k_steps, 14, 3, 14, 1, 1, -1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 144, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &d_normed_conv_conv2d_2[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int j = 0; j < 14; j++)
                    for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 14 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_change_normed_conv_conv2d_W[0][ir][0][0], 9, pack,
                                sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &d_stem_normed_conv[first][ir][0][0],
                        3136);
                for (int lane = 0; lane < lanes; lane++)
                    for (int r = 0; r < height; r++) {
                        const int row = first + lane;
                        const int i = ir + r;
                        for (int j = 0; j < 14; j++)
                            KEEP_LOOP
                            for (int k = 0; k < 14; k++) {
                                const real sum = d_stem_normed_conv[row][i][j][k];
                                d_stem_normed_conv[row][i][j][k] = stem[row][i][j][k] > 0 ?
                                        (features_block[row][i][j][k] > 0 ? d_features_block_2[row][i][j][k] :
                                        0) + sum : 0;
                            }
                    }
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 32, -16};
        const Steps k_steps = {3, 0, 1, 2, -1};
        const Steps deep = {16, 0, 144, 0, 256};
        clear(pack, 4128);
        real *const sums = pack + 4128;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &d_normed_conv_conv2d_2[row][0][0][0], 196, 14, 1, pack + 17, 256, 16, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 222; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 222 - at), &j_steps, &k_steps, &deep,
                            &features_block_change_normed_conv_conv2d_W[0][ir][0][0], 9, pack + at, sums + at,
                            224);
                for (int r = 0; r < height; r++) {
                    const int i = ir + r;
                    for (int j = 0; j < 14; j++)
                        KEEP_LOOP
                        for (int k = 0; k < 14; k++) {
                            const real sum = sums[r * 224 + j * 16 + k];
                            d_stem_normed_conv[row][i][j][k] = stem[row][i][j][k] > 0 ?
                                    (features_block[row][i][j][k] > 0 ? d_features_block_2[row][i][j][k] : 0)
                                    + sum : 0;
                        }
                }
            }
        }
    }
}

static void resnet_d_stem_normed_conv_conv2d_W(int n, real (*restrict d_stem_normed_conv_conv2d)[16][14][14],
                                               const real (*restrict stem_view)[1][28][28],
                                               real (*restrict d_stem_normed_conv_conv2d_W)[1][5][5],
                                               real *restrict shared, real *restrict pack)
{
    /* matrix product: rows o; columns p, q; summed row, i, j */
    /* windows: 2 * i + p - 2 */
    Steps p_steps[5];
    find_steps(p_steps, 5, 14, 28, -2, 1, 2, 1, 14 * TILE_LANES, 31 * TILE_LANES);
    /* windows: 2 * j + q - 2 */
    Steps q_steps[5];
    find_steps(q_steps, 5, 14, 31, 0, 1, 2, 1, TILE_LANES, TILE_LANES);
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_LANES;
    const int whole = 100 * rest <= 18 * TILE_LANES ? n - rest : n;
    const int share = (whole + 8 * TILE_LANES - 1) / (8 * TILE_LANES) * TILE_LANES;
    SHARE_LOOP
    for (int part = 0; part < 8; part++) {
        real *const sums = shared + part * 400;
        for (int i = 0; i < 400; i++)
            sums[i] = 0;
        const int end = int_min(whole, (part + 1) * share);
        for (int first = part * share; first < end; first += TILE_LANES) {
            const int lanes = int_min(TILE_LANES, end - first);
            real *const windows = pack + 3136 * TILE_LANES;
            to_lanes(TILE_LANES, lanes, 3136, &d_stem_normed_conv_conv2d[first][0][0][0], pack);
            to_padded_lanes(TILE_LANES, lanes, 28, 28, 2, 1, &stem_view[first][0][0][0], windows);
            for (int o = 0; o < 16; o += 4)
                KEEP_LOOP
                for (int p = 0; p < 5; p++)
                    for (int q = 0; q < 5; q += 5)
                        lane_products_4x1x5(&one_step, &p_steps[p], &q_steps[q], pack + o * 196 * TILE_LANES,
                                196 * TILE_LANES, windows, 0, TILE_LANES, sums + o * 25 + p * 5 + q, 25, 1,
                                1);
        }
        /* a thread has neighbouring parts, so neighbouring samples go to distant ones */
        const int turn = part % 2 * 4 + part / 2 % 2 * 2 + part / 4;
        if (whole + turn < n) {
            const Steps run = {(833 + TILE_LANES - 1) / TILE_LANES, 0, TILE_LANES, 0, TILE_LANES};
            real *const planes = pack + 13824;
            clear(pack, 14848);
            for (int row = whole + turn; row < n; row += 8) {
                copy_planes(16, 14, 14, &d_stem_normed_conv_conv2d[row][0][0][0], 196, 14, 1, pack, 864, 62,
                        2);
                copy_planes(1, 28, 28, &stem_view[row][0][0][0], 784, 28, 1, planes + 64, 961, 31, 1);
                for (int o = 0; o < 16; o += 4)
                    KEEP_LOOP
                    for (int p = 0; p < 5; p++)
                        for (int q = 0; q < 5; q += 5)
                            lane_products_4x1x5(&one_step, &one_step, &run, pack + o * 864, 864,
                                    planes + p * 31 + q, 0, 1, sums + o * 25 + p * 5 + q, 25, 1, 1);
            }
        }
    }
    SHARE_LOOP
    for (int o = 0; o < 16; o++)
        for (int p = 0; p < 5; p++)
            for (int q = 0; q < 5; q++) {
                real sum = 0;
                for (int part_2 = 0; part_2 < 8; part_2++)
                    sum += shared[(part_2 * 16 + o) * 25 + p * 5 + q];
                d_stem_normed_conv_conv2d_W[o][0][p][q] = sum;
            }
}

static void resnet_d_features_block_2_same_batch_norm_beta_2(real *restrict d_features_block_2_same_batch_norm_beta,
                                                             real *restrict d_features_block_2_same_batch_norm_beta_2)
{
    for (int k = 0; k < 32; k++)
        d_features_block_2_same_batch_norm_beta_2[k] = d_features_block_2_same_batch_norm_beta[k];
}

static void resnet_d_logits_b(real (*restrict d_logits_b_chunks)[10], real *restrict d_logits_b)
{
    real sum[10] = {0};
    for (int chunk = 0; chunk < 32; chunk++)
        for (int k = 0; k < 10; k++)
            sum[k] += d_logits_b_chunks[chunk][k];
    for (int k = 0; k < 10; k++)
        d_logits_b[k] = sum[k];
}

static void resnet_backward_kernels(const struct resnet_batch *batch, const struct resnet_params *params,
                                    const struct resnet_state *state, void *arena,
                                    struct resnet_params *d_params)
{
    const int n = batch->n;
    (void)state;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*pooled)[32] = (real (*)[32])(space + 26656 * rows + 7584);
    real (*d_logits)[10] = (real (*)[10])(space + 26698 * rows + 7584);
    real (*d_pooled)[32] = (real (*)[32])(space + 26656 * rows + 7584);
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*features_rows)[32][49] = (real (*)[32][49])features;
    real (*d_features_block_2_same)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*d_features_block_2_same_rows)[32][49] = (real (*)[32][49])d_features_block_2_same;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 7584);
    real (*same_conv2d_rows)[32][49] = (real (*)[32][49])same_conv2d;
    real *batch_norm_m_6 = space + 2144;
    real (*d_batch_norm_gain_chunks)[32] = (real (*)[32])space;
    real (*d_features_block_2_same_batch_norm_beta_chunks)[32] = (real (*)[32])(space + 1024);
    real *d_batch_norm_gain = space + 2240;
    real *batch_norm_v_6 = space + 2176;
    real *d_batch_norm_v_sum = space + 2272;
    real *batch_norm_gain_6 = space + 2208;
    real *d_batch_norm_m_sum = space + 2304;
    real (*d_same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 7584);
    real (*d_features_block_2_same_conv2d_b_chunks)[32] = (real (*)[32])space;
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 7584);
    real (*normed_conv_2_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_2_conv2d_2;
    real *batch_norm_m_5 = space + 2048;
    real (*d_batch_norm_gain_chunks_2)[32] = (real (*)[32])(space + 1024);
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 15680 * rows + 7584);
    real *d_batch_norm_gain_2 = space + 2144;
    real *batch_norm_v_5 = space + 2080;
    real *d_batch_norm_v_sum_2 = space + 2176;
    real *batch_norm_gain_5 = space + 2112;
    real *d_batch_norm_m_sum_2 = space + 2208;
    real (*d_normed_conv_2_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 7584);
    real (*d_features_block_2_change_normed_conv_2_conv2d_b_chunks)[32] = (real (*)[32])(space + 1024);
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 20384 * rows + 7584);
    real (*d_change_normed_conv)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*d_change_normed_conv_rows)[32][49] = (real (*)[32][49])d_change_normed_conv;
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 7584);
    real (*normed_conv_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_conv2d_2;
    real *batch_norm_m_4 = space + 4096;
    real (*d_batch_norm_gain_chunks_3)[32] = (real (*)[32])(space + 2048);
    real (*d_features_block_2_change_normed_conv_batch_norm_beta_chunks)[32] = (real (*)[32])(space + 3072);
    real *d_batch_norm_gain_3 = space + 4192;
    real *batch_norm_v_4 = space + 4128;
    real *d_batch_norm_v_sum_3 = space + 4224;
    real *batch_norm_gain_4 = space + 4160;
    real *d_batch_norm_m_sum_3 = space + 4256;
    real (*d_normed_conv_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 7584);
    real (*d_features_block_2_change_normed_conv_conv2d_b_chunks)[32] = (real (*)[32])(space + 2048);
    real (*d_features_block)[16][14][14] = (real (*)[16][14][14])(space + 20384 * rows + 7584);
    real (*d_features_block_2)[16][14][14] = (real (*)[16][14][14])(space + 23520 * rows + 7584);
    real (*features_block_rows)[16][196] = (real (*)[16][196])features_block;
    real (*d_features_block_rows)[16][196] = (real (*)[16][196])d_features_block_2;
    real (*d_features_block_change)[16][14][14] = (real (*)[16][14][14])(space + 18816 * rows + 7584);
    real (*d_features_block_change_rows)[16][196] = (real (*)[16][196])d_features_block_change;
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 7584);
    real (*normed_conv_2_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_2_conv2d;
    real *batch_norm_m_3 = space + 5120;
    real (*d_batch_norm_gain_chunks_4)[16] = (real (*)[16])(space + 4096);
    real (*d_features_block_change_normed_conv_2_batch_norm_beta_chunks)[16] = (real (*)[16])(space + 4608);
    real *d_batch_norm_gain_4 = space + 5168;
    real *batch_norm_v_3 = space + 5136;
    real *d_batch_norm_v_sum_4 = space + 5184;
    real *batch_norm_gain_3 = space + 5152;
    real *d_batch_norm_m_sum_4 = space + 5200;
    real (*d_normed_conv_2_conv2d_2)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 7584);
    real (*d_features_block_change_normed_conv_2_conv2d_b_chunks)[16] = (real (*)[16])(space + 4096);
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 7584);
    real (*d_change_normed_conv_2)[16][14][14] = (real (*)[16][14][14])(space + 18816 * rows + 7584);
    real (*d_change_normed_conv_rows_2)[16][196] = (real (*)[16][196])d_change_normed_conv_2;
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 7584);
    real (*normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_conv2d;
    real *batch_norm_m_2 = space + 6144;
    real (*d_batch_norm_gain_chunks_5)[16] = (real (*)[16])(space + 5120);
    real (*d_features_block_change_normed_conv_batch_norm_beta_chunks)[16] = (real (*)[16])(space + 5632);
    real *d_batch_norm_gain_5 = space + 6192;
    real *batch_norm_v_2 = space + 6160;
    real *d_batch_norm_v_sum_5 = space + 6208;
    real *batch_norm_gain_2 = space + 6176;
    real *d_batch_norm_m_sum_5 = space + 6224;
    real (*d_normed_conv_conv2d_2)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 7584);
    real (*d_features_block_change_normed_conv_conv2d_b_chunks)[16] = (real (*)[16])(space + 5120);
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 7584);
    real (*d_stem_normed_conv)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 7584);
    real (*d_stem_normed_conv_rows)[16][196] = (real (*)[16][196])d_stem_normed_conv;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 7584);
    real (*stem_normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])stem_normed_conv_conv2d;
    real *batch_norm_m = space + 7488;
    real (*d_batch_norm_gain_chunks_6)[16] = (real (*)[16])(space + 6144);
    real (*d_stem_normed_conv_batch_norm_beta_chunks)[16] = (real (*)[16])(space + 6656);
    real *d_batch_norm_gain_6 = space + 7536;
    real *batch_norm_v = space + 7504;
    real *d_batch_norm_v_sum_6 = space + 7552;
    real *batch_norm_gain = space + 7520;
    real *d_batch_norm_m_sum_6 = space + 7568;
    real (*d_stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 7584);
    real (*d_stem_normed_conv_conv2d_b_chunks)[16] = (real (*)[16])(space + 6144);
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*d_logits_b_chunks)[10] = (real (*)[10])(space + 7168);
    real *const shared = space + (26708 * rows + 7584 + 15) / 16 * 16;
    real *const pack = space + (26708 * rows + 81312 + 15) / 16 * 16 + THREAD * 175616;

    /* resnet.dl:24  d_logits.W[j, k] = sum[n](pooled[n, j] * d_logits[n, k]) */
    resnet_d_logits_W(n, pooled, d_logits, d_params->logits_W);

    /* resnet.dl:23  d_pooled[n, j] = sum[k](d_logits[n, k] * logits.W[j, k]) */
    resnet_d_pooled(n, d_logits, params->logits_W, d_pooled, pack);

    /* resnet.dl:11  d_features.block_2.same[n, i, j, k] = 0.02040816326530612 * d_pooled[n, i] *
           (features[n, i, j, k] > 0) */
    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           (same.conv2d[i, k, b, a] - batch_norm.m[k])) */
    /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] = sum[i, b, a](d_features.block_2.same[i, k,
           b, a]) */
    resnet_d_features_block_2_same(n, features_rows, d_pooled, same_conv2d_rows, batch_norm_m_6,
                                   d_batch_norm_gain_chunks, d_features_block_2_same_batch_norm_beta_chunks);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain(d_batch_norm_gain_chunks, d_batch_norm_gain);

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block_2.same.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) / (batch_norm.v[k] +
           1e-05))) / (49 * N) */
    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (same.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (49 * N) */
    /* resnet.dl:6  d_features.block_2.same.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_d_features_block_2_same_batch_norm_gamma(n, d_batch_norm_gain,
                                                    params->features_block_2_same_batch_norm_gamma,
                                                    batch_norm_v_6, d_features_block_2_same_rows,
                                                    batch_norm_gain_6, same_conv2d_rows, batch_norm_m_6,
                                                    d_batch_norm_v_sum, d_batch_norm_m_sum,
                                                    d_params->features_block_2_same_batch_norm_gamma);

    /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] =
           sum[chunk](d_features.block_2.same.batch_norm.beta_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain(d_features_block_2_same_batch_norm_beta_chunks,
                             d_params->features_block_2_change_normed_conv_2_batch_norm_beta);

    /* resnet.dl:6  d_same.conv2d[i, k, b, a] = d_features.block_2.same[i, k, b, a] * batch_norm.gain[k] +
           2 * (d_batch_norm.v_sum[k] * (same.conv2d[i, k, b, a] - batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    /* resnet.dl:6  d_features.block_2.same.conv2d.b[o] = sum[n, i, j](d_same.conv2d[n, o, i, j]) */
    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           (normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])) */
    resnet_d_same_conv2d(n, d_features_block_2_same_rows, batch_norm_gain_6, d_batch_norm_v_sum,
                         same_conv2d_rows, batch_norm_m_6, d_batch_norm_m_sum, normed_conv_2_conv2d_rows_2,
                         batch_norm_m_5, d_features_block_2_same_conv2d_b_chunks, d_batch_norm_gain_chunks_2);

    /* resnet.dl:6  d_features.block_2.same.conv2d.W[o, c, k, l] = sum[n, i, j](d_same.conv2d[n, o, i, j] *
           features.block[n, c, 2 * i, 2 * j]) */
    ONCE
    resnet_d_features_block_2_same_conv2d_W(n, d_same_conv2d, features_block,
                                            d_params->features_block_2_same_conv2d_W, pack);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain(d_batch_norm_gain_chunks_2, d_batch_norm_gain_2);

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block_2.change.normed_conv_2.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (49 * N) */
    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block_2.same[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (49 * N) */
    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_d_features_block_2_same_batch_norm_gamma(n, d_batch_norm_gain_2,
                                                    params->features_block_2_change_normed_conv_2_batch_norm_gamma,
                                                    batch_norm_v_5, d_features_block_2_same_rows,
                                                    batch_norm_gain_5, normed_conv_2_conv2d_rows_2,
                                                    batch_norm_m_5, d_batch_norm_v_sum_2, d_batch_norm_m_sum_2,
                                                    d_params->features_block_2_change_normed_conv_2_batch_norm_gamma);

    /* resnet.dl:6  d_normed_conv_2.conv2d[i, k, b, a] = d_features.block_2.same[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.b[o] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j]) */
    resnet_d_normed_conv_2_conv2d(n, d_features_block_2_same_rows, batch_norm_gain_5, d_batch_norm_v_sum_2,
                                  normed_conv_2_conv2d_rows_2, batch_norm_m_5, d_batch_norm_m_sum_2,
                                  d_features_block_2_change_normed_conv_2_conv2d_b_chunks);

    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j] * change.relu[n, c, i + p - 1, j + q - 1 | 0]) */
    resnet_d_features_block_2_change_normed_conv_2_conv2d_W(n, d_normed_conv_2_conv2d, change_relu_2,
                                                            d_params->features_block_2_change_normed_conv_2_conv2d_W,
                                                            shared, pack);

    /* resnet.dl:6  d_change.normed_conv[n, i, j, k] = sum[o, p, q](d_normed_conv_2.conv2d[n, o, j - p + 1,
           k - q + 1] * features.block_2.change.normed_conv_2.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p
           + 1 < 7 and (k - q + 1 >= 0 and k - q + 1 < 7))) * (change.relu[n, i, j, k] > 0) */
    resnet_d_change_normed_conv(n, change_relu_2, d_normed_conv_2_conv2d,
                                params->features_block_2_change_normed_conv_2_conv2d_W, d_change_normed_conv,
                                pack);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           (normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
    /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.beta[k] = sum[i, b,
           a](d_change.normed_conv[i, k, b, a]) */
    resnet_d_batch_norm_gain_3(n, d_change_normed_conv_rows, normed_conv_conv2d_rows_2, batch_norm_m_4,
                               d_batch_norm_gain_chunks_3,
                               d_features_block_2_change_normed_conv_batch_norm_beta_chunks);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain(d_batch_norm_gain_chunks_3, d_batch_norm_gain_3);

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block_2.change.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (49 * N) */
    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (49 * N) */
    /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_d_features_block_2_same_batch_norm_gamma(n, d_batch_norm_gain_3,
                                                    params->features_block_2_change_normed_conv_batch_norm_gamma,
                                                    batch_norm_v_4, d_change_normed_conv_rows,
                                                    batch_norm_gain_4, normed_conv_conv2d_rows_2,
                                                    batch_norm_m_4, d_batch_norm_v_sum_3, d_batch_norm_m_sum_3,
                                                    d_params->features_block_2_change_normed_conv_batch_norm_gamma);

    /* resnet.dl:6  d_normed_conv.conv2d[i, k, b, a] = d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.b[o] = sum[n, i,
           j](d_normed_conv.conv2d[n, o, i, j]) */
    resnet_d_normed_conv_2_conv2d(n, d_change_normed_conv_rows, batch_norm_gain_4, d_batch_norm_v_sum_3,
                                  normed_conv_conv2d_rows_2, batch_norm_m_4, d_batch_norm_m_sum_3,
                                  d_features_block_2_change_normed_conv_conv2d_b_chunks);

    /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv.conv2d[n, o, i, j] * features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0]) */
    resnet_d_features_block_2_change_normed_conv_conv2d_W(n, d_normed_conv_conv2d, features_block,
                                                          d_params->features_block_2_change_normed_conv_conv2d_W,
                                                          shared, pack);

    /* resnet.dl:22  d_features.block[n, c, j, k] = sum[o](d_same.conv2d[n, o, j // 2, k // 2] *
           features.block_2.same.conv2d.W[o, c, 0, 0] * (2 * (j // 2) == j and 2 * (k // 2) == k)) */
    resnet_d_features_block(n, d_same_conv2d, params->features_block_2_same_conv2d_W, d_features_block, pack);

    /* resnet.dl:22  d_features.block[n, c, j, k] = d_features.block[n, c, j, k] + sum[o, p,
           q](d_normed_conv.conv2d[n, o, (j - p + 1) // 2, (k - q + 1) // 2] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q] * (2 * ((j - p + 1) // 2) == j - p + 1 and
           ((j - p + 1) // 2 >= 0 and (j - p + 1) // 2 < 7) and 2 * ((k - q + 1) // 2) == k - q + 1 and ((k - q
           + 1) // 2 >= 0 and (k - q + 1) // 2 < 7))) */
    resnet_d_features_block_2(n, d_features_block, d_normed_conv_conv2d,
                              params->features_block_2_change_normed_conv_conv2d_W, d_features_block_2, pack);

    /* resnet.dl:9  d_features.block.change[n, i, j, k] = d_features.block[n, i, j, k] * (features.block[n,
           i, j, k] > 0) */
    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block.change[i, k, b, a] *
           (normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])) */
    /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.beta[k] = sum[i, b,
           a](d_features.block.change[i, k, b, a]) */
    resnet_d_features_block_change(n, features_block_rows, d_features_block_rows, normed_conv_2_conv2d_rows,
                                   batch_norm_m_3, d_features_block_change_rows, d_batch_norm_gain_chunks_4,
                                   d_features_block_change_normed_conv_2_batch_norm_beta_chunks);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_batch_norm_gain_chunks_4, d_batch_norm_gain_4);

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block.change.normed_conv_2.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (196 * N) */
    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block.change[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (196 * N) */
    /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(n, d_batch_norm_gain_4,
                                                                  params->features_block_change_normed_conv_2_batch_norm_gamma,
                                                                  batch_norm_v_3, d_features_block_change_rows,
                                                                  batch_norm_gain_3, normed_conv_2_conv2d_rows,
                                                                  batch_norm_m_3, d_batch_norm_v_sum_4,
                                                                  d_batch_norm_m_sum_4,
                                                                  d_params->features_block_change_normed_conv_2_batch_norm_gamma);

    /* resnet.dl:6  d_normed_conv_2.conv2d[i, k, b, a] = d_features.block.change[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.b[o] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j]) */
    resnet_d_normed_conv_2_conv2d_2(n, d_features_block_change_rows, batch_norm_gain_3, d_batch_norm_v_sum_4,
                                    normed_conv_2_conv2d_rows, batch_norm_m_3, d_batch_norm_m_sum_4,
                                    d_features_block_change_normed_conv_2_conv2d_b_chunks);

    /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv_2.conv2d[n, o, i, j] * change.relu[n, c, i + p - 1, j + q - 1 | 0]) */
    resnet_d_features_block_change_normed_conv_2_conv2d_W(n, d_normed_conv_2_conv2d_2, change_relu,
                                                          d_params->features_block_change_normed_conv_2_conv2d_W,
                                                          shared, pack);

    /* resnet.dl:6  d_change.normed_conv[n, i, j, k] = sum[o, p, q](d_normed_conv_2.conv2d[n, o, j - p + 1,
           k - q + 1] * features.block.change.normed_conv_2.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p +
           1 < 14 and (k - q + 1 >= 0 and k - q + 1 < 14))) * (change.relu[n, i, j, k] > 0) */
    resnet_d_change_normed_conv_2(n, change_relu, d_normed_conv_2_conv2d_2,
                                  params->features_block_change_normed_conv_2_conv2d_W, d_change_normed_conv_2,
                                  pack);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           (normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
    /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.beta[k] = sum[i, b,
           a](d_change.normed_conv[i, k, b, a]) */
    resnet_d_batch_norm_gain_5(n, d_change_normed_conv_rows_2, normed_conv_conv2d_rows, batch_norm_m_2,
                               d_batch_norm_gain_chunks_5,
                               d_features_block_change_normed_conv_batch_norm_beta_chunks);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_batch_norm_gain_chunks_5, d_batch_norm_gain_5);

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           features.block.change.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
           (batch_norm.v[k] + 1e-05))) / (196 * N) */
    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k]))) / (196 * N) */
    /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
           rsqrt(batch_norm.v[i] + 1e-05) */
    ONCE
    resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(n, d_batch_norm_gain_5,
                                                                  params->features_block_change_normed_conv_batch_norm_gamma,
                                                                  batch_norm_v_2, d_change_normed_conv_rows_2,
                                                                  batch_norm_gain_2, normed_conv_conv2d_rows,
                                                                  batch_norm_m_2, d_batch_norm_v_sum_5,
                                                                  d_batch_norm_m_sum_5,
                                                                  d_params->features_block_change_normed_conv_batch_norm_gamma);

    /* resnet.dl:6  d_normed_conv.conv2d[i, k, b, a] = d_change.normed_conv[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.b[o] = sum[n, i, j](d_normed_conv.conv2d[n,
           o, i, j]) */
    resnet_d_normed_conv_2_conv2d_2(n, d_change_normed_conv_rows_2, batch_norm_gain_2, d_batch_norm_v_sum_5,
                                    normed_conv_conv2d_rows, batch_norm_m_2, d_batch_norm_m_sum_5,
                                    d_features_block_change_normed_conv_conv2d_b_chunks);

    /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.W[o, c, p, q] = sum[n, i,
           j](d_normed_conv.conv2d[n, o, i, j] * stem[n, c, i + p - 1, j + q - 1 | 0]) */
    resnet_d_features_block_change_normed_conv_2_conv2d_W(n, d_normed_conv_conv2d_2, stem,
                                                          d_params->features_block_change_normed_conv_conv2d_W,
                                                          shared, pack);

    /* resnet.dl:6  d_stem.normed_conv[n, i, j, k] = (d_features.block[n, i, j, k] * (features.block[n, i,
           j, k] > 0) + sum[o, p, q](d_normed_conv.conv2d[n, o, j - p + 1, k - q + 1] *
           features.block.change.normed_conv.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p + 1 < 14 and (k -
           q + 1 >= 0 and k - q + 1 < 14)))) * (stem[n, i, j, k] > 0) */
    resnet_d_stem_normed_conv(n, stem, features_block, d_features_block_2, d_normed_conv_conv2d_2,
                              params->features_block_change_normed_conv_conv2d_W, d_stem_normed_conv, pack);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_stem.normed_conv[i, k, b, a] *
           (stem.normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
    /* resnet.dl:6  d_stem.normed_conv.batch_norm.beta[k] = sum[i, b, a](d_stem.normed_conv[i, k, b, a]) */
    resnet_d_batch_norm_gain_5(n, d_stem_normed_conv_rows, stem_normed_conv_conv2d_rows, batch_norm_m,
                               d_batch_norm_gain_chunks_6, d_stem_normed_conv_batch_norm_beta_chunks);

    /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_batch_norm_gain_chunks_6, d_batch_norm_gain_6);

    /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
           stem.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) / (batch_norm.v[k] + 1e-05)))
           / (196 * N) */
    /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_stem.normed_conv[i, k, b, a] *
           batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (stem.normed_conv.conv2d[i, k, b, a]
           - batch_norm.m[k]))) / (196 * N) */
    /* resnet.dl:6  d_stem.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] * rsqrt(batch_norm.v[i] +
           1e-05) */
    ONCE
    resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(n, d_batch_norm_gain_6,
                                                                  params->stem_normed_conv_batch_norm_gamma,
                                                                  batch_norm_v, d_stem_normed_conv_rows,
                                                                  batch_norm_gain,
                                                                  stem_normed_conv_conv2d_rows, batch_norm_m,
                                                                  d_batch_norm_v_sum_6, d_batch_norm_m_sum_6,
                                                                  d_params->stem_normed_conv_batch_norm_gamma);

    /* resnet.dl:6  d_stem.normed_conv.conv2d[i, k, b, a] = d_stem.normed_conv[i, k, b, a] *
           batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (stem.normed_conv.conv2d[i, k, b, a] -
           batch_norm.m[k])) + d_batch_norm.m_sum[k] */
    /* resnet.dl:6  d_stem.normed_conv.conv2d.b[o] = sum[n, i, j](d_stem.normed_conv.conv2d[n, o, i, j]) */
    resnet_d_normed_conv_2_conv2d_2(n, d_stem_normed_conv_rows, batch_norm_gain, d_batch_norm_v_sum_6,
                                    stem_normed_conv_conv2d_rows, batch_norm_m, d_batch_norm_m_sum_6,
                                    d_stem_normed_conv_conv2d_b_chunks);

    /* resnet.dl:6  d_stem.normed_conv.conv2d.W[o, j, p, q] = sum[n, i, j2](d_stem.normed_conv.conv2d[n, o,
           i, j2] * stem_view[n, 0, 2 * i + p - 2, 2 * j2 + q - 2 | 0]) */
    resnet_d_stem_normed_conv_conv2d_W(n, d_stem_normed_conv_conv2d, stem_view,
                                       d_params->stem_normed_conv_conv2d_W, shared, pack);

    /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] = d_features.block_2.same.batch_norm.beta[k] */
    ONCE
    resnet_d_features_block_2_same_batch_norm_beta_2(d_params->features_block_2_change_normed_conv_2_batch_norm_beta,
                                                     d_params->features_block_2_same_batch_norm_beta);

    /* resnet.dl:24  d_logits.b[k] = sum[chunk](d_logits.b_chunks[chunk, k]) */
    ONCE
    resnet_d_logits_b(d_logits_b_chunks, d_params->logits_b);

    /* resnet.dl:6  d_features.block_2.same.conv2d.b[o] =
           sum[chunk](d_features.block_2.same.conv2d.b_chunks[chunk, o]) */
    ONCE
    resnet_d_batch_norm_gain(d_features_block_2_same_conv2d_b_chunks, d_params->features_block_2_same_conv2d_b);

    /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.b[o] =
           sum[chunk](d_features.block_2.change.normed_conv_2.conv2d.b_chunks[chunk, o]) */
    ONCE
    resnet_d_batch_norm_gain(d_features_block_2_change_normed_conv_2_conv2d_b_chunks,
                             d_params->features_block_2_change_normed_conv_2_conv2d_b);

    /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.beta[k] =
           sum[chunk](d_features.block_2.change.normed_conv.batch_norm.beta_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain(d_features_block_2_change_normed_conv_batch_norm_beta_chunks,
                             d_params->features_block_2_change_normed_conv_batch_norm_beta);

    /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.b[o] =
           sum[chunk](d_features.block_2.change.normed_conv.conv2d.b_chunks[chunk, o]) */
    ONCE
    resnet_d_batch_norm_gain(d_features_block_2_change_normed_conv_conv2d_b_chunks,
                             d_params->features_block_2_change_normed_conv_conv2d_b);

    /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.beta[k] =
           sum[chunk](d_features.block.change.normed_conv_2.batch_norm.beta_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_2_batch_norm_beta_chunks,
                               d_params->features_block_change_normed_conv_2_batch_norm_beta);

    /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.b[o] =
           sum[chunk](d_features.block.change.normed_conv_2.conv2d.b_chunks[chunk, o]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_2_conv2d_b_chunks,
                               d_params->features_block_change_normed_conv_2_conv2d_b);

    /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.beta[k] =
           sum[chunk](d_features.block.change.normed_conv.batch_norm.beta_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_batch_norm_beta_chunks,
                               d_params->features_block_change_normed_conv_batch_norm_beta);

    /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.b[o] =
           sum[chunk](d_features.block.change.normed_conv.conv2d.b_chunks[chunk, o]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_conv2d_b_chunks,
                               d_params->features_block_change_normed_conv_conv2d_b);

    /* resnet.dl:6  d_stem.normed_conv.batch_norm.beta[k] =
           sum[chunk](d_stem.normed_conv.batch_norm.beta_chunks[chunk, k]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_stem_normed_conv_batch_norm_beta_chunks,
                               d_params->stem_normed_conv_batch_norm_beta);

    /* resnet.dl:6  d_stem.normed_conv.conv2d.b[o] = sum[chunk](d_stem.normed_conv.conv2d.b_chunks[chunk,
           o]) */
    ONCE
    resnet_d_batch_norm_gain_4(d_stem_normed_conv_conv2d_b_chunks, d_params->stem_normed_conv_conv2d_b);
}

void resnet_backward(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_params *d_params)
{
    IN_PARALLEL(batch->n >= 2)
    resnet_backward_kernels(batch, params, state, arena, d_params);
}

#ifndef RESNET_F64
/* ---- evaluation: the loss and what the metrics add up; predictions ---- */

static void resnet_batch_norm_gain_2(const real *restrict stem_normed_conv_batch_norm_gamma,
                                     const real *restrict stem_normed_conv_batch_norm_running_variance,
                                     real *restrict batch_norm_gain)
{
    for (int i = 0; i < 16; i++)
        batch_norm_gain[i] = stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(stem_normed_conv_batch_norm_running_variance[i] + (real)1e-05);
}

static void resnet_stem_2(int n, real *restrict batch_norm_gain,
                          const real *restrict stem_normed_conv_conv2d_b,
                          const real (*restrict stem_view)[1][28][28],
                          const real (*restrict stem_normed_conv_conv2d_W)[1][5][5],
                          const real *restrict stem_normed_conv_batch_norm_running_mean,
                          const real *restrict stem_normed_conv_batch_norm_beta,
                          real (*restrict stem)[16][14][14], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 20 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: p + 2 * j - 2 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 5, 28, -2, 2, 1, 1, 5, 28 * TILE_COLUMNS);
        /* windows: q + 2 * k - 2 */
        Steps k_steps[14];
        find_steps(k_steps, 14, 5, 28, -2, 2, 1, 1, 1, TILE_COLUMNS);
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 784, &stem_view[first][0][0][0], pack);
            real *const sums = pack + 784 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int j = 0; j < 14; j++)
                    for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 14 - k);
                        window_product(height, columns, &one_step, &j_steps[j], &k_steps[k],
                                &stem_normed_conv_conv2d_W[ir][0][0][0], 25, pack,
                                sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 196 * TILE_COLUMNS; i++)
                        sums[r * 196 * TILE_COLUMNS + i] =
                                real_max(batch_norm_gain[i_2] * (stem_normed_conv_conv2d_b[i_2] +
                                sums[r * 196 * TILE_COLUMNS + i] - stem_normed_conv_batch_norm_running_mean[i_2]) + stem_normed_conv_batch_norm_beta[i_2], 0);
                }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &stem[first][ir][0][0], 3136);
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {5, 0, 5, 0, 31};
        const Steps k_steps = {5, 0, 1, 0, 1};
        clear(pack, 1024);
        real *const sums = pack + 1024;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(1, 28, 28, &stem_view[row][0][0][0], 784, 28, 1, pack + 64, 961, 31, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 833; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 833 - at), &one_step, &j_steps, &k_steps,
                            &stem_normed_conv_conv2d_W[ir][0][0][0], 25, pack + at, sums + at, 864);
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 864; i++)
                        sums[r * 864 + i] = real_max(batch_norm_gain[i_2] *
                                (stem_normed_conv_conv2d_b[i_2] + sums[r * 864 + i] -
                                stem_normed_conv_batch_norm_running_mean[i_2]) +
                                stem_normed_conv_batch_norm_beta[i_2], 0);
                }
                copy_planes(height, 14, 14, sums, 864, 62, 2, &stem[row][ir][0][0], 196, 14, 1);
            }
        }
    }
}

static void resnet_change_relu(int n, real *restrict batch_norm_gain_2,
                               const real *restrict features_block_change_normed_conv_conv2d_b,
                               real (*restrict stem)[16][14][14],
                               const real (*restrict features_block_change_normed_conv_conv2d_W)[16][3][3],
                               const real *restrict features_block_change_normed_conv_batch_norm_running_mean,
                               const real *restrict features_block_change_normed_conv_batch_norm_beta,
                               real (*restrict change_relu)[16][14][14], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 79 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: p + j - 1 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 3, 14, -1, 1, 1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: q + k - 1 */
        Steps k_steps[14];
        find_steps(k_steps, 14, 3, 14, -1, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 9, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &stem[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int j = 0; j < 14; j++)
                    for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 14 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack,
                                sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 196 * TILE_COLUMNS; i++)
                        sums[r * 196 * TILE_COLUMNS + i] =
                                real_max(batch_norm_gain_2[i_2] * (features_block_change_normed_conv_conv2d_b[i_2] + sums[r * 196 * TILE_COLUMNS + i] - features_block_change_normed_conv_batch_norm_running_mean[i_2]) + features_block_change_normed_conv_batch_norm_beta[i_2], 0);
                }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &change_relu[first][ir][0][0], 3136);
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 0, 16};
        const Steps k_steps = {3, 0, 1, 0, 1};
        const Steps deep = {16, 0, 9, 0, 256};
        clear(pack, 4128);
        real *const sums = pack + 4128;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &stem[row][0][0][0], 196, 14, 1, pack + 17, 256, 16, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 222; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 222 - at), &j_steps, &k_steps, &deep,
                            &features_block_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 224; i++)
                        sums[r * 224 + i] = real_max(batch_norm_gain_2[i_2] *
                                (features_block_change_normed_conv_conv2d_b[i_2] + sums[r * 224 + i] -
                                features_block_change_normed_conv_batch_norm_running_mean[i_2]) +
                                features_block_change_normed_conv_batch_norm_beta[i_2], 0);
                }
                copy_planes(height, 14, 14, sums, 224, 16, 1, &change_relu[row][ir][0][0], 196, 14, 1);
            }
        }
    }
}

static void resnet_features_block_2(int n, real (*restrict stem)[16][14][14], real *restrict batch_norm_gain_3,
                                    const real *restrict features_block_change_normed_conv_2_conv2d_b,
                                    real (*restrict change_relu)[16][14][14],
                                    const real (*restrict features_block_change_normed_conv_2_conv2d_W)[16][3][3],
                                    const real *restrict features_block_change_normed_conv_2_batch_norm_running_mean,
                                    const real *restrict features_block_change_normed_conv_2_batch_norm_beta,
                                    real (*restrict features_block)[16][14][14], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 79 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: p + j - 1 */
        Steps j_steps[14];
        find_steps(j_steps, 14, 3, 14, -1, 1, 1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: q + k - 1 */
        Steps k_steps[14];
        find_steps(k_steps, 14, 3, 14, -1, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 9, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &change_relu[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                KEEP_LOOP
                for (int j = 0; j < 14; j++)
                    for (int k = 0, columns; k < 14; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 14 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_change_normed_conv_2_conv2d_W[ir][0][0][0], 144, pack,
                                sums + (j * 14 + k) * TILE_COLUMNS, 196 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 196, sums, TILE_COLUMNS, &features_block[first][ir][0][0], 3136);
                for (int lane = 0; lane < lanes; lane++)
                    for (int r = 0; r < height; r++) {
                        const int row = first + lane;
                        const int i = ir + r;
                        for (int j = 0; j < 14; j++)
                            KEEP_LOOP
                            for (int k = 0; k < 14; k++) {
                                const real sum = features_block[row][i][j][k];
                                features_block[row][i][j][k] =
                                        real_max(stem[row][i][j][k] + (batch_norm_gain_3[i] *
                                        (features_block_change_normed_conv_2_conv2d_b[i] + sum -
                                        features_block_change_normed_conv_2_batch_norm_running_mean[i]) +
                                        features_block_change_normed_conv_2_batch_norm_beta[i]), 0);
                            }
                    }
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 0, 16};
        const Steps k_steps = {3, 0, 1, 0, 1};
        const Steps deep = {16, 0, 9, 0, 256};
        clear(pack, 4128);
        real *const sums = pack + 4128;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &change_relu[row][0][0][0], 196, 14, 1, pack + 17, 256, 16, 1);
            for (int ir = 0, height; ir < 16; ir += height) {
                height = int_min(TILE_ROWS, 16 - ir);
                for (int at = 0; at < 222; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 222 - at), &j_steps, &k_steps, &deep,
                            &features_block_change_normed_conv_2_conv2d_W[ir][0][0][0], 144, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int i = ir + r;
                    for (int j = 0; j < 14; j++)
                        KEEP_LOOP
                        for (int k = 0; k < 14; k++) {
                            const real sum = sums[r * 224 + j * 16 + k];
                            features_block[row][i][j][k] =
                                    real_max(stem[row][i][j][k] + (batch_norm_gain_3[i] *
                                    (features_block_change_normed_conv_2_conv2d_b[i] + sum -
                                    features_block_change_normed_conv_2_batch_norm_running_mean[i]) +
                                    features_block_change_normed_conv_2_batch_norm_beta[i]), 0);
                        }
                }
            }
        }
    }
}

static void resnet_batch_norm_gain_4_2(const real *restrict features_block_2_change_normed_conv_batch_norm_gamma,
                                       const real *restrict features_block_2_change_normed_conv_batch_norm_running_variance,
                                       real *restrict batch_norm_gain_4)
{
    for (int i = 0; i < 32; i++)
        batch_norm_gain_4[i] = features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(features_block_2_change_normed_conv_batch_norm_running_variance[i] + (real)1e-05);
}

static void resnet_change_relu_2_2(int n, real *restrict batch_norm_gain_4,
                                   const real *restrict features_block_2_change_normed_conv_conv2d_b,
                                   real (*restrict features_block)[16][14][14],
                                   const real (*restrict features_block_2_change_normed_conv_conv2d_W)[16][3][3],
                                   const real *restrict features_block_2_change_normed_conv_batch_norm_running_mean,
                                   const real *restrict features_block_2_change_normed_conv_batch_norm_beta,
                                   real (*restrict change_relu_2)[32][7][7], real *restrict pack)
{
    /* matrix product: rows i; columns row, j, k; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 19 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: p + 2 * j - 1 */
        Steps j_steps[7];
        find_steps(j_steps, 7, 3, 14, -1, 2, 1, 1, 3, 14 * TILE_COLUMNS);
        /* windows: q + 2 * k - 1 */
        Steps k_steps[7];
        find_steps(k_steps, 7, 3, 14, -1, 2, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {16, 0, 9, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &features_block[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                KEEP_LOOP
                for (int j = 0; j < 7; j++)
                    for (int k = 0, columns; k < 7; k += columns / TILE_COLUMNS) {
                        columns = window_columns(&k_steps[k], 7 - k);
                        window_product(height, columns, &j_steps[j], &k_steps[k], &deep,
                                &features_block_2_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack,
                                sums + (j * 7 + k) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 49 * TILE_COLUMNS; i++)
                        sums[r * 49 * TILE_COLUMNS + i] =
                                real_max(batch_norm_gain_4[i_2] * (features_block_2_change_normed_conv_conv2d_b[i_2] + sums[r * 49 * TILE_COLUMNS + i] - features_block_2_change_normed_conv_batch_norm_running_mean[i_2]) + features_block_2_change_normed_conv_batch_norm_beta[i_2], 0);
                }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &change_relu_2[first][ir][0][0], 1568);
            }
        }
    }
    if (whole < n) {
        const Steps j_steps = {3, 0, 3, 0, 15};
        const Steps k_steps = {3, 0, 1, 0, 1};
        const Steps deep = {16, 0, 9, 0, 225};
        clear(pack, 3648);
        real *const sums = pack + 3648;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &features_block[row][0][0][0], 196, 14, 1, pack + 16, 225, 15, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 193; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 193 - at), &j_steps, &k_steps, &deep,
                            &features_block_2_change_normed_conv_conv2d_W[ir][0][0][0], 144, pack + at,
                            sums + at, 224);
                for (int r = 0; r < height; r++) {
                    const int i_2 = ir + r;
                    for (int i = 0; i < 224; i++)
                        sums[r * 224 + i] = real_max(batch_norm_gain_4[i_2] *
                                (features_block_2_change_normed_conv_conv2d_b[i_2] + sums[r * 224 + i] -
                                features_block_2_change_normed_conv_batch_norm_running_mean[i_2]) +
                                features_block_2_change_normed_conv_batch_norm_beta[i_2], 0);
                }
                copy_planes(height, 7, 7, sums, 224, 30, 2, &change_relu_2[row][ir][0][0], 49, 7, 1);
            }
        }
    }
}

static void resnet_conv2d_y_sum(int n, real (*restrict change_relu_2)[32][7][7],
                                const real (*restrict features_block_2_change_normed_conv_2_conv2d_W)[32][3][3],
                                real (*restrict conv2d_y_sum)[32][7][7], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c, p, q */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 62 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: i + p - 1 */
        Steps i_steps[7];
        find_steps(i_steps, 7, 3, 7, -1, 1, 1, 1, 3, 7 * TILE_COLUMNS);
        /* windows: j + q - 1 */
        Steps j_steps[7];
        find_steps(j_steps, 7, 3, 7, -1, 1, 1, 1, 1, TILE_COLUMNS);
        const Steps deep = {32, 0, 9, 0, 49 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 1568, &change_relu_2[first][0][0][0], pack);
            real *const sums = pack + 1568 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                KEEP_LOOP
                for (int i = 0; i < 7; i++)
                    for (int j = 0, columns; j < 7; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 7 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_block_2_change_normed_conv_2_conv2d_W[ir][0][0][0], 288, pack,
                                sums + (i * 7 + j) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &conv2d_y_sum[first][ir][0][0], 1568);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {3, 0, 3, 0, 9};
        const Steps j_steps = {3, 0, 1, 0, 1};
        const Steps deep = {32, 0, 9, 0, 81};
        clear(pack, 2624);
        real *const sums = pack + 2624;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(32, 7, 7, &change_relu_2[row][0][0][0], 49, 7, 1, pack + 10, 81, 9, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 61; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 61 - at), &i_steps, &j_steps, &deep,
                            &features_block_2_change_normed_conv_2_conv2d_W[ir][0][0][0], 288, pack + at,
                            sums + at, 64);
                copy_planes(height, 7, 7, sums, 64, 9, 1, &conv2d_y_sum[row][ir][0][0], 49, 7, 1);
            }
        }
    }
}

static void resnet_conv2d_y_sum_2(int n, real (*restrict features_block)[16][14][14],
                                  const real (*restrict features_block_2_same_conv2d_W)[16][1][1],
                                  real (*restrict conv2d_y_sum_2)[32][7][7], real *restrict pack)
{
    /* matrix product: rows o; columns row, i, j; summed c */
    /* so many samples fill the lanes; a few that are left would not, and go one by one */
    const int rest = n % TILE_COLUMNS;
    const int whole = 100 * rest <= 25 * TILE_COLUMNS ? n - rest : n;
    if (whole > 0) {
        /* windows: 2 * i */
        Steps i_steps[7];
        find_steps(i_steps, 7, 1, 14, 0, 2, 0, 1, 0, 14 * TILE_COLUMNS);
        /* windows: 2 * j */
        Steps j_steps[7];
        find_steps(j_steps, 7, 1, 14, 0, 2, 0, 1, 0, TILE_COLUMNS);
        const Steps deep = {16, 0, 1, 0, 196 * TILE_COLUMNS};
        SHARE_LOOP
        for (int first = 0; first < whole; first += TILE_COLUMNS) {
            const int lanes = int_min(TILE_COLUMNS, whole - first);
            to_lanes(TILE_COLUMNS, lanes, 3136, &features_block[first][0][0][0], pack);
            real *const sums = pack + 3136 * TILE_COLUMNS;
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int i = 0; i < 7; i++)
                    for (int j = 0, columns; j < 7; j += columns / TILE_COLUMNS) {
                        columns = window_columns(&j_steps[j], 7 - j);
                        window_product(height, columns, &i_steps[i], &j_steps[j], &deep,
                                &features_block_2_same_conv2d_W[ir][0][0][0], 16, pack,
                                sums + (i * 7 + j) * TILE_COLUMNS, 49 * TILE_COLUMNS);
                    }
                transpose(lanes, height * 49, sums, TILE_COLUMNS, &conv2d_y_sum_2[first][ir][0][0], 1568);
            }
        }
    }
    if (whole < n) {
        const Steps i_steps = {1, 0, 0, 0, 0};
        const Steps j_steps = {1, 0, 0, 0, 0};
        const Steps deep = {16, 0, 1, 0, 196};
        clear(pack, 3168);
        real *const sums = pack + 3168;
        SHARE_LOOP
        for (int row = whole; row < n; row++) {
            copy_planes(16, 14, 14, &features_block[row][0][0][0], 196, 14, 1, pack, 196, 14, 1);
            for (int ir = 0, height; ir < 32; ir += height) {
                height = int_min(TILE_ROWS, 32 - ir);
                for (int at = 0; at < 181; at += PANEL_COLUMNS)
                    window_product(height, int_min(PANEL_COLUMNS, 181 - at), &i_steps, &j_steps, &deep,
                            &features_block_2_same_conv2d_W[ir][0][0][0], 16, pack + at, sums + at, 192);
                copy_planes(height, 7, 7, sums, 192, 28, 2, &conv2d_y_sum_2[row][ir][0][0], 49, 7, 1);
            }
        }
    }
}

static void resnet_pooled_2(int n, real *restrict batch_norm_gain_6,
                            const real *restrict features_block_2_same_conv2d_b,
                            real (*restrict conv2d_y_sum_rows)[32][49],
                            const real *restrict features_block_2_same_batch_norm_running_mean,
                            const real *restrict features_block_2_same_batch_norm_beta,
                            real *restrict batch_norm_gain_5,
                            const real *restrict features_block_2_change_normed_conv_2_conv2d_b,
                            real (*restrict conv2d_y_sum_rows_2)[32][49],
                            const real *restrict features_block_2_change_normed_conv_2_batch_norm_running_mean,
                            const real *restrict features_block_2_change_normed_conv_2_batch_norm_beta,
                            real (*restrict pooled)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 41; first += 8) {
                KEEP_LOOP
                for (int part = 0; part < 8; part++) {
                    const int i = first + part;
                    parts[part] += real_max(batch_norm_gain_6[c] *
                            (features_block_2_same_conv2d_b[c] + conv2d_y_sum_rows[row][c][i] -
                            features_block_2_same_batch_norm_running_mean[c]) +
                            features_block_2_same_batch_norm_beta[c] +
                            (batch_norm_gain_5[c] * (features_block_2_change_normed_conv_2_conv2d_b[c] +
                            conv2d_y_sum_rows_2[row][c][i] - features_block_2_change_normed_conv_2_batch_norm_running_mean[c]) + features_block_2_change_normed_conv_2_batch_norm_beta[c]), 0);
                }
            }
            for (int i = 48; i < 49; i++)
                parts[i - 48] += real_max(batch_norm_gain_6[c] *
                        (features_block_2_same_conv2d_b[c] + conv2d_y_sum_rows[row][c][i] -
                        features_block_2_same_batch_norm_running_mean[c]) +
                        features_block_2_same_batch_norm_beta[c] + (batch_norm_gain_5[c] *
                        (features_block_2_change_normed_conv_2_conv2d_b[c] + conv2d_y_sum_rows_2[row][c][i] -
                        features_block_2_change_normed_conv_2_batch_norm_running_mean[c]) +
                        features_block_2_change_normed_conv_2_batch_norm_beta[c]), 0);
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            pooled[row][c] = (real)0.02040816326530612 * sum;
        }
}

static void resnet_loss_sum_2(int n, real (*restrict logits)[10], const int32_t *restrict y,
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

void resnet_evaluate(const struct resnet_batch *batch, const struct resnet_params *params,
                     const struct resnet_state *state, void *arena, struct resnet_result *result)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *batch_norm_gain = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real *batch_norm_gain_2 = space;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real *batch_norm_gain_3 = space;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 64);
    real *batch_norm_gain_4 = space;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real (*conv2d_y_sum)[32][7][7] = (real (*)[32][7][7])(space + 1568 * rows + 64);
    real *batch_norm_gain_5 = space;
    real (*conv2d_y_sum_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real *batch_norm_gain_6 = space + 32;
    real (*conv2d_y_sum_rows)[32][49] = (real (*)[32][49])conv2d_y_sum_2;
    real (*conv2d_y_sum_rows_2)[32][49] = (real (*)[32][49])conv2d_y_sum;
    real (*pooled)[32] = (real (*)[32])(space + 3136 * rows + 64);
    real (*logits)[10] = (real (*)[10])(space + 64);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;

    IN_PARALLEL(n >= 2)
    {
        real *const pack = space + 9408 * rows + 64 + THREAD * 175616;

        /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] *
               rsqrt(stem.normed_conv.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_2(params->stem_normed_conv_batch_norm_gamma,
                                 state->stem_normed_conv_batch_norm_running_variance, batch_norm_gain);

        /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d.b[i] + sum[c,
               p, q](stem_view[n, 0, p + 2 * j - 2, q + 2 * k - 2 | 0] * stem.normed_conv.conv2d.W[i, 0, p, q])
               - stem.normed_conv.batch_norm.running_mean[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
        resnet_stem_2(n, batch_norm_gain, params->stem_normed_conv_conv2d_b, stem_view,
                      params->stem_normed_conv_conv2d_W, state->stem_normed_conv_batch_norm_running_mean,
                      params->stem_normed_conv_batch_norm_beta, stem, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(features.block.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_2(params->features_block_change_normed_conv_batch_norm_gamma,
                                 state->features_block_change_normed_conv_batch_norm_running_variance,
                                 batch_norm_gain_2);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
               (features.block.change.normed_conv.conv2d.b[i] + sum[c, p, q](stem[n, c, p + j - 1, q + k - 1 |
               0] * features.block.change.normed_conv.conv2d.W[i, c, p, q]) -
               features.block.change.normed_conv.batch_norm.running_mean[i]) +
               features.block.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_change_relu(n, batch_norm_gain_2, params->features_block_change_normed_conv_conv2d_b, stem,
                           params->features_block_change_normed_conv_conv2d_W,
                           state->features_block_change_normed_conv_batch_norm_running_mean,
                           params->features_block_change_normed_conv_batch_norm_beta, change_relu, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(features.block.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_2(params->features_block_change_normed_conv_2_batch_norm_gamma,
                                 state->features_block_change_normed_conv_2_batch_norm_running_variance,
                                 batch_norm_gain_3);

        /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
               (features.block.change.normed_conv_2.conv2d.b[i] + sum[c, p, q](change.relu[n, c, p + j - 1, q +
               k - 1 | 0] * features.block.change.normed_conv_2.conv2d.W[i, c, p, q]) -
               features.block.change.normed_conv_2.batch_norm.running_mean[i]) +
               features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
        resnet_features_block_2(n, stem, batch_norm_gain_3,
                                params->features_block_change_normed_conv_2_conv2d_b, change_relu,
                                params->features_block_change_normed_conv_2_conv2d_W,
                                state->features_block_change_normed_conv_2_batch_norm_running_mean,
                                params->features_block_change_normed_conv_2_batch_norm_beta, features_block,
                                pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(features.block_2.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_2(params->features_block_2_change_normed_conv_batch_norm_gamma,
                                   state->features_block_2_change_normed_conv_batch_norm_running_variance,
                                   batch_norm_gain_4);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
               (features.block_2.change.normed_conv.conv2d.b[i] + sum[c, p, q](features.block[n, c, p + 2 * j -
               1, q + 2 * k - 1 | 0] * features.block_2.change.normed_conv.conv2d.W[i, c, p, q]) -
               features.block_2.change.normed_conv.batch_norm.running_mean[i]) +
               features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_change_relu_2_2(n, batch_norm_gain_4, params->features_block_2_change_normed_conv_conv2d_b,
                               features_block, params->features_block_2_change_normed_conv_conv2d_W,
                               state->features_block_2_change_normed_conv_batch_norm_running_mean,
                               params->features_block_2_change_normed_conv_batch_norm_beta, change_relu_2, pack);

        /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0]
               * features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
        resnet_conv2d_y_sum(n, change_relu_2, params->features_block_2_change_normed_conv_2_conv2d_W,
                            conv2d_y_sum, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_2(params->features_block_2_change_normed_conv_2_batch_norm_gamma,
                                   state->features_block_2_change_normed_conv_2_batch_norm_running_variance,
                                   batch_norm_gain_5);

        /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.block[n, c, 2 * i, 2 * j] *
               features.block_2.same.conv2d.W[o, c, 0, 0]) */
        resnet_conv2d_y_sum_2(n, features_block, params->features_block_2_same_conv2d_W, conv2d_y_sum_2, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] *
               rsqrt(features.block_2.same.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_2(params->features_block_2_same_batch_norm_gamma,
                                   state->features_block_2_same_batch_norm_running_variance, batch_norm_gain_6);

        /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](max(batch_norm.gain[c] *
               (features.block_2.same.conv2d.b[c] + conv2d.y_sum[n, c, i, j] -
               features.block_2.same.batch_norm.running_mean[c]) + features.block_2.same.batch_norm.beta[c] +
               (batch_norm.gain[c] * (features.block_2.change.normed_conv_2.conv2d.b[c] + conv2d.y_sum[n, c, i,
               j] - features.block_2.change.normed_conv_2.batch_norm.running_mean[c]) +
               features.block_2.change.normed_conv_2.batch_norm.beta[c]), 0)) */
        resnet_pooled_2(n, batch_norm_gain_6, params->features_block_2_same_conv2d_b, conv2d_y_sum_rows,
                        state->features_block_2_same_batch_norm_running_mean,
                        params->features_block_2_same_batch_norm_beta, batch_norm_gain_5,
                        params->features_block_2_change_normed_conv_2_conv2d_b, conv2d_y_sum_rows_2,
                        state->features_block_2_change_normed_conv_2_batch_norm_running_mean,
                        params->features_block_2_change_normed_conv_2_batch_norm_beta, pooled);

        /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
        resnet_logits(n, pooled, params->logits_W, params->logits_b, logits, pack);

        /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* resnet.dl:27  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n,
               j] - probs.softmax.m[n])))) */
        /* resnet.dl:28  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        resnet_loss_sum_2(n, logits, y, loss_sum_chunks, accuracy_sum_chunks);

        /* resnet.dl:27  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = resnet_loss_sum(loss_sum_chunks);

        /* resnet.dl:27  loss = loss_sum / N */
        ONCE
        result->loss = resnet_loss(n, result->totals[0]);

        /* resnet.dl:28  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = resnet_accuracy_sum(accuracy_sum_chunks);
    }
}

static void resnet_probs(int n, real (*restrict logits)[10], real (*restrict probs)[10])
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

void resnet_predict(const struct resnet_batch *batch, const struct resnet_params *params,
                    const struct resnet_state *state, void *arena, struct resnet_outputs *out)
{
    const int n = batch->n;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real *batch_norm_gain = space;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real *batch_norm_gain_2 = space;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real *batch_norm_gain_3 = space;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 64);
    real *batch_norm_gain_4 = space;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real (*conv2d_y_sum)[32][7][7] = (real (*)[32][7][7])(space + 1568 * rows + 64);
    real *batch_norm_gain_5 = space;
    real (*conv2d_y_sum_2)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real *batch_norm_gain_6 = space + 32;
    real (*conv2d_y_sum_rows)[32][49] = (real (*)[32][49])conv2d_y_sum_2;
    real (*conv2d_y_sum_rows_2)[32][49] = (real (*)[32][49])conv2d_y_sum;
    real (*pooled)[32] = (real (*)[32])(space + 3136 * rows + 64);
    real (*logits)[10] = (real (*)[10])(space + 64);

    IN_PARALLEL(n >= 2)
    {
        real *const pack = space + 9408 * rows + 64 + THREAD * 175616;

        /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] *
               rsqrt(stem.normed_conv.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_2(params->stem_normed_conv_batch_norm_gamma,
                                 state->stem_normed_conv_batch_norm_running_variance, batch_norm_gain);

        /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d.b[i] + sum[c,
               p, q](stem_view[n, 0, p + 2 * j - 2, q + 2 * k - 2 | 0] * stem.normed_conv.conv2d.W[i, 0, p, q])
               - stem.normed_conv.batch_norm.running_mean[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
        resnet_stem_2(n, batch_norm_gain, params->stem_normed_conv_conv2d_b, stem_view,
                      params->stem_normed_conv_conv2d_W, state->stem_normed_conv_batch_norm_running_mean,
                      params->stem_normed_conv_batch_norm_beta, stem, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(features.block.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_2(params->features_block_change_normed_conv_batch_norm_gamma,
                                 state->features_block_change_normed_conv_batch_norm_running_variance,
                                 batch_norm_gain_2);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
               (features.block.change.normed_conv.conv2d.b[i] + sum[c, p, q](stem[n, c, p + j - 1, q + k - 1 |
               0] * features.block.change.normed_conv.conv2d.W[i, c, p, q]) -
               features.block.change.normed_conv.batch_norm.running_mean[i]) +
               features.block.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_change_relu(n, batch_norm_gain_2, params->features_block_change_normed_conv_conv2d_b, stem,
                           params->features_block_change_normed_conv_conv2d_W,
                           state->features_block_change_normed_conv_batch_norm_running_mean,
                           params->features_block_change_normed_conv_batch_norm_beta, change_relu, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(features.block.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_2(params->features_block_change_normed_conv_2_batch_norm_gamma,
                                 state->features_block_change_normed_conv_2_batch_norm_running_variance,
                                 batch_norm_gain_3);

        /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
               (features.block.change.normed_conv_2.conv2d.b[i] + sum[c, p, q](change.relu[n, c, p + j - 1, q +
               k - 1 | 0] * features.block.change.normed_conv_2.conv2d.W[i, c, p, q]) -
               features.block.change.normed_conv_2.batch_norm.running_mean[i]) +
               features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
        resnet_features_block_2(n, stem, batch_norm_gain_3,
                                params->features_block_change_normed_conv_2_conv2d_b, change_relu,
                                params->features_block_change_normed_conv_2_conv2d_W,
                                state->features_block_change_normed_conv_2_batch_norm_running_mean,
                                params->features_block_change_normed_conv_2_batch_norm_beta, features_block,
                                pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(features.block_2.change.normed_conv.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_2(params->features_block_2_change_normed_conv_batch_norm_gamma,
                                   state->features_block_2_change_normed_conv_batch_norm_running_variance,
                                   batch_norm_gain_4);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] *
               (features.block_2.change.normed_conv.conv2d.b[i] + sum[c, p, q](features.block[n, c, p + 2 * j -
               1, q + 2 * k - 1 | 0] * features.block_2.change.normed_conv.conv2d.W[i, c, p, q]) -
               features.block_2.change.normed_conv.batch_norm.running_mean[i]) +
               features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_change_relu_2_2(n, batch_norm_gain_4, params->features_block_2_change_normed_conv_conv2d_b,
                               features_block, params->features_block_2_change_normed_conv_conv2d_W,
                               state->features_block_2_change_normed_conv_batch_norm_running_mean,
                               params->features_block_2_change_normed_conv_batch_norm_beta, change_relu_2, pack);

        /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0]
               * features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
        resnet_conv2d_y_sum(n, change_relu_2, params->features_block_2_change_normed_conv_2_conv2d_W,
                            conv2d_y_sum, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_2(params->features_block_2_change_normed_conv_2_batch_norm_gamma,
                                   state->features_block_2_change_normed_conv_2_batch_norm_running_variance,
                                   batch_norm_gain_5);

        /* resnet.dl:6  conv2d.y_sum[n, o, i, j] = sum[c, p, q](features.block[n, c, 2 * i, 2 * j] *
               features.block_2.same.conv2d.W[o, c, 0, 0]) */
        resnet_conv2d_y_sum_2(n, features_block, params->features_block_2_same_conv2d_W, conv2d_y_sum_2, pack);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] *
               rsqrt(features.block_2.same.batch_norm.running_variance[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_2(params->features_block_2_same_batch_norm_gamma,
                                   state->features_block_2_same_batch_norm_running_variance, batch_norm_gain_6);

        /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](max(batch_norm.gain[c] *
               (features.block_2.same.conv2d.b[c] + conv2d.y_sum[n, c, i, j] -
               features.block_2.same.batch_norm.running_mean[c]) + features.block_2.same.batch_norm.beta[c] +
               (batch_norm.gain[c] * (features.block_2.change.normed_conv_2.conv2d.b[c] + conv2d.y_sum[n, c, i,
               j] - features.block_2.change.normed_conv_2.batch_norm.running_mean[c]) +
               features.block_2.change.normed_conv_2.batch_norm.beta[c]), 0)) */
        resnet_pooled_2(n, batch_norm_gain_6, params->features_block_2_same_conv2d_b, conv2d_y_sum_rows,
                        state->features_block_2_same_batch_norm_running_mean,
                        params->features_block_2_same_batch_norm_beta, batch_norm_gain_5,
                        params->features_block_2_change_normed_conv_2_conv2d_b, conv2d_y_sum_rows_2,
                        state->features_block_2_change_normed_conv_2_batch_norm_running_mean,
                        params->features_block_2_change_normed_conv_2_batch_norm_beta, pooled);

        /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
        resnet_logits(n, pooled, params->logits_W, params->logits_b, logits, pack);

        /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* resnet.dl:26  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
        /* resnet.dl:26  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
        resnet_probs(n, logits, probs);
    }
}

#ifndef DL_NO_MAIN
/* The outputs as the training program computes them. */
static RUNS_ONCE void resnet_batch_norm_gain_3(const real *restrict stem_normed_conv_batch_norm_gamma,
                                               real *restrict batch_norm_v, real *restrict batch_norm_gain)
{
    for (int i = 0; i < 16; i++)
        batch_norm_gain[i] = stem_normed_conv_batch_norm_gamma[i] * real_rsqrt(batch_norm_v[i] + (real)1e-05);
}

/* stem and change.relu */
static RUNS_ONCE NOT_INLINE void resnet_stem_3(int n, real *restrict batch_norm_gain,
                                               real (*restrict stem_normed_conv_conv2d_rows)[16][196],
                                               real *restrict batch_norm_m,
                                               const real *restrict stem_normed_conv_batch_norm_beta)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 196; j++)
                stem_normed_conv_conv2d_rows[row][i][j] =
                        real_max(batch_norm_gain[i] * (stem_normed_conv_conv2d_rows[row][i][j] -
                        batch_norm_m[i]) + stem_normed_conv_batch_norm_beta[i], 0);
}

static RUNS_ONCE void resnet_features_block_3(int n, real (*restrict stem_rows)[16][196],
                                              real *restrict batch_norm_gain_3,
                                              real (*restrict normed_conv_2_conv2d_rows)[16][196],
                                              real *restrict batch_norm_m_3,
                                              const real *restrict features_block_change_normed_conv_2_batch_norm_beta)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 196; j++)
                stem_rows[row][i][j] = real_max(stem_rows[row][i][j] +
                        (batch_norm_gain_3[i] * (normed_conv_2_conv2d_rows[row][i][j] - batch_norm_m_3[i]) +
                        features_block_change_normed_conv_2_batch_norm_beta[i]), 0);
}

static RUNS_ONCE void resnet_batch_norm_gain_4_3(const real *restrict features_block_2_change_normed_conv_batch_norm_gamma,
                                                 real *restrict batch_norm_v_4,
                                                 real *restrict batch_norm_gain_4)
{
    for (int i = 0; i < 32; i++)
        batch_norm_gain_4[i] = features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_4[i] + (real)1e-05);
}

static RUNS_ONCE void resnet_change_relu_2_3(int n, real *restrict batch_norm_gain_4,
                                             real (*restrict normed_conv_conv2d_rows_2)[32][49],
                                             real *restrict batch_norm_m_4,
                                             const real *restrict features_block_2_change_normed_conv_batch_norm_beta)
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 49; j++)
                normed_conv_conv2d_rows_2[row][i][j] = real_max(batch_norm_gain_4[i] *
                        (normed_conv_conv2d_rows_2[row][i][j] - batch_norm_m_4[i]) +
                        features_block_2_change_normed_conv_batch_norm_beta[i], 0);
}

static RUNS_ONCE void resnet_batch_norm_gain_5(const real *restrict features_block_2_change_normed_conv_2_batch_norm_gamma,
                                               real *restrict batch_norm_v_5)
{
    for (int i = 0; i < 32; i++)
        batch_norm_v_5[i] = features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_5[i] + (real)1e-05);
}

static RUNS_ONCE void resnet_pooled_3(int n, real *restrict batch_norm_gain_6,
                                      real (*restrict same_conv2d_rows)[32][49], real *restrict batch_norm_m_6,
                                      const real *restrict features_block_2_same_batch_norm_beta,
                                      real *restrict batch_norm_gain_5,
                                      real (*restrict normed_conv_2_conv2d_rows_2)[32][49],
                                      real *restrict batch_norm_m_5,
                                      const real *restrict features_block_2_change_normed_conv_2_batch_norm_beta,
                                      real (*restrict pooled)[32])
{
    SHARE_LOOP
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++) {
            real features[49];
            for (int j = 0; j < 49; j++)
                features[j] = real_max(batch_norm_gain_6[i] *
                        (same_conv2d_rows[row][i][j] - batch_norm_m_6[i]) +
                        features_block_2_same_batch_norm_beta[i] + (batch_norm_gain_5[i] *
                        (normed_conv_2_conv2d_rows_2[row][i][j] - batch_norm_m_5[i]) +
                        features_block_2_change_normed_conv_2_batch_norm_beta[i]), 0);
            real parts[8] = {0};
            KEEP_LOOP
            for (int first = 0; first <= 41; first += 8)
                for (int part = 0; part < 8; part++) {
                    const int j = first + part;
                    parts[part] += features[j];
                }
            for (int j = 48; j < 49; j++)
                parts[j - 48] += features[j];
            real sum = 0;
            for (int part = 0; part < 8; part++)
                sum += parts[part];
            pooled[row][i] = (real)0.02040816326530612 * sum;
        }
}

static RUNS_ONCE void resnet_observe(const struct resnet_batch *batch, const struct resnet_params *params,
                                     const struct resnet_state *state, void *arena, struct resnet_outputs *out)
{
    const int n = batch->n;
    (void)state;
    real (*probs)[10] = (real (*)[10])out->probs;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 1152);
    real (*stem_normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])stem_normed_conv_conv2d;
    real (*batch_norm_m_chunks)[16] = (real (*)[16])space;
    real *batch_norm_m = space + 512;
    real (*batch_norm_v_chunks)[16] = (real (*)[16])space;
    real *batch_norm_v = space + 528;
    real *batch_norm_gain = space;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 1152);
    real (*stem_rows)[16][196] = (real (*)[16][196])stem;
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 1152);
    real (*normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_conv2d;
    real (*batch_norm_m_chunks_2)[16] = (real (*)[16])space;
    real *batch_norm_m_2 = space + 512;
    real (*batch_norm_v_chunks_2)[16] = (real (*)[16])space;
    real *batch_norm_v_2 = space + 528;
    real *batch_norm_gain_2 = space;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 1152);
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 1152);
    real (*normed_conv_2_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_2_conv2d;
    real (*batch_norm_m_chunks_3)[16] = (real (*)[16])space;
    real *batch_norm_m_3 = space + 512;
    real (*batch_norm_v_chunks_3)[16] = (real (*)[16])space;
    real *batch_norm_v_3 = space + 528;
    real *batch_norm_gain_3 = space;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 1152);
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 1152);
    real (*normed_conv_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_conv2d_2;
    real (*batch_norm_m_chunks_4)[32] = (real (*)[32])space;
    real *batch_norm_m_4 = space + 1024;
    real (*batch_norm_v_chunks_4)[32] = (real (*)[32])space;
    real *batch_norm_v_4 = space + 1056;
    real *batch_norm_gain_4 = space;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 1152);
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 4704 * rows + 1152);
    real (*normed_conv_2_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_2_conv2d_2;
    real (*batch_norm_m_chunks_5)[32] = (real (*)[32])space;
    real *batch_norm_m_5 = space + 1024;
    real (*batch_norm_v_chunks_5)[32] = (real (*)[32])space;
    real *batch_norm_v_5 = space + 1056;
    real *batch_norm_gain_5 = space + 1056;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 1152);
    real (*same_conv2d_rows)[32][49] = (real (*)[32][49])same_conv2d;
    real (*batch_norm_m_chunks_6)[32] = (real (*)[32])space;
    real *batch_norm_m_6 = space + 1088;
    real (*batch_norm_v_chunks_6)[32] = (real (*)[32])space;
    real *batch_norm_v_6 = space + 1120;
    real *batch_norm_gain_6 = space;
    real (*pooled)[32] = (real (*)[32])(space + 1152);
    real (*logits)[10] = (real (*)[10])(space + 32 * rows + 1152);

    IN_PARALLEL(n >= 2)
    {
        real *const pack = space + 9408 * rows + 1152 + THREAD * 175616;

        /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
               q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
        resnet_stem_normed_conv_conv2d(n, params->stem_normed_conv_conv2d_b, stem_view,
                                       params->stem_normed_conv_conv2d_W, stem_normed_conv_conv2d, pack);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
        resnet_batch_norm_m(n, stem_normed_conv_conv2d_rows, batch_norm_m_chunks);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_m_chunks, batch_norm_m);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((stem.normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (196 * N) */
        resnet_batch_norm_v(n, stem_normed_conv_conv2d_rows, batch_norm_m, batch_norm_v_chunks);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_v_chunks, batch_norm_v);

        /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(batch_norm.v[i] +
               1e-05) */
        ONCE
        resnet_batch_norm_gain_3(params->stem_normed_conv_batch_norm_gamma, batch_norm_v, batch_norm_gain);

        /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
               batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
        resnet_stem_3(n, batch_norm_gain, stem_normed_conv_conv2d_rows, batch_norm_m,
                      params->stem_normed_conv_batch_norm_beta);

        /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] +
               sum[c, p, q](stem[n, c, i + p - 1, j + q - 1 | 0] *
               features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_conv2d(n, params->features_block_change_normed_conv_conv2d_b, stem,
                                  params->features_block_change_normed_conv_conv2d_W, normed_conv_conv2d, pack);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
        resnet_batch_norm_m(n, normed_conv_conv2d_rows, batch_norm_m_chunks_2);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_m_chunks_2, batch_norm_m_2);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (196 * N) */
        resnet_batch_norm_v(n, normed_conv_conv2d_rows, batch_norm_m_2, batch_norm_v_chunks_2);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_v_chunks_2, batch_norm_v_2);

        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_3(params->features_block_change_normed_conv_batch_norm_gamma, batch_norm_v_2,
                                 batch_norm_gain_2);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k]
               - batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_stem_3(n, batch_norm_gain_2, normed_conv_conv2d_rows, batch_norm_m_2,
                      params->features_block_change_normed_conv_batch_norm_beta);

        /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o]
               + sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
               features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_conv2d(n, params->features_block_change_normed_conv_2_conv2d_b, change_relu,
                                  params->features_block_change_normed_conv_2_conv2d_W, normed_conv_2_conv2d,
                                  pack);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
        resnet_batch_norm_m(n, normed_conv_2_conv2d_rows, batch_norm_m_chunks_3);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_m_chunks_3, batch_norm_m_3);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (196 * N) */
        resnet_batch_norm_v(n, normed_conv_2_conv2d_rows, batch_norm_m_3, batch_norm_v_chunks_3);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_v_chunks_3, batch_norm_v_3);

        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_3(params->features_block_change_normed_conv_2_batch_norm_gamma, batch_norm_v_3,
                                 batch_norm_gain_3);

        /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
               (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
               features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
        resnet_features_block_3(n, stem_rows, batch_norm_gain_3, normed_conv_2_conv2d_rows, batch_norm_m_3,
                                params->features_block_change_normed_conv_2_batch_norm_beta);

        /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
               sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
               features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_conv2d_2(n, params->features_block_2_change_normed_conv_conv2d_b, features_block,
                                    params->features_block_2_change_normed_conv_conv2d_W, normed_conv_conv2d_2,
                                    pack);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
        resnet_batch_norm_m_4(n, normed_conv_conv2d_rows_2, batch_norm_m_chunks_4);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_4, batch_norm_m_4);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (49 * N) */
        resnet_batch_norm_v_4(n, normed_conv_conv2d_rows_2, batch_norm_m_4, batch_norm_v_chunks_4);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_4, batch_norm_v_4);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_3(params->features_block_2_change_normed_conv_batch_norm_gamma,
                                   batch_norm_v_4, batch_norm_gain_4);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k]
               - batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_change_relu_2_3(n, batch_norm_gain_4, normed_conv_conv2d_rows_2, batch_norm_m_4,
                               params->features_block_2_change_normed_conv_batch_norm_beta);

        /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o
               ] + sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
               features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_2_conv2d_2(n, params->features_block_2_change_normed_conv_2_conv2d_b, change_relu_2,
                                      params->features_block_2_change_normed_conv_2_conv2d_W,
                                      normed_conv_2_conv2d_2, pack);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
        resnet_batch_norm_m_4(n, normed_conv_2_conv2d_rows_2, batch_norm_m_chunks_5);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_5, batch_norm_m_5);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (49 * N) */
        resnet_batch_norm_v_4(n, normed_conv_2_conv2d_rows_2, batch_norm_m_5, batch_norm_v_chunks_5);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_5, batch_norm_v_5);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_5(params->features_block_2_change_normed_conv_2_batch_norm_gamma, batch_norm_v_5);

        /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
               q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
        resnet_same_conv2d(n, params->features_block_2_same_conv2d_b, features_block,
                           params->features_block_2_same_conv2d_W, same_conv2d, pack);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
        resnet_batch_norm_m_4(n, same_conv2d_rows, batch_norm_m_chunks_6);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_6, batch_norm_m_6);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((same.conv2d[i, k, b, a] - batch_norm.m[k])^2) / (49
               * N) */
        resnet_batch_norm_v_4(n, same_conv2d_rows, batch_norm_m_6, batch_norm_v_chunks_6);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_6, batch_norm_v_6);

        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4_3(params->features_block_2_same_batch_norm_gamma, batch_norm_v_6,
                                   batch_norm_gain_6);

        /* resnet.dl:20  features[n, i, j, k] = max(batch_norm.gain[i] * (same.conv2d[n, i, j, k] -
               batch_norm.m[i]) + features.block_2.same.batch_norm.beta[i] + (batch_norm.gain[i] *
               (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
               features.block_2.change.normed_conv_2.batch_norm.beta[i]), 0) */
        /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
        resnet_pooled_3(n, batch_norm_gain_6, same_conv2d_rows, batch_norm_m_6,
                        params->features_block_2_same_batch_norm_beta, batch_norm_gain_5,
                        normed_conv_2_conv2d_rows_2, batch_norm_m_5,
                        params->features_block_2_change_normed_conv_2_batch_norm_beta, pooled);

        /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
        resnet_logits(n, pooled, params->logits_W, params->logits_b, logits, pack);

        /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* resnet.dl:26  probs.softmax.e[n, j] = exp(logits[n, j] - probs.softmax.m[n]) */
        /* resnet.dl:26  probs[n, j] = probs.softmax.e[n, j] / sum[j2](probs.softmax.e[n, j2]) */
        resnet_probs(n, logits, probs);
    }
}

#endif

/* The loss (values[0]) and the metrics of n rows whose totals were added up. */
void resnet_summarize(const struct resnet_params *params, const struct resnet_state *state, double n,
                      const double *totals, double *values)
{
    (void)params;
    (void)state;
    values[0] = totals[0] / (real)n;
    values[1] = totals[1] / (real)n;
}

#endif

/* Bytes of arena for a batch of n rows. */
size_t resnet_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * ((26708 * rows + 81312 + 15) / 16 * 16 + THREADS * 175616);
}

#ifndef RESNET_F64
/* ---- the optimiser ---- */

/* m <- 0.9 * m[i] + 0.09999999999999998 * grad[i] */
/* v <- 0.999 * v[i] + 0.0010000000000000009 * grad[i]^2 */
/* param <- param[i] - lr * ((0.9 * m[i] + 0.09999999999999998 * grad[i]) * (1 /
       (-expm1(-0.10536051565782628 * t)))) / (sqrt((0.999 * v[i] + 0.0010000000000000009 * grad[i]^2) * (1 /
       (-expm1(-0.0010005003335835344 * t)))) + 1e-08) */
static void resnet_adam(int size, real *restrict param, const real *restrict grad, real *restrict m,
                        real *restrict v, real lr, real t)
{
    {
        const real t_2 = 1 / -real_expm1((real)-0.10536051565782628 * t);
        const real t_3 = 1 / -real_expm1((real)-0.0010005003335835344 * t);
        for (int i = 0; i < size; i++) {
            const real t_4 = (real)0.999 * v[i] + (real)0.0010000000000000009 * (grad[i] * grad[i]);
            const real next_m = (real)0.9 * m[i] + (real)0.09999999999999998 * grad[i];
            const real next_param = param[i] - lr * (next_m * t_2) / (real_sqrt(t_4 * t_3) + (real)1e-08);
            m[i] = next_m;
            v[i] = t_4;
            param[i] = next_param;
        }
    }
}

void resnet_update(struct resnet_params *params, const struct resnet_params *d_params,
                   struct resnet_optimizer *optimizer, const struct resnet_arguments *arguments, uint64_t t)
{
    resnet_adam(20106, (real *)params, (const real *)d_params, (real *)&optimizer->m, (real *)&optimizer->v,
                arguments->lr, (real)t);
}

#endif

#ifndef RESNET_F64
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

/*
 * The bits of a normal number are the same whatever the machine, the compiler and its flags
 * (short of those that give up IEEE arithmetic, such as -ffast-math):
 *
 *   - +, -, *, / and sqrt are correctly rounded by IEEE 754, and so is fma by C99;
 *   - libm's log is not: its last bit differs between libraries, so the tails have a log here,
 *     made of the operations above on an exact exponent and fraction;
 *   - a compiler may fuse a * b + c into one rounding (-ffp-contract), or not. No product below
 *     is an operand of a sum, except products by a power of two, which are exact either way.
 *     Every multiply-add is an explicit fma.
 */

/* Natural logarithm of a positive, normal x, within 2 units in the last place for x <= 1/2:
 * x = m 2^k with sqrt(1/2) <= m < sqrt(2), and log m = 2 artanh(s) = 2 s + 2/3 s^3 + ... at
 * s = (m - 1) / (m + 1), |s| <= 0.172. */
static inline double dl_log(double x)
{
    int exponent;
    double m = frexp(x, &exponent);
    if (m < 0.70710678118654752) {
        m *= 2;
        exponent--;
    }
    const double s = (m - 1) / (m + 1), z = s * s;
    double sum = 2.0 / 21;
    sum = fma(sum, z, 2.0 / 19);
    sum = fma(sum, z, 2.0 / 17);
    sum = fma(sum, z, 2.0 / 15);
    sum = fma(sum, z, 2.0 / 13);
    sum = fma(sum, z, 2.0 / 11);
    sum = fma(sum, z, 2.0 / 9);
    sum = fma(sum, z, 2.0 / 7);
    sum = fma(sum, z, 2.0 / 5);
    sum = fma(sum, z, 2.0 / 3);
    sum = fma(sum, z, 2.0);
    return fma(exponent, 0.69314718055994531, sum * s);
}

/* The standard normal quantile of 1/2 + q for |q| <= 0.425, where most of it is: algorithm AS 241,
 * PPND16, of Wichura, "The Percentage Points of the Normal Distribution" (Applied Statistics 37,
 * 1988), relative error about 1e-16. For other q it gives a number, but a wrong one. */
static inline double dl_normal_middle(double q)
{
    const double r = fma(-q, q, 0.180625);
    double above = 2.5090809287301226727e+3, below = 5.2264952788528545610e+3;
    above = fma(above, r, 3.3430575583588128105e+4);
    above = fma(above, r, 6.7265770927008700853e+4);
    above = fma(above, r, 4.5921953931549871457e+4);
    above = fma(above, r, 1.3731693765509461125e+4);
    above = fma(above, r, 1.9715909503065514427e+3);
    above = fma(above, r, 1.3314166789178437745e+2);
    above = fma(above, r, 3.3871328727963666080e+0);
    below = fma(below, r, 2.8729085735721942674e+4);
    below = fma(below, r, 3.9307895800092710610e+4);
    below = fma(below, r, 2.1213794301586595867e+4);
    below = fma(below, r, 5.3941960214247511077e+3);
    below = fma(below, r, 6.8718700749205790830e+2);
    below = fma(below, r, 4.2313330701600911252e+1);
    below = fma(below, r, 1.0);
    return q * (above / below);
}

/* The same beyond: AS 241's second region. Its third, p < exp(-25), can't be reached with 32 bits. */
static inline double dl_normal_tail(double q)
{
    const double r = sqrt(-dl_log(q < 0 ? 0.5 + q : 0.5 - q)) - 1.6;
    double above = 7.74545014278341407640e-4, below = 1.05075007164441684324e-9;
    above = fma(above, r, 2.27238449892691845833e-2);
    above = fma(above, r, 2.41780725177450611770e-1);
    above = fma(above, r, 1.27045825245236838258e+0);
    above = fma(above, r, 3.64784832476320460504e+0);
    above = fma(above, r, 5.76949722146069140550e+0);
    above = fma(above, r, 4.63033784615654529590e+0);
    above = fma(above, r, 1.42343711074968357734e+0);
    below = fma(below, r, 5.47593808499534494600e-4);
    below = fma(below, r, 1.51986665636164571966e-2);
    below = fma(below, r, 1.48103976427480074590e-1);
    below = fma(below, r, 6.89767334985100004550e-1);
    below = fma(below, r, 1.67638483018380384940e+0);
    below = fma(below, r, 2.05319162663775882187e+0);
    below = fma(below, r, 1.0);
    return q < 0 ? -(above / below) : above / below;
}

/* p - 1/2 for p = (bits + 1/2) 2^-32, exactly */
static inline double dl_centred(uint32_t bits)
{
    return ((double)bits - 2147483647.5) * 0x1p-32;
}

/* The standard normal quantile of p = (bits + 1/2) 2^-32. */
static inline double dl_normal_quantile(uint32_t bits)
{
    const double q = dl_centred(bits);
    return fabs(q) <= 0.425 ? dl_normal_middle(q) : dl_normal_tail(q);
}

/* Normal, mean 0 and deviation 1; at most 6.34 in size. */
RUNS_ONCE static inline double dl_normal(uint64_t seed, uint32_t stream, uint32_t step, uint64_t element)
{
    return dl_normal_quantile(dl_random(seed, stream, step, element));
}

/* numbers[k] = dl_normal(seed, stream, step, first + k) for k < count: each as if it were in the
 * middle, which is vector code, and those in the tails once more. */
RUNS_ONCE static inline void dl_normals(uint64_t seed, uint32_t stream, uint32_t step, uint64_t first, int count,
                              double *numbers)
{
    uint32_t bits[32];
    double q[32], middle[32];
    for (int k = -(int)(first % 4); k < count; k += 32) {
        dl_random_32(seed, stream, step, (first + (uint64_t)(int64_t)k) >> 2, bits);
        for (int j = 0; j < 32; j++) {
            q[j] = dl_centred(bits[j]);
            middle[j] = dl_normal_middle(q[j]);
        }
        for (int j = k < 0 ? -k : 0; j < 32 && k + j < count; j++)
            numbers[k + j] = fabs(q[j]) <= 0.425 ? middle[j] : dl_normal_tail(q[j]);
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

/* e^x - 1 = (2^k - 1) + 2^k (e^r - 1). Within 1.24 ulp. */
static ALWAYS_INLINE float real_expm1(float x)
{
    const float argument = x;
    x = real_pick(x > 89, 89, x);
    x = real_pick(x < -25, -25, x);
    const float shifted = real_fma(x, 0x1.715476p+0f, 0x1.8p23f), k = shifted - 0x1.8p23f;
    const float high = real_fma(k, -0x1.62e3p-1f, x), low = k * -0x1.2fefa4p-17f;
    const float r = real_fma(k, -0x1.2fefa4p-17f, high);
    const float rest = real_fma(r * r, real_exp_tail(r), low);
    const uint32_t over = k > 127; /* 2^128 is no float: twice 2^127 */
    const float scale = real_of_bits((real_bits(shifted) - 0x4B400000u + 127 - over) << 23);
    const float result = real_fma(scale, rest, real_fma(scale, high, scale - 1)) * real_of_bits((127 + over) << 23);
    return real_of_bits(real_bits(result) | (real_bits(argument) & 0x80000000u)); /* -0 */
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

/* Declared anew as a function of its argument alone, which does not set errno: so compilers use the
 * instruction, and vectors of it. */
#if defined __GNUC__
float sqrtf(float) __attribute__((const));
#endif

/* Correctly rounded. */
static ALWAYS_INLINE float real_sqrt(float x)
{
    return sqrtf(x);
}

/* 1 / sqrt(x). Within 1.50 ulp. */
static ALWAYS_INLINE float real_rsqrt(float x)
{
    return 1 / real_sqrt(x);
}
#endif

#ifndef DL_NO_MAIN
/* ---- the training program ---- */

#include "dl.h"
#if defined _OPENMP
#include <omp.h>
#endif

#ifndef DL_NO_GRADCHECK
static const DlModel resnet_model_f64;
#endif

#ifndef RESNET_F64
static size_t resnet_train_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void resnet_make_train(int n, const void *const *sources, uint64_t seed, void *arena,
                              void *const *inputs)
{
    (void)seed;
    real (*train_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* resnet.dl:32  train.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            train_X[row][i] = file_1[row][i] / 255;

    /* resnet.dl:33  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

static size_t resnet_test_arena_size(int n)
{
    (void)n;
    return sizeof(real) * (1);
}

static void resnet_make_test(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    real (*test_X)[784] = inputs[0];
    int32_t *y = inputs[1];
    (void)arena;
    const real (*file_1)[784] = (const real (*)[784])sources[0];
    const int32_t *file_2 = sources[1];

    /* resnet.dl:34  test.X[n, i] = file_1[n, i] / 255 */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 784; i++)
            test_X[row][i] = file_1[row][i] / 255;

    /* resnet.dl:35  y[i0] = file_2[i0] */
    for (int i0 = 0; i0 < n; i0++)
        y[i0] = file_2[i0];
}

/* Forward once more, to find the first number that is not finite. */
static RUNS_RARELY void resnet_trace(const struct resnet_batch *batch, const struct resnet_params *params,
                                     const struct resnet_state *state, void *arena, DlWatch *watch)
{
    const int n = batch->n;
    (void)state;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real *batch_norm_m = space;
    real *batch_norm_gain = space + 16;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real *batch_norm_m_2 = space;
    real *batch_norm_gain_2 = space + 16;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 64);
    real *batch_norm_m_3 = space;
    real *batch_norm_gain_3 = space + 16;
    real (*features_block_change)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 64);
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 64);
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 64);
    real *batch_norm_m_4 = space;
    real *batch_norm_gain_4 = space + 32;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 64);
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 4704 * rows + 64);
    real *batch_norm_m_5 = space;
    real *batch_norm_gain_5 = space + 32;
    real (*features_block_2_change)[32][7][7] = (real (*)[32][7][7])(space + 3136 * rows + 64);
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 4704 * rows + 64);
    real *batch_norm_m_6 = space;
    real *batch_norm_gain_6 = space + 32;
    real (*features_block_2_same)[32][7][7] = (real (*)[32][7][7])(space + 64);
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 1568 * rows + 64);
    real (*pooled)[32] = (real (*)[32])(space + 64);
    real (*logits)[10] = (real (*)[10])(space + 32 * rows + 64);
    real *probs_softmax_m = space + 64;
    const int32_t *y = batch->y;
    real *loss = space;

    /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
           q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int p = 0; p < 5; p++)
                        KEEP_LOOP
                        for (int q = 0; q < 5; q++)
                            conv2d_y_sum += (2 * i + p - 2 >= 0 && 2 * i + p - 2 < 28 && 2 * j + q - 2 >= 0 &&
                                    2 * j + q - 2 < 28 ? stem_view[row][0][2 * i + p - 2][2 * j + q - 2] : 0)
                                    * params->stem_normed_conv_conv2d_W[o][0][p][q];
                    stem_normed_conv_conv2d[row][o][i][j] = params->stem_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }
    if (dl_watch(watch, 0, stem_normed_conv_conv2d, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += stem_normed_conv_conv2d[i][k][b][a];
        batch_norm_m[k] = batch_norm_m_sum / (real)(196 * n);
    }
    if (dl_watch(watch, 1, batch_norm_m, 16))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(sum[i2, b,
           a]((stem.normed_conv.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (196 * N) + 1e-05) */
    for (int i = 0; i < 16; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (stem_normed_conv_conv2d[i_2][i][b][a] - batch_norm_m[i]) *
                            (stem_normed_conv_conv2d[i_2][i][b][a] - batch_norm_m[i]);
        batch_norm_gain[i] = params->stem_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(196 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 2, batch_norm_gain, 16))
        return;

    /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    stem[row][i][j][k] = real_max(batch_norm_gain[i] *
                            (stem_normed_conv_conv2d[row][i][j][k] - batch_norm_m[i]) +
                            params->stem_normed_conv_batch_norm_beta[i], 0);
    if (dl_watch(watch, 3, stem, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] + sum[c,
           p, q](stem[n, c, i + p - 1, j + q - 1 | 0] * features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? stem[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d[row][o][i][j] = params->features_block_change_normed_conv_conv2d_b[o] +
                            conv2d_y_sum;
                }
    if (dl_watch(watch, 4, normed_conv_conv2d, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_conv2d[i][k][b][a];
        batch_norm_m_2[k] = batch_norm_m_sum / (real)(196 * n);
    }
    if (dl_watch(watch, 5, batch_norm_m_2, 16))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (196 * N) + 1e-05) */
    for (int i = 0; i < 16; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_conv2d[i_2][i][b][a] - batch_norm_m_2[i]) *
                            (normed_conv_conv2d[i_2][i][b][a] - batch_norm_m_2[i]);
        batch_norm_gain_2[i] = params->features_block_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(196 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 6, batch_norm_gain_2, 16))
        return;

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    change_relu[row][i][j][k] = real_max(batch_norm_gain_2[i] *
                            (normed_conv_conv2d[row][i][j][k] - batch_norm_m_2[i]) +
                            params->features_block_change_normed_conv_batch_norm_beta[i], 0);
    if (dl_watch(watch, 7, change_relu, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 16; o++)
            for (int i = 0; i < 14; i++)
                for (int j = 0; j < 14; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 14 && j + q - 1 >= 0 && j + q -
                                        1 < 14 ? change_relu[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d[row][o][i][j] =
                            params->features_block_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 8, normed_conv_2_conv2d, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
    for (int k = 0; k < 16; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d[i][k][b][a];
        batch_norm_m_3[k] = batch_norm_m_sum / (real)(196 * n);
    }
    if (dl_watch(watch, 9, batch_norm_m_3, 16))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv_2.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (196 * N) + 1e-05) */
    for (int i = 0; i < 16; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d[i_2][i][b][a] - batch_norm_m_3[i]) *
                            (normed_conv_2_conv2d[i_2][i][b][a] - batch_norm_m_3[i]);
        batch_norm_gain_3[i] = params->features_block_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(196 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 10, batch_norm_gain_3, 16))
        return;

    /* resnet.dl:9  features.block.change[i, k, b, a] = batch_norm.gain[k] * (normed_conv_2.conv2d[i, k, b,
           a] - batch_norm.m[k]) + features.block.change.normed_conv_2.batch_norm.beta[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 16; k++)
            for (int b = 0; b < 14; b++)
                for (int a = 0; a < 14; a++)
                    features_block_change[i][k][b][a] = batch_norm_gain_3[k] *
                            (normed_conv_2_conv2d[i][k][b][a] - batch_norm_m_3[k]) +
                            params->features_block_change_normed_conv_2_batch_norm_beta[k];
    if (dl_watch(watch, 11, features_block_change, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + features.block.change[n, i, j, k],
           0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 14; j++)
                for (int k = 0; k < 14; k++)
                    features_block[row][i][j][k] = real_max(stem[row][i][j][k] +
                            features_block_change[row][i][j][k], 0);
    if (dl_watch(watch, 12, features_block, (size_t)n * 16 * 14 * 14))
        return;

    /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
           sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
           features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (2 * i + p - 1 >= 0 && 2 * j + q - 1 >= 0 ?
                                        features_block[row][c][2 * i + p - 1][2 * j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_conv2d_W[o][c][p][q];
                    normed_conv_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 13, normed_conv_conv2d_2, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_conv2d_2[i][k][b][a];
        batch_norm_m_4[k] = batch_norm_m_sum / (real)(49 * n);
    }
    if (dl_watch(watch, 14, batch_norm_m_4, 32))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (49 * N) + 1e-05) */
    for (int i = 0; i < 32; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_conv2d_2[i_2][i][b][a] - batch_norm_m_4[i]) *
                            (normed_conv_conv2d_2[i_2][i][b][a] - batch_norm_m_4[i]);
        batch_norm_gain_4[i] = params->features_block_2_change_normed_conv_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(49 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 15, batch_norm_gain_4, 32))
        return;

    /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k] -
           batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    change_relu_2[row][i][j][k] = real_max(batch_norm_gain_4[i] *
                            (normed_conv_conv2d_2[row][i][j][k] - batch_norm_m_4[i]) +
                            params->features_block_2_change_normed_conv_batch_norm_beta[i], 0);
    if (dl_watch(watch, 16, change_relu_2, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o] +
           sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
           features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 32; c++)
                        for (int p = 0; p < 3; p++)
                            KEEP_LOOP
                            for (int q = 0; q < 3; q++)
                                conv2d_y_sum += (i + p - 1 >= 0 && i + p - 1 < 7 && j + q - 1 >= 0 && j + q -
                                        1 < 7 ? change_relu_2[row][c][i + p - 1][j + q - 1] : 0) *
                                        params->features_block_2_change_normed_conv_2_conv2d_W[o][c][p][q];
                    normed_conv_2_conv2d_2[row][o][i][j] =
                            params->features_block_2_change_normed_conv_2_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 17, normed_conv_2_conv2d_2, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += normed_conv_2_conv2d_2[i][k][b][a];
        batch_norm_m_5[k] = batch_norm_m_sum / (real)(49 * n);
    }
    if (dl_watch(watch, 18, batch_norm_m_5, 32))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
           rsqrt(sum[i2, b, a]((normed_conv_2.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (49 * N) + 1e-05) */
    for (int i = 0; i < 32; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (normed_conv_2_conv2d_2[i_2][i][b][a] - batch_norm_m_5[i]) *
                            (normed_conv_2_conv2d_2[i_2][i][b][a] - batch_norm_m_5[i]);
        batch_norm_gain_5[i] = params->features_block_2_change_normed_conv_2_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(49 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 19, batch_norm_gain_5, 32))
        return;

    /* resnet.dl:9  features.block_2.change[i, k, b, a] = batch_norm.gain[k] * (normed_conv_2.conv2d[i, k,
           b, a] - batch_norm.m[k]) + features.block_2.change.normed_conv_2.batch_norm.beta[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    features_block_2_change[i][k][b][a] = batch_norm_gain_5[k] *
                            (normed_conv_2_conv2d_2[i][k][b][a] - batch_norm_m_5[k]) +
                            params->features_block_2_change_normed_conv_2_batch_norm_beta[k];
    if (dl_watch(watch, 20, features_block_2_change, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
           q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
    for (int row = 0; row < n; row++)
        for (int o = 0; o < 32; o++)
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++) {
                    real conv2d_y_sum = 0;
                    for (int c = 0; c < 16; c++)
                        conv2d_y_sum += features_block[row][c][2 * i][2 * j] *
                                params->features_block_2_same_conv2d_W[o][c][0][0];
                    same_conv2d[row][o][i][j] = params->features_block_2_same_conv2d_b[o] + conv2d_y_sum;
                }
    if (dl_watch(watch, 21, same_conv2d, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
    for (int k = 0; k < 32; k++) {
        real batch_norm_m_sum = 0;
        for (int i = 0; i < n; i++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_m_sum += same_conv2d[i][k][b][a];
        batch_norm_m_6[k] = batch_norm_m_sum / (real)(49 * n);
    }
    if (dl_watch(watch, 22, batch_norm_m_6, 32))
        return;

    /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] * rsqrt(sum[i2, b,
           a]((same.conv2d[i2, i, b, a] - batch_norm.m[i])^2) / (49 * N) + 1e-05) */
    for (int i = 0; i < 32; i++) {
        real batch_norm_v_sum = 0;
        for (int i_2 = 0; i_2 < n; i_2++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    batch_norm_v_sum += (same_conv2d[i_2][i][b][a] - batch_norm_m_6[i]) *
                            (same_conv2d[i_2][i][b][a] - batch_norm_m_6[i]);
        batch_norm_gain_6[i] = params->features_block_2_same_batch_norm_gamma[i] *
                real_rsqrt(batch_norm_v_sum / (real)(49 * n) + (real)1e-05);
    }
    if (dl_watch(watch, 23, batch_norm_gain_6, 32))
        return;

    /* resnet.dl:11  features.block_2.same[i, k, b, a] = batch_norm.gain[k] * (same.conv2d[i, k, b, a] -
           batch_norm.m[k]) + features.block_2.same.batch_norm.beta[k] */
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 32; k++)
            for (int b = 0; b < 7; b++)
                for (int a = 0; a < 7; a++)
                    features_block_2_same[i][k][b][a] = batch_norm_gain_6[k] *
                            (same_conv2d[i][k][b][a] - batch_norm_m_6[k]) +
                            params->features_block_2_same_batch_norm_beta[k];
    if (dl_watch(watch, 24, features_block_2_same, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:20  features[n, i, j, k] = max(features.block_2.same[n, i, j, k] +
           features.block_2.change[n, i, j, k], 0) */
    for (int row = 0; row < n; row++)
        for (int i = 0; i < 32; i++)
            for (int j = 0; j < 7; j++)
                for (int k = 0; k < 7; k++)
                    features[row][i][j][k] = real_max(features_block_2_same[row][i][j][k] +
                            features_block_2_change[row][i][j][k], 0);
    if (dl_watch(watch, 25, features, (size_t)n * 32 * 7 * 7))
        return;

    /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
    for (int row = 0; row < n; row++)
        for (int c = 0; c < 32; c++) {
            real pooled_sum = 0;
            for (int i = 0; i < 7; i++)
                for (int j = 0; j < 7; j++)
                    pooled_sum += features[row][c][i][j];
            pooled[row][c] = (real)0.02040816326530612 * pooled_sum;
        }
    if (dl_watch(watch, 26, pooled, (size_t)n * 32))
        return;

    /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
    for (int row = 0; row < n; row++)
        for (int k = 0; k < 10; k++) {
            real logits_y_sum = 0;
            for (int j = 0; j < 32; j++)
                logits_y_sum += pooled[row][j] * params->logits_W[j][k];
            logits[row][k] = logits_y_sum + params->logits_b[k];
        }
    if (dl_watch(watch, 27, logits, (size_t)n * 10))
        return;

    /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
    for (int row = 0; row < n; row++) {
        real max = -INFINITY;
        for (int j = 0; j < 10; j++)
            max = real_max(logits[row][j], max);
        probs_softmax_m[row] = max;
    }
    if (dl_watch(watch, 28, probs_softmax_m, (size_t)n))
        return;

    /* resnet.dl:27  loss = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(sum[j](exp(logits[n, j] -
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
    if (dl_watch(watch, 29, loss, 1))
        return;
}

static size_t resnet_trace_arena_size(int n)
{
    const size_t rows = (size_t)n;
    return sizeof(real) * (9408 * rows + 64);
}

#endif

static const DlTensor resnet_inputs[] = {
    {.name = "X", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 784},
     .size = 784},
    {.name = "y", .type = DL_CLASS, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .classes = 10, .is_target = 1},
};

static const DlTensor resnet_param_table[] = {
    {.name = "stem.normed_conv.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 1, 5, 5},
     .size = 400, .offset = 0, .place = "resnet.dl:6"},
    {.name = "stem.normed_conv.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 400, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "stem.normed_conv.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 416, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "stem.normed_conv.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 432, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 16, 3, 3},
     .size = 2304, .offset = 448, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2752, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2768, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 2784, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){16, 16, 3, 3},
     .size = 2304, .offset = 2800, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 5104, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 5120, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block.change.normed_conv_2.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 5136, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){32, 16, 3, 3},
     .size = 4608, .offset = 5152, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9760, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9792, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 9824, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){32, 32, 3, 3},
     .size = 9216, .offset = 9856, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19072, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19104, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19136, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.conv2d.W", .type = DL_REAL, .rank = 4, .shape = (const int[]){32, 16, 1, 1},
     .size = 512, .offset = 19168, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.conv2d.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19680, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.batch_norm.gamma", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19712, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "features.block_2.same.batch_norm.beta", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 19744, .no_decay = 1, .place = "resnet.dl:6"},
    {.name = "logits.W", .type = DL_REAL, .rank = 2, .shape = (const int[]){32, 10},
     .size = 320, .offset = 19776, .place = "resnet.dl:24"},
    {.name = "logits.b", .type = DL_REAL, .rank = 1, .shape = (const int[]){10},
     .size = 10, .offset = 20096, .no_decay = 1, .place = "resnet.dl:24"},
};

static const DlTensor resnet_state_table[] = {
    {.name = "stem.normed_conv.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 0},
    {.name = "stem.normed_conv.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 16},
    {.name = "features.block.change.normed_conv.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 32},
    {.name = "features.block.change.normed_conv.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 48},
    {.name = "features.block.change.normed_conv_2.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 64},
    {.name = "features.block.change.normed_conv_2.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .offset = 80},
    {.name = "features.block_2.change.normed_conv.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 96},
    {.name = "features.block_2.change.normed_conv.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 128},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 160},
    {.name = "features.block_2.change.normed_conv_2.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 192},
    {.name = "features.block_2.same.batch_norm.running_mean", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 224},
    {.name = "features.block_2.same.batch_norm.running_variance", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .offset = 256},
};

static const char *const resnet_metrics[] = {"accuracy"};

static struct resnet_batch resnet_batch_of(const DlStep *step)
{
    return (struct resnet_batch){
        .n = step->n,
        .X = step->inputs[0],
        .y = step->inputs[1],
        .seed = step->seed,
        .step = step->step,
    };
}

static void resnet_run_init(void *params, void *state, uint64_t seed)
{
    resnet_init(params, state, seed);
}

static void resnet_run_forward(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_result result;
    resnet_forward(&batch, step->params, step->state, step->arena, step->new_state, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void resnet_run_backward(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    resnet_backward(&batch, step->params, step->state, step->arena, step->d_params);
}

#ifndef RESNET_F64
static const DlTensor resnet_output_table[] = {
    {.name = "probs", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "resnet.dl:26"},
};

static const DlArgument resnet_argument_table[] = {
    {"lr", 0.002},
};
static const char *const resnet_states[] = {"m", "v"};
static const double resnet_states_initial[] = {0, 0};

static const DlSource resnet_train_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 32},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/train-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 33, .classes = 10},
};

static const DlSource resnet_test_sources[] = {
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-images-idx3-ubyte.gz",
     .name = "X", .type = DL_REAL, .row_size = 784, .line = 34},
    {.kind = DL_SOURCE_IDX, .path = "fashion-mnist/t10k-labels-idx1-ubyte.gz",
     .name = "y", .type = DL_CLASS, .row_size = 1, .line = 35, .classes = 10},
};

static const DlSplit resnet_splits[] = {
    {.name = "train", .rows = 0, .source_count = 2, .sources = resnet_train_sources,
     .arena_size = resnet_train_arena_size, .make = resnet_make_train, .by_row = 1},
    {.name = "test", .rows = 0, .source_count = 2, .sources = resnet_test_sources,
     .arena_size = resnet_test_arena_size, .make = resnet_make_test, .by_row = 1},
};

static void resnet_run_evaluate(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_result result;
    resnet_evaluate(&batch, step->params, step->state, step->arena, &result);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

static void resnet_run_predict(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_outputs outputs = {
        .probs = step->outputs[0],
    };
    resnet_predict(&batch, step->params, step->state, step->arena, &outputs);
}

static void resnet_run_observe(const DlStep *step)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_outputs outputs = {
        .probs = step->outputs[0],
    };
    resnet_observe(&batch, step->params, step->state, step->arena, &outputs);
}

static void resnet_run_summarize(const void *params, const void *state, double n, const double *totals,
                                 double *values)
{
    resnet_summarize(params, state, n, totals, values);
}

static void resnet_run_update(void *params, const void *d_params, void *states, const double *arguments,
                              uint64_t t)
{
    const struct resnet_arguments a = {(real)arguments[0]};
    resnet_update(params, d_params, states, &a, t);
}

/* What a training step does with a part of the gradient as soon as it is there: elements first ..
   first + size - 1 of all. */
struct resnet_learning {
    void (*learn)(const struct resnet_learning *learning, size_t first, int size, const real *gradient);
    struct resnet_params *params, *d_params;
    struct resnet_optimizer *optimizer;
    const struct resnet_arguments *arguments;
    uint64_t t;
    int *broken; /* becomes 1 where the gradient is not finite: d_params shows it then */
};

static void resnet_run_learn(const struct resnet_learning *learning, size_t first, int size,
                             const real *gradient)
{
    if (dl_finite(gradient, 0, (size_t)size, sizeof(real))) {
        resnet_adam(size, (real *)learning->params + first, gradient, (real *)&learning->optimizer->m + first,
                    (real *)&learning->optimizer->v + first, learning->arguments->lr, (real)learning->t);
        return;
    }
    for (int i = 0; i < size; i++)
        ((real *)learning->d_params)[first + (size_t)i] = gradient[i];
#if defined _OPENMP
#pragma omp atomic write
#endif
    *learning->broken = 1;
}

static void resnet_learn_rest(const struct resnet_learning *learning)
{
    /* first, size */
    static const int rest[][2] = {{0, 20106}};
    ONCE
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        const size_t first = (size_t)rest[i][0], end = (size_t)(rest[i][0] + rest[i][1]);
        resnet_run_learn(learning, first, (int)(end - first), (const real *)learning->d_params + first);
    }
}

/* Where the loss is not finite, the step ends there. */
static DlStepEnd resnet_run_step(const DlStep *step, void *states, const double *arguments)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_result result;
    const struct resnet_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct resnet_learning learning = {resnet_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    IN_PARALLEL(batch.n >= 2)
    {
        resnet_forward_kernels(&batch, step->params, step->state, step->arena, step->new_state, &result);
        if (dl_finite(&result.loss, 0, 1, sizeof(real))) {
            resnet_backward_kernels(&batch, step->params, step->state, step->arena, step->d_params);
            resnet_learn_rest(&learning);
        }
    }
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
    if (!dl_finite(&result.loss, 0, 1, sizeof(real)))
        return DL_STEP_LOSS;
    return broken ? DL_STEP_GRADIENT : DL_STEP_DONE;
}

static const DlTensor resnet_traced[] = {
    {.name = "stem.normed_conv.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "stem", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:19"},
    {.name = "normed_conv.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "change.relu", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "normed_conv_2.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){16},
     .size = 16, .place = "resnet.dl:6"},
    {.name = "features.block.change", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:9"},
    {.name = "features.block", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 16, 14, 14},
     .size = 3136, .place = "resnet.dl:22"},
    {.name = "normed_conv.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "change.relu", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "normed_conv_2.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "features.block_2.change", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:9"},
    {.name = "same.conv2d", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:6"},
    {.name = "batch_norm.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "batch_norm.gain", .type = DL_REAL, .rank = 1, .shape = (const int[]){32},
     .size = 32, .place = "resnet.dl:6"},
    {.name = "features.block_2.same", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:11"},
    {.name = "features", .type = DL_REAL, .rank = 4, .shape = (const int[]){DL_BATCH, 32, 7, 7},
     .size = 1568, .place = "resnet.dl:20"},
    {.name = "pooled", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 32},
     .size = 32, .place = "resnet.dl:23"},
    {.name = "logits", .type = DL_REAL, .rank = 2, .shape = (const int[]){DL_BATCH, 10},
     .size = 10, .place = "resnet.dl:24"},
    {.name = "probs.softmax.m", .type = DL_REAL, .rank = 1, .shape = (const int[]){DL_BATCH},
     .size = 1, .place = "resnet.dl:26"},
    {.name = "loss", .type = DL_REAL, .rank = 0,
     .size = 1, .place = "resnet.dl:27"},
};

static void resnet_run_trace(const DlStep *step, DlWatch *watch)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    resnet_trace(&batch, step->params, step->state, step->arena, watch);
}

/* A step's kernels one by one, for `bench --profile`. */
static RUNS_ONCE void resnet_profile_forward(const struct resnet_batch *batch,
                                             const struct resnet_params *params,
                                             const struct resnet_state *state, void *arena,
                                             struct resnet_state *new_state, struct resnet_result *result,
                                             DlProfile *profile)
{
    const int n = batch->n;
    const size_t rows = (size_t)n;
    real *const space = arena;
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 7584);
    real (*stem_normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])stem_normed_conv_conv2d;
    real (*batch_norm_m_chunks)[16] = (real (*)[16])space;
    real *batch_norm_m = space + 7488;
    real (*batch_norm_v_chunks)[16] = (real (*)[16])space;
    real *batch_norm_v = space + 7504;
    real *batch_norm_gain = space + 7520;
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 7584);
    real (*stem_rows)[16][196] = (real (*)[16][196])stem;
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 7584);
    real (*normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_conv2d;
    real (*batch_norm_m_chunks_2)[16] = (real (*)[16])space;
    real *batch_norm_m_2 = space + 6144;
    real (*batch_norm_v_chunks_2)[16] = (real (*)[16])space;
    real *batch_norm_v_2 = space + 6160;
    real *batch_norm_gain_2 = space + 6176;
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 7584);
    real (*change_relu_rows)[16][196] = (real (*)[16][196])change_relu;
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 7584);
    real (*normed_conv_2_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_2_conv2d;
    real (*batch_norm_m_chunks_3)[16] = (real (*)[16])space;
    real *batch_norm_m_3 = space + 5120;
    real (*batch_norm_v_chunks_3)[16] = (real (*)[16])space;
    real *batch_norm_v_3 = space + 5136;
    real *batch_norm_gain_3 = space + 5152;
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 15680 * rows + 7584);
    real (*features_block_rows)[16][196] = (real (*)[16][196])features_block;
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 7584);
    real (*normed_conv_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_conv2d_2;
    real (*batch_norm_m_chunks_4)[32] = (real (*)[32])space;
    real *batch_norm_m_4 = space + 4096;
    real (*batch_norm_v_chunks_4)[32] = (real (*)[32])space;
    real *batch_norm_v_4 = space + 4128;
    real *batch_norm_gain_4 = space + 4160;
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 20384 * rows + 7584);
    real (*change_relu_rows_2)[32][49] = (real (*)[32][49])change_relu_2;
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 7584);
    real (*normed_conv_2_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_2_conv2d_2;
    real (*batch_norm_m_chunks_5)[32] = (real (*)[32])space;
    real *batch_norm_m_5 = space + 2048;
    real (*batch_norm_v_chunks_5)[32] = (real (*)[32])space;
    real *batch_norm_v_5 = space + 2080;
    real *batch_norm_gain_5 = space + 2112;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 7584);
    real (*same_conv2d_rows)[32][49] = (real (*)[32][49])same_conv2d;
    real (*batch_norm_m_chunks_6)[32] = (real (*)[32])space;
    real *batch_norm_m_6 = space + 2144;
    real (*batch_norm_v_chunks_6)[32] = (real (*)[32])space;
    real *batch_norm_v_6 = space + 2176;
    real *batch_norm_gain_6 = space + 2208;
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*features_rows)[32][49] = (real (*)[32][49])features;
    real (*pooled)[32] = (real (*)[32])(space + 26656 * rows + 7584);
    real (*logits)[10] = (real (*)[10])(space + 26688 * rows + 7584);
    const int32_t *y = batch->y;
    real *loss_sum_chunks = space;
    real *accuracy_sum_chunks = space + 32;
    real (*d_logits)[10] = (real (*)[10])(space + 26698 * rows + 7584);
    real (*d_logits_b_chunks)[10] = (real (*)[10])(space + 7168);

    IN_PARALLEL(n >= 2)
    {
        real *const pack = space + (26708 * rows + 81312 + 15) / 16 * 16 + THREAD * 175616;

        /* resnet.dl:6  stem.normed_conv.conv2d[n, o, i, j] = stem.normed_conv.conv2d.b[o] + sum[c, p,
               q](stem_view[n, 0, 2 * i + p - 2, 2 * j + q - 2 | 0] * stem.normed_conv.conv2d.W[o, 0, p, q]) */
        resnet_stem_normed_conv_conv2d(n, params->stem_normed_conv_conv2d_b, stem_view,
                                       params->stem_normed_conv_conv2d_W, stem_normed_conv_conv2d, pack);
        ONCE
        dl_lap(profile, 0);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](stem.normed_conv.conv2d[i, k, b, a]) / (196 * N) */
        resnet_batch_norm_m(n, stem_normed_conv_conv2d_rows, batch_norm_m_chunks);
        ONCE
        dl_lap(profile, 1);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_m_chunks, batch_norm_m);
        ONCE
        dl_lap(profile, 2);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((stem.normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (196 * N) */
        resnet_batch_norm_v(n, stem_normed_conv_conv2d_rows, batch_norm_m, batch_norm_v_chunks);
        ONCE
        dl_lap(profile, 3);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_v_chunks, batch_norm_v);
        ONCE
        dl_lap(profile, 4);

        /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 * stem.normed_conv.batch_norm.running_mean[i]
               + 0.09999999999999998 * batch_norm.m[i] */
        ONCE
        resnet_batch_norm_running_mean_new(state->stem_normed_conv_batch_norm_running_mean, batch_norm_m,
                                           new_state->stem_normed_conv_batch_norm_running_mean);
        ONCE
        dl_lap(profile, 5);

        /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
               stem.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (196 * N / max(196 * N -
               1, 1) * batch_norm.v[i]) */
        /* resnet.dl:6  batch_norm.gain[i] = stem.normed_conv.batch_norm.gamma[i] * rsqrt(batch_norm.v[i] +
               1e-05) */
        ONCE
        resnet_batch_norm_gain(n, state->stem_normed_conv_batch_norm_running_variance, batch_norm_v,
                               params->stem_normed_conv_batch_norm_gamma,
                               new_state->stem_normed_conv_batch_norm_running_variance, batch_norm_gain);
        ONCE
        dl_lap(profile, 6);

        /* resnet.dl:19  stem[n, i, j, k] = max(batch_norm.gain[i] * (stem.normed_conv.conv2d[n, i, j, k] -
               batch_norm.m[i]) + stem.normed_conv.batch_norm.beta[i], 0) */
        resnet_stem(n, batch_norm_gain, stem_normed_conv_conv2d_rows, batch_norm_m,
                    params->stem_normed_conv_batch_norm_beta, stem_rows);
        ONCE
        dl_lap(profile, 7);

        /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block.change.normed_conv.conv2d.b[o] +
               sum[c, p, q](stem[n, c, i + p - 1, j + q - 1 | 0] *
               features.block.change.normed_conv.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_conv2d(n, params->features_block_change_normed_conv_conv2d_b, stem,
                                  params->features_block_change_normed_conv_conv2d_W, normed_conv_conv2d, pack);
        ONCE
        dl_lap(profile, 8);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (196 * N) */
        resnet_batch_norm_m(n, normed_conv_conv2d_rows, batch_norm_m_chunks_2);
        ONCE
        dl_lap(profile, 9);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_m_chunks_2, batch_norm_m_2);
        ONCE
        dl_lap(profile, 10);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (196 * N) */
        resnet_batch_norm_v(n, normed_conv_conv2d_rows, batch_norm_m_2, batch_norm_v_chunks_2);
        ONCE
        dl_lap(profile, 11);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_v_chunks_2, batch_norm_v_2);
        ONCE
        dl_lap(profile, 12);

        /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
               features.block.change.normed_conv.batch_norm.running_mean[i] + 0.09999999999999998 *
               batch_norm.m[i] */
        ONCE
        resnet_batch_norm_running_mean_new(state->features_block_change_normed_conv_batch_norm_running_mean,
                                           batch_norm_m_2,
                                           new_state->features_block_change_normed_conv_batch_norm_running_mean);
        ONCE
        dl_lap(profile, 13);

        /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
               features.block.change.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (196 *
               N / max(196 * N - 1, 1) * batch_norm.v[i]) */
        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain(n, state->features_block_change_normed_conv_batch_norm_running_variance,
                               batch_norm_v_2, params->features_block_change_normed_conv_batch_norm_gamma,
                               new_state->features_block_change_normed_conv_batch_norm_running_variance,
                               batch_norm_gain_2);
        ONCE
        dl_lap(profile, 14);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k]
               - batch_norm.m[i]) + features.block.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_stem(n, batch_norm_gain_2, normed_conv_conv2d_rows, batch_norm_m_2,
                    params->features_block_change_normed_conv_batch_norm_beta, change_relu_rows);
        ONCE
        dl_lap(profile, 15);

        /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block.change.normed_conv_2.conv2d.b[o]
               + sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
               features.block.change.normed_conv_2.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_conv2d(n, params->features_block_change_normed_conv_2_conv2d_b, change_relu,
                                  params->features_block_change_normed_conv_2_conv2d_W, normed_conv_2_conv2d,
                                  pack);
        ONCE
        dl_lap(profile, 16);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (196 * N) */
        resnet_batch_norm_m(n, normed_conv_2_conv2d_rows, batch_norm_m_chunks_3);
        ONCE
        dl_lap(profile, 17);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_m_chunks_3, batch_norm_m_3);
        ONCE
        dl_lap(profile, 18);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (196 * N) */
        resnet_batch_norm_v(n, normed_conv_2_conv2d_rows, batch_norm_m_3, batch_norm_v_chunks_3);
        ONCE
        dl_lap(profile, 19);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (196 * N) */
        ONCE
        resnet_batch_norm_m_2(n, batch_norm_v_chunks_3, batch_norm_v_3);
        ONCE
        dl_lap(profile, 20);

        /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
               features.block.change.normed_conv_2.batch_norm.running_mean[i] + 0.09999999999999998 *
               batch_norm.m[i] */
        ONCE
        resnet_batch_norm_running_mean_new(state->features_block_change_normed_conv_2_batch_norm_running_mean,
                                           batch_norm_m_3,
                                           new_state->features_block_change_normed_conv_2_batch_norm_running_mean);
        ONCE
        dl_lap(profile, 21);

        /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
               features.block.change.normed_conv_2.batch_norm.running_variance[i] + 0.09999999999999998 * (196
               * N / max(196 * N - 1, 1) * batch_norm.v[i]) */
        /* resnet.dl:6  batch_norm.gain[i] = features.block.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain(n, state->features_block_change_normed_conv_2_batch_norm_running_variance,
                               batch_norm_v_3, params->features_block_change_normed_conv_2_batch_norm_gamma,
                               new_state->features_block_change_normed_conv_2_batch_norm_running_variance,
                               batch_norm_gain_3);
        ONCE
        dl_lap(profile, 22);

        /* resnet.dl:22  features.block[n, i, j, k] = max(stem[n, i, j, k] + (batch_norm.gain[i] *
               (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
               features.block.change.normed_conv_2.batch_norm.beta[i]), 0) */
        resnet_features_block(n, stem_rows, batch_norm_gain_3, normed_conv_2_conv2d_rows, batch_norm_m_3,
                              params->features_block_change_normed_conv_2_batch_norm_beta, features_block_rows);
        ONCE
        dl_lap(profile, 23);

        /* resnet.dl:6  normed_conv.conv2d[n, o, i, j] = features.block_2.change.normed_conv.conv2d.b[o] +
               sum[c, p, q](features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0] *
               features.block_2.change.normed_conv.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_conv2d_2(n, params->features_block_2_change_normed_conv_conv2d_b, features_block,
                                    params->features_block_2_change_normed_conv_conv2d_W, normed_conv_conv2d_2,
                                    pack);
        ONCE
        dl_lap(profile, 24);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv.conv2d[i, k, b, a]) / (49 * N) */
        resnet_batch_norm_m_4(n, normed_conv_conv2d_rows_2, batch_norm_m_chunks_4);
        ONCE
        dl_lap(profile, 25);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_4, batch_norm_m_4);
        ONCE
        dl_lap(profile, 26);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (49 * N) */
        resnet_batch_norm_v_4(n, normed_conv_conv2d_rows_2, batch_norm_m_4, batch_norm_v_chunks_4);
        ONCE
        dl_lap(profile, 27);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_4, batch_norm_v_4);
        ONCE
        dl_lap(profile, 28);

        /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
               features.block_2.change.normed_conv.batch_norm.running_mean[i] + 0.09999999999999998 *
               batch_norm.m[i] */
        ONCE
        resnet_batch_norm_running_mean_new_4(state->features_block_2_change_normed_conv_batch_norm_running_mean,
                                             batch_norm_m_4,
                                             new_state->features_block_2_change_normed_conv_batch_norm_running_mean);
        ONCE
        dl_lap(profile, 29);

        /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
               features.block_2.change.normed_conv.batch_norm.running_variance[i] + 0.09999999999999998 * (49 *
               N / max(49 * N - 1, 1) * batch_norm.v[i]) */
        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4(n, state->features_block_2_change_normed_conv_batch_norm_running_variance,
                                 batch_norm_v_4, params->features_block_2_change_normed_conv_batch_norm_gamma,
                                 new_state->features_block_2_change_normed_conv_batch_norm_running_variance,
                                 batch_norm_gain_4);
        ONCE
        dl_lap(profile, 30);

        /* resnet.dl:6  change.relu[n, i, j, k] = max(batch_norm.gain[i] * (normed_conv.conv2d[n, i, j, k]
               - batch_norm.m[i]) + features.block_2.change.normed_conv.batch_norm.beta[i], 0) */
        resnet_change_relu_2(n, batch_norm_gain_4, normed_conv_conv2d_rows_2, batch_norm_m_4,
                             params->features_block_2_change_normed_conv_batch_norm_beta, change_relu_rows_2);
        ONCE
        dl_lap(profile, 31);

        /* resnet.dl:6  normed_conv_2.conv2d[n, o, i, j] = features.block_2.change.normed_conv_2.conv2d.b[o
               ] + sum[c, p, q](change.relu[n, c, i + p - 1, j + q - 1 | 0] *
               features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q]) */
        resnet_normed_conv_2_conv2d_2(n, params->features_block_2_change_normed_conv_2_conv2d_b, change_relu_2,
                                      params->features_block_2_change_normed_conv_2_conv2d_W,
                                      normed_conv_2_conv2d_2, pack);
        ONCE
        dl_lap(profile, 32);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](normed_conv_2.conv2d[i, k, b, a]) / (49 * N) */
        resnet_batch_norm_m_4(n, normed_conv_2_conv2d_rows_2, batch_norm_m_chunks_5);
        ONCE
        dl_lap(profile, 33);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_5, batch_norm_m_5);
        ONCE
        dl_lap(profile, 34);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((normed_conv_2.conv2d[i, k, b, a] -
               batch_norm.m[k])^2) / (49 * N) */
        resnet_batch_norm_v_4(n, normed_conv_2_conv2d_rows_2, batch_norm_m_5, batch_norm_v_chunks_5);
        ONCE
        dl_lap(profile, 35);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_5, batch_norm_v_5);
        ONCE
        dl_lap(profile, 36);

        /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
               features.block_2.change.normed_conv_2.batch_norm.running_mean[i] + 0.09999999999999998 *
               batch_norm.m[i] */
        ONCE
        resnet_batch_norm_running_mean_new_4(state->features_block_2_change_normed_conv_2_batch_norm_running_mean,
                                             batch_norm_m_5,
                                             new_state->features_block_2_change_normed_conv_2_batch_norm_running_mean);
        ONCE
        dl_lap(profile, 37);

        /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
               features.block_2.change.normed_conv_2.batch_norm.running_variance[i] + 0.09999999999999998 * (49
               * N / max(49 * N - 1, 1) * batch_norm.v[i]) */
        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.change.normed_conv_2.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4(n, state->features_block_2_change_normed_conv_2_batch_norm_running_variance,
                                 batch_norm_v_5,
                                 params->features_block_2_change_normed_conv_2_batch_norm_gamma,
                                 new_state->features_block_2_change_normed_conv_2_batch_norm_running_variance,
                                 batch_norm_gain_5);
        ONCE
        dl_lap(profile, 38);

        /* resnet.dl:6  same.conv2d[n, o, i, j] = features.block_2.same.conv2d.b[o] + sum[c, p,
               q](features.block[n, c, 2 * i, 2 * j] * features.block_2.same.conv2d.W[o, c, 0, 0]) */
        resnet_same_conv2d(n, params->features_block_2_same_conv2d_b, features_block,
                           params->features_block_2_same_conv2d_W, same_conv2d, pack);
        ONCE
        dl_lap(profile, 39);

        /* resnet.dl:6  batch_norm.m[k] = sum[i, b, a](same.conv2d[i, k, b, a]) / (49 * N) */
        resnet_batch_norm_m_4(n, same_conv2d_rows, batch_norm_m_chunks_6);
        ONCE
        dl_lap(profile, 40);

        /* resnet.dl:6  batch_norm.m[k] = sum[chunk](batch_norm.m_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_m_chunks_6, batch_norm_m_6);
        ONCE
        dl_lap(profile, 41);

        /* resnet.dl:6  batch_norm.v[k] = sum[i, b, a]((same.conv2d[i, k, b, a] - batch_norm.m[k])^2) / (49
               * N) */
        resnet_batch_norm_v_4(n, same_conv2d_rows, batch_norm_m_6, batch_norm_v_chunks_6);
        ONCE
        dl_lap(profile, 42);

        /* resnet.dl:6  batch_norm.v[k] = sum[chunk](batch_norm.v_chunks[chunk, k]) / (49 * N) */
        ONCE
        resnet_batch_norm_m_4_2(n, batch_norm_v_chunks_6, batch_norm_v_6);
        ONCE
        dl_lap(profile, 43);

        /* resnet.dl:6  batch_norm.running_mean_new[i] = 0.9 *
               features.block_2.same.batch_norm.running_mean[i] + 0.09999999999999998 * batch_norm.m[i] */
        ONCE
        resnet_batch_norm_running_mean_new_4(state->features_block_2_same_batch_norm_running_mean,
                                             batch_norm_m_6,
                                             new_state->features_block_2_same_batch_norm_running_mean);
        ONCE
        dl_lap(profile, 44);

        /* resnet.dl:6  batch_norm.running_variance_new[i] = 0.9 *
               features.block_2.same.batch_norm.running_variance[i] + 0.09999999999999998 * (49 * N / max(49 *
               N - 1, 1) * batch_norm.v[i]) */
        /* resnet.dl:6  batch_norm.gain[i] = features.block_2.same.batch_norm.gamma[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_batch_norm_gain_4(n, state->features_block_2_same_batch_norm_running_variance, batch_norm_v_6,
                                 params->features_block_2_same_batch_norm_gamma,
                                 new_state->features_block_2_same_batch_norm_running_variance,
                                 batch_norm_gain_6);
        ONCE
        dl_lap(profile, 45);

        /* resnet.dl:20  features[n, i, j, k] = max(batch_norm.gain[i] * (same.conv2d[n, i, j, k] -
               batch_norm.m[i]) + features.block_2.same.batch_norm.beta[i] + (batch_norm.gain[i] *
               (normed_conv_2.conv2d[n, i, j, k] - batch_norm.m[i]) +
               features.block_2.change.normed_conv_2.batch_norm.beta[i]), 0) */
        /* resnet.dl:23  pooled[n, c] = 0.02040816326530612 * sum[i, j](features[n, c, i, j]) */
        resnet_pooled(n, batch_norm_gain_6, same_conv2d_rows, batch_norm_m_6,
                      params->features_block_2_same_batch_norm_beta, batch_norm_gain_5,
                      normed_conv_2_conv2d_rows_2, batch_norm_m_5,
                      params->features_block_2_change_normed_conv_2_batch_norm_beta, features_rows, pooled);
        ONCE
        dl_lap(profile, 46);

        /* resnet.dl:24  logits[n, k] = sum[j](pooled[n, j] * logits.W[j, k]) + logits.b[k] */
        resnet_logits(n, pooled, params->logits_W, params->logits_b, logits, pack);
        ONCE
        dl_lap(profile, 47);

        /* resnet.dl:26  probs.softmax.m[n] = max[j](logits[n, j]) */
        /* resnet.dl:27  log_softmax.s[n] = sum[j](exp(logits[n, j] - probs.softmax.m[n])) */
        /* resnet.dl:27  loss_sum = -sum[n](logits[n, y[n]] - probs.softmax.m[n] - log(log_softmax.s[n])) */
        /* resnet.dl:28  accuracy_sum = sum[n](argmax[i](logits[n, i]) == y[n]) */
        /* resnet.dl:24  d_logits[n, j] = -1 / N * (y[n] == j) + 1 / N / log_softmax.s[n] * exp(logits[n,
               j] - probs.softmax.m[n]) */
        /* resnet.dl:24  d_logits.b[k] = sum[n](d_logits[n, k]) */
        resnet_d_logits(n, logits, y, loss_sum_chunks, accuracy_sum_chunks, d_logits, d_logits_b_chunks);
        ONCE
        dl_lap(profile, 48);

        /* resnet.dl:27  loss_sum = -sum[chunk](loss_sum_chunks[chunk]) */
        ONCE
        result->totals[0] = resnet_loss_sum(loss_sum_chunks);
        ONCE
        dl_lap(profile, 49);

        /* resnet.dl:27  loss = loss_sum / N */
        ONCE
        result->loss = resnet_loss(n, result->totals[0]);
        ONCE
        dl_lap(profile, 50);

        /* resnet.dl:28  accuracy_sum = sum[chunk](accuracy_sum_chunks[chunk]) */
        ONCE
        result->totals[1] = resnet_accuracy_sum(accuracy_sum_chunks);
        ONCE
        dl_lap(profile, 51);
    }
}

static RUNS_ONCE void resnet_profile_backward(const struct resnet_batch *batch,
                                              const struct resnet_params *params,
                                              const struct resnet_state *state, void *arena,
                                              struct resnet_params *d_params, DlProfile *profile)
{
    const int n = batch->n;
    (void)state;
    const size_t rows = (size_t)n;
    real *const space = arena;
    real (*pooled)[32] = (real (*)[32])(space + 26656 * rows + 7584);
    real (*d_logits)[10] = (real (*)[10])(space + 26698 * rows + 7584);
    real (*d_pooled)[32] = (real (*)[32])(space + 26656 * rows + 7584);
    real (*features)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*features_rows)[32][49] = (real (*)[32][49])features;
    real (*d_features_block_2_same)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*d_features_block_2_same_rows)[32][49] = (real (*)[32][49])d_features_block_2_same;
    real (*same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 7584);
    real (*same_conv2d_rows)[32][49] = (real (*)[32][49])same_conv2d;
    real *batch_norm_m_6 = space + 2144;
    real (*d_batch_norm_gain_chunks)[32] = (real (*)[32])space;
    real (*d_features_block_2_same_batch_norm_beta_chunks)[32] = (real (*)[32])(space + 1024);
    real *d_batch_norm_gain = space + 2240;
    real *batch_norm_v_6 = space + 2176;
    real *d_batch_norm_v_sum = space + 2272;
    real *batch_norm_gain_6 = space + 2208;
    real *d_batch_norm_m_sum = space + 2304;
    real (*d_same_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 23520 * rows + 7584);
    real (*d_features_block_2_same_conv2d_b_chunks)[32] = (real (*)[32])space;
    real (*normed_conv_2_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 7584);
    real (*normed_conv_2_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_2_conv2d_2;
    real *batch_norm_m_5 = space + 2048;
    real (*d_batch_norm_gain_chunks_2)[32] = (real (*)[32])(space + 1024);
    real (*features_block)[16][14][14] = (real (*)[16][14][14])(space + 15680 * rows + 7584);
    real *d_batch_norm_gain_2 = space + 2144;
    real *batch_norm_v_5 = space + 2080;
    real *d_batch_norm_v_sum_2 = space + 2176;
    real *batch_norm_gain_5 = space + 2112;
    real *d_batch_norm_m_sum_2 = space + 2208;
    real (*d_normed_conv_2_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 21952 * rows + 7584);
    real (*d_features_block_2_change_normed_conv_2_conv2d_b_chunks)[32] = (real (*)[32])(space + 1024);
    real (*change_relu_2)[32][7][7] = (real (*)[32][7][7])(space + 20384 * rows + 7584);
    real (*d_change_normed_conv)[32][7][7] = (real (*)[32][7][7])(space + 25088 * rows + 7584);
    real (*d_change_normed_conv_rows)[32][49] = (real (*)[32][49])d_change_normed_conv;
    real (*normed_conv_conv2d_2)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 7584);
    real (*normed_conv_conv2d_rows_2)[32][49] = (real (*)[32][49])normed_conv_conv2d_2;
    real *batch_norm_m_4 = space + 4096;
    real (*d_batch_norm_gain_chunks_3)[32] = (real (*)[32])(space + 2048);
    real (*d_features_block_2_change_normed_conv_batch_norm_beta_chunks)[32] = (real (*)[32])(space + 3072);
    real *d_batch_norm_gain_3 = space + 4192;
    real *batch_norm_v_4 = space + 4128;
    real *d_batch_norm_v_sum_3 = space + 4224;
    real *batch_norm_gain_4 = space + 4160;
    real *d_batch_norm_m_sum_3 = space + 4256;
    real (*d_normed_conv_conv2d)[32][7][7] = (real (*)[32][7][7])(space + 18816 * rows + 7584);
    real (*d_features_block_2_change_normed_conv_conv2d_b_chunks)[32] = (real (*)[32])(space + 2048);
    real (*d_features_block)[16][14][14] = (real (*)[16][14][14])(space + 20384 * rows + 7584);
    real (*d_features_block_2)[16][14][14] = (real (*)[16][14][14])(space + 23520 * rows + 7584);
    real (*features_block_rows)[16][196] = (real (*)[16][196])features_block;
    real (*d_features_block_rows)[16][196] = (real (*)[16][196])d_features_block_2;
    real (*d_features_block_change)[16][14][14] = (real (*)[16][14][14])(space + 18816 * rows + 7584);
    real (*d_features_block_change_rows)[16][196] = (real (*)[16][196])d_features_block_change;
    real (*normed_conv_2_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 7584);
    real (*normed_conv_2_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_2_conv2d;
    real *batch_norm_m_3 = space + 5120;
    real (*d_batch_norm_gain_chunks_4)[16] = (real (*)[16])(space + 4096);
    real (*d_features_block_change_normed_conv_2_batch_norm_beta_chunks)[16] = (real (*)[16])(space + 4608);
    real *d_batch_norm_gain_4 = space + 5168;
    real *batch_norm_v_3 = space + 5136;
    real *d_batch_norm_v_sum_4 = space + 5184;
    real *batch_norm_gain_3 = space + 5152;
    real *d_batch_norm_m_sum_4 = space + 5200;
    real (*d_normed_conv_2_conv2d_2)[16][14][14] = (real (*)[16][14][14])(space + 12544 * rows + 7584);
    real (*d_features_block_change_normed_conv_2_conv2d_b_chunks)[16] = (real (*)[16])(space + 4096);
    real (*change_relu)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 7584);
    real (*d_change_normed_conv_2)[16][14][14] = (real (*)[16][14][14])(space + 18816 * rows + 7584);
    real (*d_change_normed_conv_rows_2)[16][196] = (real (*)[16][196])d_change_normed_conv_2;
    real (*normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 7584);
    real (*normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])normed_conv_conv2d;
    real *batch_norm_m_2 = space + 6144;
    real (*d_batch_norm_gain_chunks_5)[16] = (real (*)[16])(space + 5120);
    real (*d_features_block_change_normed_conv_batch_norm_beta_chunks)[16] = (real (*)[16])(space + 5632);
    real *d_batch_norm_gain_5 = space + 6192;
    real *batch_norm_v_2 = space + 6160;
    real *d_batch_norm_v_sum_5 = space + 6208;
    real *batch_norm_gain_2 = space + 6176;
    real *d_batch_norm_m_sum_5 = space + 6224;
    real (*d_normed_conv_conv2d_2)[16][14][14] = (real (*)[16][14][14])(space + 6272 * rows + 7584);
    real (*d_features_block_change_normed_conv_conv2d_b_chunks)[16] = (real (*)[16])(space + 5120);
    real (*stem)[16][14][14] = (real (*)[16][14][14])(space + 3136 * rows + 7584);
    real (*d_stem_normed_conv)[16][14][14] = (real (*)[16][14][14])(space + 9408 * rows + 7584);
    real (*d_stem_normed_conv_rows)[16][196] = (real (*)[16][196])d_stem_normed_conv;
    real (*stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 7584);
    real (*stem_normed_conv_conv2d_rows)[16][196] = (real (*)[16][196])stem_normed_conv_conv2d;
    real *batch_norm_m = space + 7488;
    real (*d_batch_norm_gain_chunks_6)[16] = (real (*)[16])(space + 6144);
    real (*d_stem_normed_conv_batch_norm_beta_chunks)[16] = (real (*)[16])(space + 6656);
    real *d_batch_norm_gain_6 = space + 7536;
    real *batch_norm_v = space + 7504;
    real *d_batch_norm_v_sum_6 = space + 7552;
    real *batch_norm_gain = space + 7520;
    real *d_batch_norm_m_sum_6 = space + 7568;
    real (*d_stem_normed_conv_conv2d)[16][14][14] = (real (*)[16][14][14])(space + 7584);
    real (*d_stem_normed_conv_conv2d_b_chunks)[16] = (real (*)[16])(space + 6144);
    const real (*X)[784] = (const real (*)[784])batch->X;
    const real (*stem_view)[1][28][28] = (const real (*)[1][28][28])X;
    real (*d_logits_b_chunks)[10] = (real (*)[10])(space + 7168);

    IN_PARALLEL(n >= 2)
    {
        real *const shared = space + (26708 * rows + 7584 + 15) / 16 * 16;
        real *const pack = space + (26708 * rows + 81312 + 15) / 16 * 16 + THREAD * 175616;

        /* resnet.dl:24  d_logits.W[j, k] = sum[n](pooled[n, j] * d_logits[n, k]) */
        resnet_d_logits_W(n, pooled, d_logits, d_params->logits_W);
        ONCE
        dl_lap(profile, 52);

        /* resnet.dl:23  d_pooled[n, j] = sum[k](d_logits[n, k] * logits.W[j, k]) */
        resnet_d_pooled(n, d_logits, params->logits_W, d_pooled, pack);
        ONCE
        dl_lap(profile, 53);

        /* resnet.dl:11  d_features.block_2.same[n, i, j, k] = 0.02040816326530612 * d_pooled[n, i] *
               (features[n, i, j, k] > 0) */
        /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block_2.same[i, k, b, a] *
               (same.conv2d[i, k, b, a] - batch_norm.m[k])) */
        /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] = sum[i, b,
               a](d_features.block_2.same[i, k, b, a]) */
        resnet_d_features_block_2_same(n, features_rows, d_pooled, same_conv2d_rows, batch_norm_m_6,
                                       d_batch_norm_gain_chunks, d_features_block_2_same_batch_norm_beta_chunks);
        ONCE
        dl_lap(profile, 54);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain(d_batch_norm_gain_chunks, d_batch_norm_gain);
        ONCE
        dl_lap(profile, 55);

        /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
               features.block_2.same.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) / (batch_norm.v[k] +
               1e-05))) / (49 * N) */
        /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block_2.same[i, k, b, a] *
               batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (same.conv2d[i, k, b, a] -
               batch_norm.m[k]))) / (49 * N) */
        /* resnet.dl:6  d_features.block_2.same.batch_norm.gamma[i] = d_batch_norm.gain[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_d_features_block_2_same_batch_norm_gamma(n, d_batch_norm_gain,
                                                        params->features_block_2_same_batch_norm_gamma,
                                                        batch_norm_v_6, d_features_block_2_same_rows,
                                                        batch_norm_gain_6, same_conv2d_rows, batch_norm_m_6,
                                                        d_batch_norm_v_sum, d_batch_norm_m_sum,
                                                        d_params->features_block_2_same_batch_norm_gamma);
        ONCE
        dl_lap(profile, 56);

        /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] =
               sum[chunk](d_features.block_2.same.batch_norm.beta_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain(d_features_block_2_same_batch_norm_beta_chunks,
                                 d_params->features_block_2_change_normed_conv_2_batch_norm_beta);
        ONCE
        dl_lap(profile, 57);

        /* resnet.dl:6  d_same.conv2d[i, k, b, a] = d_features.block_2.same[i, k, b, a] *
               batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (same.conv2d[i, k, b, a] - batch_norm.m[k])) +
               d_batch_norm.m_sum[k] */
        /* resnet.dl:6  d_features.block_2.same.conv2d.b[o] = sum[n, i, j](d_same.conv2d[n, o, i, j]) */
        /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block_2.same[i, k, b, a] *
               (normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])) */
        resnet_d_same_conv2d(n, d_features_block_2_same_rows, batch_norm_gain_6, d_batch_norm_v_sum,
                             same_conv2d_rows, batch_norm_m_6, d_batch_norm_m_sum, normed_conv_2_conv2d_rows_2,
                             batch_norm_m_5, d_features_block_2_same_conv2d_b_chunks,
                             d_batch_norm_gain_chunks_2);
        ONCE
        dl_lap(profile, 58);

        /* resnet.dl:6  d_features.block_2.same.conv2d.W[o, c, k, l] = sum[n, i, j](d_same.conv2d[n, o, i,
               j] * features.block[n, c, 2 * i, 2 * j]) */
        ONCE
        resnet_d_features_block_2_same_conv2d_W(n, d_same_conv2d, features_block,
                                                d_params->features_block_2_same_conv2d_W, pack);
        ONCE
        dl_lap(profile, 59);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain(d_batch_norm_gain_chunks_2, d_batch_norm_gain_2);
        ONCE
        dl_lap(profile, 60);

        /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
               features.block_2.change.normed_conv_2.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
               (batch_norm.v[k] + 1e-05))) / (49 * N) */
        /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block_2.same[i, k, b, a] *
               batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a]
               - batch_norm.m[k]))) / (49 * N) */
        /* resnet.dl:6  d_features.block_2.change.normed_conv_2.batch_norm.gamma[i] = d_batch_norm.gain[i]
               * rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_d_features_block_2_same_batch_norm_gamma(n, d_batch_norm_gain_2,
                                                        params->features_block_2_change_normed_conv_2_batch_norm_gamma,
                                                        batch_norm_v_5, d_features_block_2_same_rows,
                                                        batch_norm_gain_5, normed_conv_2_conv2d_rows_2,
                                                        batch_norm_m_5, d_batch_norm_v_sum_2,
                                                        d_batch_norm_m_sum_2,
                                                        d_params->features_block_2_change_normed_conv_2_batch_norm_gamma);
        ONCE
        dl_lap(profile, 61);

        /* resnet.dl:6  d_normed_conv_2.conv2d[i, k, b, a] = d_features.block_2.same[i, k, b, a] *
               batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
               batch_norm.m[k])) + d_batch_norm.m_sum[k] */
        /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.b[o] = sum[n, i,
               j](d_normed_conv_2.conv2d[n, o, i, j]) */
        resnet_d_normed_conv_2_conv2d(n, d_features_block_2_same_rows, batch_norm_gain_5, d_batch_norm_v_sum_2,
                                      normed_conv_2_conv2d_rows_2, batch_norm_m_5, d_batch_norm_m_sum_2,
                                      d_features_block_2_change_normed_conv_2_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 62);

        /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.W[o, c, p, q] = sum[n, i,
               j](d_normed_conv_2.conv2d[n, o, i, j] * change.relu[n, c, i + p - 1, j + q - 1 | 0]) */
        resnet_d_features_block_2_change_normed_conv_2_conv2d_W(n, d_normed_conv_2_conv2d, change_relu_2,
                                                                d_params->features_block_2_change_normed_conv_2_conv2d_W,
                                                                shared, pack);
        ONCE
        dl_lap(profile, 63);

        /* resnet.dl:6  d_change.normed_conv[n, i, j, k] = sum[o, p, q](d_normed_conv_2.conv2d[n, o, j - p
               + 1, k - q + 1] * features.block_2.change.normed_conv_2.conv2d.W[o, i, p, q] * (j - p + 1 >= 0
               and j - p + 1 < 7 and (k - q + 1 >= 0 and k - q + 1 < 7))) * (change.relu[n, i, j, k] > 0) */
        resnet_d_change_normed_conv(n, change_relu_2, d_normed_conv_2_conv2d,
                                    params->features_block_2_change_normed_conv_2_conv2d_W,
                                    d_change_normed_conv, pack);
        ONCE
        dl_lap(profile, 64);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_change.normed_conv[i, k, b, a] *
               (normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
        /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.beta[k] = sum[i, b,
               a](d_change.normed_conv[i, k, b, a]) */
        resnet_d_batch_norm_gain_3(n, d_change_normed_conv_rows, normed_conv_conv2d_rows_2, batch_norm_m_4,
                                   d_batch_norm_gain_chunks_3,
                                   d_features_block_2_change_normed_conv_batch_norm_beta_chunks);
        ONCE
        dl_lap(profile, 65);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain(d_batch_norm_gain_chunks_3, d_batch_norm_gain_3);
        ONCE
        dl_lap(profile, 66);

        /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
               features.block_2.change.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
               (batch_norm.v[k] + 1e-05))) / (49 * N) */
        /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_change.normed_conv[i, k, b, a] *
               batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k]))) / (49 * N) */
        /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_d_features_block_2_same_batch_norm_gamma(n, d_batch_norm_gain_3,
                                                        params->features_block_2_change_normed_conv_batch_norm_gamma,
                                                        batch_norm_v_4, d_change_normed_conv_rows,
                                                        batch_norm_gain_4, normed_conv_conv2d_rows_2,
                                                        batch_norm_m_4, d_batch_norm_v_sum_3,
                                                        d_batch_norm_m_sum_3,
                                                        d_params->features_block_2_change_normed_conv_batch_norm_gamma);
        ONCE
        dl_lap(profile, 67);

        /* resnet.dl:6  d_normed_conv.conv2d[i, k, b, a] = d_change.normed_conv[i, k, b, a] *
               batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])) + d_batch_norm.m_sum[k] */
        /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.b[o] = sum[n, i,
               j](d_normed_conv.conv2d[n, o, i, j]) */
        resnet_d_normed_conv_2_conv2d(n, d_change_normed_conv_rows, batch_norm_gain_4, d_batch_norm_v_sum_3,
                                      normed_conv_conv2d_rows_2, batch_norm_m_4, d_batch_norm_m_sum_3,
                                      d_features_block_2_change_normed_conv_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 68);

        /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.W[o, c, p, q] = sum[n, i,
               j](d_normed_conv.conv2d[n, o, i, j] * features.block[n, c, 2 * i + p - 1, 2 * j + q - 1 | 0]) */
        resnet_d_features_block_2_change_normed_conv_conv2d_W(n, d_normed_conv_conv2d, features_block,
                                                              d_params->features_block_2_change_normed_conv_conv2d_W,
                                                              shared, pack);
        ONCE
        dl_lap(profile, 69);

        /* resnet.dl:22  d_features.block[n, c, j, k] = sum[o](d_same.conv2d[n, o, j // 2, k // 2] *
               features.block_2.same.conv2d.W[o, c, 0, 0] * (2 * (j // 2) == j and 2 * (k // 2) == k)) */
        resnet_d_features_block(n, d_same_conv2d, params->features_block_2_same_conv2d_W, d_features_block,
                                pack);
        ONCE
        dl_lap(profile, 70);

        /* resnet.dl:22  d_features.block[n, c, j, k] = d_features.block[n, c, j, k] + sum[o, p,
               q](d_normed_conv.conv2d[n, o, (j - p + 1) // 2, (k - q + 1) // 2] *
               features.block_2.change.normed_conv.conv2d.W[o, c, p, q] * (2 * ((j - p + 1) // 2) == j - p + 1
               and ((j - p + 1) // 2 >= 0 and (j - p + 1) // 2 < 7) and 2 * ((k - q + 1) // 2) == k - q + 1 and
               ((k - q + 1) // 2 >= 0 and (k - q + 1) // 2 < 7))) */
        resnet_d_features_block_2(n, d_features_block, d_normed_conv_conv2d,
                                  params->features_block_2_change_normed_conv_conv2d_W, d_features_block_2,
                                  pack);
        ONCE
        dl_lap(profile, 71);

        /* resnet.dl:9  d_features.block.change[n, i, j, k] = d_features.block[n, i, j, k] *
               (features.block[n, i, j, k] > 0) */
        /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_features.block.change[i, k, b, a] *
               (normed_conv_2.conv2d[i, k, b, a] - batch_norm.m[k])) */
        /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.beta[k] = sum[i, b,
               a](d_features.block.change[i, k, b, a]) */
        resnet_d_features_block_change(n, features_block_rows, d_features_block_rows,
                                       normed_conv_2_conv2d_rows, batch_norm_m_3, d_features_block_change_rows,
                                       d_batch_norm_gain_chunks_4,
                                       d_features_block_change_normed_conv_2_batch_norm_beta_chunks);
        ONCE
        dl_lap(profile, 72);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_batch_norm_gain_chunks_4, d_batch_norm_gain_4);
        ONCE
        dl_lap(profile, 73);

        /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
               features.block.change.normed_conv_2.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
               (batch_norm.v[k] + 1e-05))) / (196 * N) */
        /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_features.block.change[i, k, b, a] *
               batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a]
               - batch_norm.m[k]))) / (196 * N) */
        /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.gamma[i] = d_batch_norm.gain[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(n, d_batch_norm_gain_4,
                                                                      params->features_block_change_normed_conv_2_batch_norm_gamma,
                                                                      batch_norm_v_3,
                                                                      d_features_block_change_rows,
                                                                      batch_norm_gain_3,
                                                                      normed_conv_2_conv2d_rows,
                                                                      batch_norm_m_3, d_batch_norm_v_sum_4,
                                                                      d_batch_norm_m_sum_4,
                                                                      d_params->features_block_change_normed_conv_2_batch_norm_gamma);
        ONCE
        dl_lap(profile, 74);

        /* resnet.dl:6  d_normed_conv_2.conv2d[i, k, b, a] = d_features.block.change[i, k, b, a] *
               batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv_2.conv2d[i, k, b, a] -
               batch_norm.m[k])) + d_batch_norm.m_sum[k] */
        /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.b[o] = sum[n, i,
               j](d_normed_conv_2.conv2d[n, o, i, j]) */
        resnet_d_normed_conv_2_conv2d_2(n, d_features_block_change_rows, batch_norm_gain_3,
                                        d_batch_norm_v_sum_4, normed_conv_2_conv2d_rows, batch_norm_m_3,
                                        d_batch_norm_m_sum_4,
                                        d_features_block_change_normed_conv_2_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 75);

        /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.W[o, c, p, q] = sum[n, i,
               j](d_normed_conv_2.conv2d[n, o, i, j] * change.relu[n, c, i + p - 1, j + q - 1 | 0]) */
        resnet_d_features_block_change_normed_conv_2_conv2d_W(n, d_normed_conv_2_conv2d_2, change_relu,
                                                              d_params->features_block_change_normed_conv_2_conv2d_W,
                                                              shared, pack);
        ONCE
        dl_lap(profile, 76);

        /* resnet.dl:6  d_change.normed_conv[n, i, j, k] = sum[o, p, q](d_normed_conv_2.conv2d[n, o, j - p
               + 1, k - q + 1] * features.block.change.normed_conv_2.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and
               j - p + 1 < 14 and (k - q + 1 >= 0 and k - q + 1 < 14))) * (change.relu[n, i, j, k] > 0) */
        resnet_d_change_normed_conv_2(n, change_relu, d_normed_conv_2_conv2d_2,
                                      params->features_block_change_normed_conv_2_conv2d_W,
                                      d_change_normed_conv_2, pack);
        ONCE
        dl_lap(profile, 77);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_change.normed_conv[i, k, b, a] *
               (normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
        /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.beta[k] = sum[i, b,
               a](d_change.normed_conv[i, k, b, a]) */
        resnet_d_batch_norm_gain_5(n, d_change_normed_conv_rows_2, normed_conv_conv2d_rows, batch_norm_m_2,
                                   d_batch_norm_gain_chunks_5,
                                   d_features_block_change_normed_conv_batch_norm_beta_chunks);
        ONCE
        dl_lap(profile, 78);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_batch_norm_gain_chunks_5, d_batch_norm_gain_5);
        ONCE
        dl_lap(profile, 79);

        /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
               features.block.change.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) /
               (batch_norm.v[k] + 1e-05))) / (196 * N) */
        /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_change.normed_conv[i, k, b, a] *
               batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k]))) / (196 * N) */
        /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(n, d_batch_norm_gain_5,
                                                                      params->features_block_change_normed_conv_batch_norm_gamma,
                                                                      batch_norm_v_2,
                                                                      d_change_normed_conv_rows_2,
                                                                      batch_norm_gain_2,
                                                                      normed_conv_conv2d_rows, batch_norm_m_2,
                                                                      d_batch_norm_v_sum_5,
                                                                      d_batch_norm_m_sum_5,
                                                                      d_params->features_block_change_normed_conv_batch_norm_gamma);
        ONCE
        dl_lap(profile, 80);

        /* resnet.dl:6  d_normed_conv.conv2d[i, k, b, a] = d_change.normed_conv[i, k, b, a] *
               batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])) + d_batch_norm.m_sum[k] */
        /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.b[o] = sum[n, i,
               j](d_normed_conv.conv2d[n, o, i, j]) */
        resnet_d_normed_conv_2_conv2d_2(n, d_change_normed_conv_rows_2, batch_norm_gain_2,
                                        d_batch_norm_v_sum_5, normed_conv_conv2d_rows, batch_norm_m_2,
                                        d_batch_norm_m_sum_5,
                                        d_features_block_change_normed_conv_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 81);

        /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.W[o, c, p, q] = sum[n, i,
               j](d_normed_conv.conv2d[n, o, i, j] * stem[n, c, i + p - 1, j + q - 1 | 0]) */
        resnet_d_features_block_change_normed_conv_2_conv2d_W(n, d_normed_conv_conv2d_2, stem,
                                                              d_params->features_block_change_normed_conv_conv2d_W,
                                                              shared, pack);
        ONCE
        dl_lap(profile, 82);

        /* resnet.dl:6  d_stem.normed_conv[n, i, j, k] = (d_features.block[n, i, j, k] * (features.block[n,
               i, j, k] > 0) + sum[o, p, q](d_normed_conv.conv2d[n, o, j - p + 1, k - q + 1] *
               features.block.change.normed_conv.conv2d.W[o, i, p, q] * (j - p + 1 >= 0 and j - p + 1 < 14 and
               (k - q + 1 >= 0 and k - q + 1 < 14)))) * (stem[n, i, j, k] > 0) */
        resnet_d_stem_normed_conv(n, stem, features_block, d_features_block_2, d_normed_conv_conv2d_2,
                                  params->features_block_change_normed_conv_conv2d_W, d_stem_normed_conv, pack);
        ONCE
        dl_lap(profile, 83);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[i, b, a](d_stem.normed_conv[i, k, b, a] *
               (stem.normed_conv.conv2d[i, k, b, a] - batch_norm.m[k])) */
        /* resnet.dl:6  d_stem.normed_conv.batch_norm.beta[k] = sum[i, b, a](d_stem.normed_conv[i, k, b,
               a]) */
        resnet_d_batch_norm_gain_5(n, d_stem_normed_conv_rows, stem_normed_conv_conv2d_rows, batch_norm_m,
                                   d_batch_norm_gain_chunks_6, d_stem_normed_conv_batch_norm_beta_chunks);
        ONCE
        dl_lap(profile, 84);

        /* resnet.dl:6  d_batch_norm.gain[k] = sum[chunk](d_batch_norm.gain_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_batch_norm_gain_chunks_6, d_batch_norm_gain_6);
        ONCE
        dl_lap(profile, 85);

        /* resnet.dl:6  d_batch_norm.v_sum[k] = -0.5 * (d_batch_norm.gain[k] *
               stem.normed_conv.batch_norm.gamma[k] * (rsqrt(batch_norm.v[k] + 1e-05) / (batch_norm.v[k] +
               1e-05))) / (196 * N) */
        /* resnet.dl:6  d_batch_norm.m_sum[k] = (-sum[i, b, a](d_stem.normed_conv[i, k, b, a] *
               batch_norm.gain[k]) - 2 * sum[i, b, a](d_batch_norm.v_sum[k] * (stem.normed_conv.conv2d[i, k, b,
               a] - batch_norm.m[k]))) / (196 * N) */
        /* resnet.dl:6  d_stem.normed_conv.batch_norm.gamma[i] = d_batch_norm.gain[i] *
               rsqrt(batch_norm.v[i] + 1e-05) */
        ONCE
        resnet_d_features_block_change_normed_conv_2_batch_norm_gamma(n, d_batch_norm_gain_6,
                                                                      params->stem_normed_conv_batch_norm_gamma,
                                                                      batch_norm_v, d_stem_normed_conv_rows,
                                                                      batch_norm_gain,
                                                                      stem_normed_conv_conv2d_rows,
                                                                      batch_norm_m, d_batch_norm_v_sum_6,
                                                                      d_batch_norm_m_sum_6,
                                                                      d_params->stem_normed_conv_batch_norm_gamma);
        ONCE
        dl_lap(profile, 86);

        /* resnet.dl:6  d_stem.normed_conv.conv2d[i, k, b, a] = d_stem.normed_conv[i, k, b, a] *
               batch_norm.gain[k] + 2 * (d_batch_norm.v_sum[k] * (stem.normed_conv.conv2d[i, k, b, a] -
               batch_norm.m[k])) + d_batch_norm.m_sum[k] */
        /* resnet.dl:6  d_stem.normed_conv.conv2d.b[o] = sum[n, i, j](d_stem.normed_conv.conv2d[n, o, i,
               j]) */
        resnet_d_normed_conv_2_conv2d_2(n, d_stem_normed_conv_rows, batch_norm_gain, d_batch_norm_v_sum_6,
                                        stem_normed_conv_conv2d_rows, batch_norm_m, d_batch_norm_m_sum_6,
                                        d_stem_normed_conv_conv2d_b_chunks);
        ONCE
        dl_lap(profile, 87);

        /* resnet.dl:6  d_stem.normed_conv.conv2d.W[o, j, p, q] = sum[n, i,
               j2](d_stem.normed_conv.conv2d[n, o, i, j2] * stem_view[n, 0, 2 * i + p - 2, 2 * j2 + q - 2 | 0]) */
        resnet_d_stem_normed_conv_conv2d_W(n, d_stem_normed_conv_conv2d, stem_view,
                                           d_params->stem_normed_conv_conv2d_W, shared, pack);
        ONCE
        dl_lap(profile, 88);

        /* resnet.dl:6  d_features.block_2.same.batch_norm.beta[k] =
               d_features.block_2.same.batch_norm.beta[k] */
        ONCE
        resnet_d_features_block_2_same_batch_norm_beta_2(d_params->features_block_2_change_normed_conv_2_batch_norm_beta,
                                                         d_params->features_block_2_same_batch_norm_beta);
        ONCE
        dl_lap(profile, 89);

        /* resnet.dl:24  d_logits.b[k] = sum[chunk](d_logits.b_chunks[chunk, k]) */
        ONCE
        resnet_d_logits_b(d_logits_b_chunks, d_params->logits_b);
        ONCE
        dl_lap(profile, 90);

        /* resnet.dl:6  d_features.block_2.same.conv2d.b[o] =
               sum[chunk](d_features.block_2.same.conv2d.b_chunks[chunk, o]) */
        ONCE
        resnet_d_batch_norm_gain(d_features_block_2_same_conv2d_b_chunks,
                                 d_params->features_block_2_same_conv2d_b);
        ONCE
        dl_lap(profile, 91);

        /* resnet.dl:6  d_features.block_2.change.normed_conv_2.conv2d.b[o] =
               sum[chunk](d_features.block_2.change.normed_conv_2.conv2d.b_chunks[chunk, o]) */
        ONCE
        resnet_d_batch_norm_gain(d_features_block_2_change_normed_conv_2_conv2d_b_chunks,
                                 d_params->features_block_2_change_normed_conv_2_conv2d_b);
        ONCE
        dl_lap(profile, 92);

        /* resnet.dl:6  d_features.block_2.change.normed_conv.batch_norm.beta[k] =
               sum[chunk](d_features.block_2.change.normed_conv.batch_norm.beta_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain(d_features_block_2_change_normed_conv_batch_norm_beta_chunks,
                                 d_params->features_block_2_change_normed_conv_batch_norm_beta);
        ONCE
        dl_lap(profile, 93);

        /* resnet.dl:6  d_features.block_2.change.normed_conv.conv2d.b[o] =
               sum[chunk](d_features.block_2.change.normed_conv.conv2d.b_chunks[chunk, o]) */
        ONCE
        resnet_d_batch_norm_gain(d_features_block_2_change_normed_conv_conv2d_b_chunks,
                                 d_params->features_block_2_change_normed_conv_conv2d_b);
        ONCE
        dl_lap(profile, 94);

        /* resnet.dl:6  d_features.block.change.normed_conv_2.batch_norm.beta[k] =
               sum[chunk](d_features.block.change.normed_conv_2.batch_norm.beta_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_2_batch_norm_beta_chunks,
                                   d_params->features_block_change_normed_conv_2_batch_norm_beta);
        ONCE
        dl_lap(profile, 95);

        /* resnet.dl:6  d_features.block.change.normed_conv_2.conv2d.b[o] =
               sum[chunk](d_features.block.change.normed_conv_2.conv2d.b_chunks[chunk, o]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_2_conv2d_b_chunks,
                                   d_params->features_block_change_normed_conv_2_conv2d_b);
        ONCE
        dl_lap(profile, 96);

        /* resnet.dl:6  d_features.block.change.normed_conv.batch_norm.beta[k] =
               sum[chunk](d_features.block.change.normed_conv.batch_norm.beta_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_batch_norm_beta_chunks,
                                   d_params->features_block_change_normed_conv_batch_norm_beta);
        ONCE
        dl_lap(profile, 97);

        /* resnet.dl:6  d_features.block.change.normed_conv.conv2d.b[o] =
               sum[chunk](d_features.block.change.normed_conv.conv2d.b_chunks[chunk, o]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_features_block_change_normed_conv_conv2d_b_chunks,
                                   d_params->features_block_change_normed_conv_conv2d_b);
        ONCE
        dl_lap(profile, 98);

        /* resnet.dl:6  d_stem.normed_conv.batch_norm.beta[k] =
               sum[chunk](d_stem.normed_conv.batch_norm.beta_chunks[chunk, k]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_stem_normed_conv_batch_norm_beta_chunks,
                                   d_params->stem_normed_conv_batch_norm_beta);
        ONCE
        dl_lap(profile, 99);

        /* resnet.dl:6  d_stem.normed_conv.conv2d.b[o] = sum[chunk](d_stem.normed_conv.conv2d.b_chunks[chun
               k, o]) */
        ONCE
        resnet_d_batch_norm_gain_4(d_stem_normed_conv_conv2d_b_chunks, d_params->stem_normed_conv_conv2d_b);
        ONCE
        dl_lap(profile, 100);
    }
}

static const DlKernel resnet_kernels[] = {
    {.name = "resnet_stem_normed_conv_conv2d", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 146784.00000000003, 0}, .bytes = {1664, 15680, 0}},
    {.name = "resnet_batch_norm_m", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {16, 3136, 0}, .bytes = {2048, 12544, 0}},
    {.name = "resnet_batch_norm_m_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {528, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_batch_norm_v", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {16, 12544, 0}, .bytes = {2112, 12544, 0}},
    {.name = "resnet_batch_norm_m_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {528, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_batch_norm_running_mean_new", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {48, 0, 0}, .bytes = {192, 0, 0}},
    {.name = "resnet_batch_norm_gain", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {128, 0, 0}, .bytes = {320, 0, 0}},
    {.name = "resnet_stem", .place = "resnet.dl:19", .part = DL_FORWARD,
     .flops = {0, 12544, 0}, .bytes = {192, 25088, 0}},
    {.name = "resnet_normed_conv_conv2d", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 822335.9999999999, 0}, .bytes = {9280, 25088, 0}},
    {.name = "resnet_batch_norm_m", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {16, 3136, 0}, .bytes = {2048, 12544, 0}},
    {.name = "resnet_batch_norm_m_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {528, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_batch_norm_v", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {16, 12544, 0}, .bytes = {2112, 12544, 0}},
    {.name = "resnet_batch_norm_m_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {528, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_batch_norm_running_mean_new", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {48, 0, 0}, .bytes = {192, 0, 0}},
    {.name = "resnet_batch_norm_gain", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {128, 0, 0}, .bytes = {320, 0, 0}},
    {.name = "resnet_stem", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 12544, 0}, .bytes = {192, 25088, 0}},
    {.name = "resnet_normed_conv_conv2d", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 822335.9999999999, 0}, .bytes = {9280, 25088, 0}},
    {.name = "resnet_batch_norm_m", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {16, 3136, 0}, .bytes = {2048, 12544, 0}},
    {.name = "resnet_batch_norm_m_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {528, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_batch_norm_v", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {16, 12544, 0}, .bytes = {2112, 12544, 0}},
    {.name = "resnet_batch_norm_m_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {528, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_batch_norm_running_mean_new", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {48, 0, 0}, .bytes = {192, 0, 0}},
    {.name = "resnet_batch_norm_gain", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {128, 0, 0}, .bytes = {320, 0, 0}},
    {.name = "resnet_features_block", .place = "resnet.dl:22", .part = DL_FORWARD,
     .flops = {0, 15680, 0}, .bytes = {192, 37632, 0}},
    {.name = "resnet_normed_conv_conv2d_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 411167.99999999994, 0}, .bytes = {18560, 18816, 0}},
    {.name = "resnet_batch_norm_m_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {32, 1568, 0}, .bytes = {4096, 6272, 0}},
    {.name = "resnet_batch_norm_m_4_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {1056, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_batch_norm_v_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {32, 6272, 0}, .bytes = {4224, 6272, 0}},
    {.name = "resnet_batch_norm_m_4_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {1056, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_batch_norm_running_mean_new_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {96, 0, 0}, .bytes = {384, 0, 0}},
    {.name = "resnet_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {256, 0, 0}, .bytes = {640, 0, 0}},
    {.name = "resnet_change_relu_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 6272, 0}, .bytes = {384, 12544, 0}},
    {.name = "resnet_normed_conv_2_conv2d_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 740896, 0}, .bytes = {36992, 12544, 0}},
    {.name = "resnet_batch_norm_m_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {32, 1568, 0}, .bytes = {4096, 6272, 0}},
    {.name = "resnet_batch_norm_m_4_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {1056, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_batch_norm_v_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {32, 6272, 0}, .bytes = {4224, 6272, 0}},
    {.name = "resnet_batch_norm_m_4_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {1056, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_batch_norm_running_mean_new_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {96, 0, 0}, .bytes = {384, 0, 0}},
    {.name = "resnet_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {256, 0, 0}, .bytes = {640, 0, 0}},
    {.name = "resnet_same_conv2d", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {0, 51744, 0}, .bytes = {2176, 18816, 0}},
    {.name = "resnet_batch_norm_m_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {32, 1568, 0}, .bytes = {4096, 6272, 0}},
    {.name = "resnet_batch_norm_m_4_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {1056, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_batch_norm_v_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {32, 6272, 0}, .bytes = {4224, 6272, 0}},
    {.name = "resnet_batch_norm_m_4_2", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {1056, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_batch_norm_running_mean_new_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {96, 0, 0}, .bytes = {384, 0, 0}},
    {.name = "resnet_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_FORWARD,
     .flops = {256, 0, 0}, .bytes = {640, 0, 0}},
    {.name = "resnet_pooled", .place = "resnet.dl:23", .part = DL_FORWARD,
     .flops = {0, 14144, 0}, .bytes = {768, 18944, 0}},
    {.name = "resnet_logits", .place = "resnet.dl:24", .part = DL_FORWARD,
     .flops = {0, 650, 0}, .bytes = {1320, 168, 0}},
    {.name = "resnet_d_logits", .place = "resnet.dl:24", .part = DL_FORWARD,
     .flops = {1, 127, 0}, .bytes = {1536, 84, 0}},
    {.name = "resnet_loss_sum", .place = "resnet.dl:27", .part = DL_FORWARD,
     .flops = {33, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "resnet_loss", .place = "resnet.dl:27", .part = DL_FORWARD,
     .flops = {1, 0, 0}, .bytes = {8, 0, 0}},
    {.name = "resnet_accuracy_sum", .place = "resnet.dl:28", .part = DL_FORWARD,
     .flops = {32, 0, 0}, .bytes = {132, 0, 0}},
    {.name = "resnet_d_logits_W", .place = "resnet.dl:24", .part = DL_BACKWARD,
     .flops = {0, 640, 0}, .bytes = {1280, 168, 0}},
    {.name = "resnet_d_pooled", .place = "resnet.dl:23", .part = DL_BACKWARD,
     .flops = {0, 640, 0}, .bytes = {1280, 168, 0}},
    {.name = "resnet_d_features_block_2_same", .place = "resnet.dl:11", .part = DL_BACKWARD,
     .flops = {0, 7840, 0}, .bytes = {8320, 18944, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_features_block_2_same_batch_norm_gamma", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {480, 7840, 0}, .bytes = {1024, 12544, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_same_conv2d", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 15680, 0}, .bytes = {8832, 25088, 0}},
    {.name = "resnet_d_features_block_2_same_conv2d_W", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 50176, 0}, .bytes = {2048, 18816, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_features_block_2_same_batch_norm_gamma", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {480, 7840, 0}, .bytes = {1024, 12544, 0}},
    {.name = "resnet_d_normed_conv_2_conv2d", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 10976, 0}, .bytes = {4608, 18816, 0}},
    {.name = "resnet_d_features_block_2_change_normed_conv_2_conv2d_W", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 739328, 0}, .bytes = {36864, 12544, 0}},
    {.name = "resnet_d_change_normed_conv", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 739328, 0}, .bytes = {36864, 18816, 0}},
    {.name = "resnet_d_batch_norm_gain_3", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 6272, 0}, .bytes = {8320, 12544, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_features_block_2_same_batch_norm_gamma", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {480, 7840, 0}, .bytes = {1024, 12544, 0}},
    {.name = "resnet_d_normed_conv_2_conv2d", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 10976, 0}, .bytes = {4608, 18816, 0}},
    {.name = "resnet_d_features_block_2_change_normed_conv_conv2d_W", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 409599.99999999994, 0}, .bytes = {18432, 18816, 0}},
    {.name = "resnet_d_features_block", .place = "resnet.dl:22", .part = DL_BACKWARD,
     .flops = {0, 50176, 0}, .bytes = {2048, 18816, 0}},
    {.name = "resnet_d_features_block_2", .place = "resnet.dl:22", .part = DL_BACKWARD,
     .flops = {0, 412735.99999999994, 0}, .bytes = {18432, 31360, 0}},
    {.name = "resnet_d_features_block_change", .place = "resnet.dl:9", .part = DL_BACKWARD,
     .flops = {0, 12544, 0}, .bytes = {4160, 50176, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_features_block_change_normed_conv_2_batch_norm_gamma", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {240, 15680, 0}, .bytes = {512, 25088, 0}},
    {.name = "resnet_d_normed_conv_2_conv2d_2", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 21952, 0}, .bytes = {2304, 37632, 0}},
    {.name = "resnet_d_features_block_change_normed_conv_2_conv2d_W", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 819199.9999999999, 0}, .bytes = {9216, 25088, 0}},
    {.name = "resnet_d_change_normed_conv_2", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 819199.9999999999, 0}, .bytes = {9216, 37632, 0}},
    {.name = "resnet_d_batch_norm_gain_5", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 12544, 0}, .bytes = {4160, 25088, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_features_block_change_normed_conv_2_batch_norm_gamma", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {240, 15680, 0}, .bytes = {512, 25088, 0}},
    {.name = "resnet_d_normed_conv_2_conv2d_2", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 21952, 0}, .bytes = {2304, 37632, 0}},
    {.name = "resnet_d_features_block_change_normed_conv_2_conv2d_W", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 819199.9999999999, 0}, .bytes = {9216, 25088, 0}},
    {.name = "resnet_d_stem_normed_conv", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 822335.9999999999, 0}, .bytes = {9216, 62720, 0}},
    {.name = "resnet_d_batch_norm_gain_5", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 12544, 0}, .bytes = {4160, 25088, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_features_block_change_normed_conv_2_batch_norm_gamma", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {240, 15680, 0}, .bytes = {512, 25088, 0}},
    {.name = "resnet_d_normed_conv_2_conv2d_2", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 21952, 0}, .bytes = {2304, 37632, 0}},
    {.name = "resnet_d_stem_normed_conv_conv2d_W", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 143648.00000000003, 0}, .bytes = {1600, 15680, 0}},
    {.name = "resnet_d_features_block_2_same_batch_norm_beta_2", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {0, 0, 0}, .bytes = {256, 0, 0}},
    {.name = "resnet_d_logits_b", .place = "resnet.dl:24", .part = DL_BACKWARD,
     .flops = {320, 0, 0}, .bytes = {1320, 0, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_batch_norm_gain", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {1024, 0, 0}, .bytes = {4224, 0, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_d_batch_norm_gain_4", .place = "resnet.dl:6", .part = DL_BACKWARD,
     .flops = {512, 0, 0}, .bytes = {2112, 0, 0}},
    {.name = "resnet_update", .place = "resnet.dl:39", .part = DL_UPDATE,
     .flops = {281484, 0, 0}, .bytes = {562968, 0, 0}},
};

static RUNS_ONCE void resnet_run_profile(const DlStep *step, void *states, const double *arguments,
                                         DlProfile *profile)
{
    const struct resnet_batch batch = resnet_batch_of(step);
    struct resnet_result result;
    const struct resnet_arguments a = {(real)arguments[0]};
    int broken = 0;
    const struct resnet_learning learning = {resnet_run_learn,
        step->params, step->d_params, states, &a, step->step, &broken};
    resnet_profile_forward(&batch, step->params, step->state, step->arena, step->new_state, &result, profile);
    resnet_profile_backward(&batch, step->params, step->state, step->arena, step->d_params, profile);
    IN_PARALLEL(batch.n >= 2)
    resnet_learn_rest(&learning);
    dl_lap(profile, 101);
    *step->loss = result.loss;
    for (int i = 0; i < 2; i++)
        step->totals[i] = result.totals[i];
}

#endif

#if defined _OPENMP
static int resnet_run_threads(int wanted)
{
    omp_set_num_threads(wanted);
    return omp_get_max_threads();
}
#endif

static const DlModel resnet_model = {
    .name = "resnet", .source = "resnet.dl", .real_size = sizeof(real),
    .input_count = 2, .inputs = resnet_inputs,
    .param_count = 26, .params = resnet_param_table,
    .param_size = resnet_parameters,
    .kept_count = 12, .kept = resnet_state_table, .kept_size = 288,
    .metric_count = 1, .metrics = resnet_metrics,
    .total_count = 2,
    .batch = 128, .epochs = 3, .seed = 0, .clip_norm = 0,
    .flops = {285518, 9179825, 0},
    .arena_size = resnet_arena_size,
    .init = resnet_run_init,
    .forward = resnet_run_forward,
    .backward = resnet_run_backward,
#if defined _OPENMP
    .threads = resnet_run_threads,
#endif
#ifndef RESNET_F64
    .output_count = 1, .outputs = resnet_output_table,
    .predict = resnet_run_predict,
    .observe = resnet_run_observe,
    .optimizer = "adam", .update = resnet_run_update,
    .step = resnet_run_step,
    .argument_count = 1, .arguments = resnet_argument_table,
    .state_count = 2, .states = resnet_states, .initial = resnet_states_initial,
    .split_count = 2, .splits = resnet_splits,
    .evaluate = resnet_run_evaluate,
    .summarize = resnet_run_summarize,
    .traced = resnet_traced,
    .trace_arena_size = resnet_trace_arena_size,
    .trace = resnet_run_trace,
    .kernel_count = sizeof resnet_kernels / sizeof *resnet_kernels, .kernels = resnet_kernels,
    .profile = resnet_run_profile,
#endif
#ifndef DL_NO_GRADCHECK
    .f64 = &resnet_model_f64,
#endif
};

#ifndef RESNET_F64
int main(int argc, char **argv)
{
    return dl_main(&resnet_model, argc, argv);
}

#ifndef DL_NO_GRADCHECK
/* Everything once more in double precision, for `gradcheck`, which need not be fast. */
#if defined __GNUC__ && defined __OPTIMIZE__ && !defined __clang__
#pragma GCC optimize("Og", "ira-region=one")
#endif
#define RESNET_F64
#define real double
#define resnet_batch resnet_batch_f64
#define resnet_state resnet_state_f64
#define resnet_state_table resnet_state_table_f64
#define resnet_params resnet_params_f64
#define resnet_result resnet_result_f64
#define resnet_outputs resnet_outputs_f64
#define resnet_optimizer resnet_optimizer_f64
#define resnet_arguments resnet_arguments_f64
#define resnet_parameters resnet_parameters_f64
#define resnet_arena_size resnet_arena_size_f64
#define resnet_init resnet_init_f64
#define resnet_forward resnet_forward_f64
#define resnet_backward resnet_backward_f64
#define resnet_update resnet_update_f64
#define resnet_evaluate resnet_evaluate_f64
#define resnet_predict resnet_predict_f64
#define resnet_observe resnet_observe_f64
#define resnet_summarize resnet_summarize_f64
#define resnet_trace resnet_trace_f64
#define resnet_inputs resnet_inputs_f64
#define resnet_param_table resnet_param_table_f64
#define resnet_output_table resnet_output_table_f64
#define resnet_argument_table resnet_argument_table_f64
#define resnet_metrics resnet_metrics_f64
#define resnet_states resnet_states_f64
#define resnet_states_initial resnet_states_initial_f64
#define resnet_splits resnet_splits_f64
#define resnet_traced resnet_traced_f64
#define resnet_trace_arena_size resnet_trace_arena_size_f64
#define resnet_batch_of resnet_batch_of_f64
#define resnet_model resnet_model_f64
#define resnet_run_init resnet_run_init_f64
#define resnet_run_forward resnet_run_forward_f64
#define resnet_run_backward resnet_run_backward_f64
#define resnet_run_evaluate resnet_run_evaluate_f64
#define resnet_run_predict resnet_run_predict_f64
#define resnet_run_observe resnet_run_observe_f64
#define resnet_run_summarize resnet_run_summarize_f64
#define resnet_run_update resnet_run_update_f64
#define resnet_run_trace resnet_run_trace_f64
#define resnet_run_threads resnet_run_threads_f64
#define resnet_kernels resnet_kernels_f64
#define resnet_run_profile resnet_run_profile_f64
#define resnet_profile_forward resnet_profile_forward_f64
#define resnet_profile_backward resnet_profile_backward_f64
#define resnet_forward_kernels resnet_forward_kernels_f64
#define resnet_backward_kernels resnet_backward_kernels_f64
#define resnet_run_step resnet_run_step_f64
#define resnet_learning resnet_learning_f64
#define resnet_run_learn resnet_run_learn_f64
#define resnet_learn_rest resnet_learn_rest_f64
#define resnet_make_train resnet_make_train_f64
#define resnet_train_arena_size resnet_train_arena_size_f64
#define resnet_train_sources resnet_train_sources_f64
#define resnet_make_test resnet_make_test_f64
#define resnet_test_arena_size resnet_test_arena_size_f64
#define resnet_test_sources resnet_test_sources_f64
#define resnet_init_stem_normed_conv_conv2d_b resnet_init_stem_normed_conv_conv2d_b_f64
#define resnet_init_stem_normed_conv_batch_norm_gamma resnet_init_stem_normed_conv_batch_norm_gamma_f64
#define resnet_init_features_block_change_normed_conv_conv2d_W resnet_init_features_block_change_normed_conv_conv2d_W_f64
#define resnet_init_features_block_2_change_normed_conv_conv2d_b resnet_init_features_block_2_change_normed_conv_conv2d_b_f64
#define resnet_init_features_block_2_change_normed_conv_batch_norm_gamma resnet_init_features_block_2_change_normed_conv_batch_norm_gamma_f64
#define resnet_stem_normed_conv_conv2d resnet_stem_normed_conv_conv2d_f64
#define resnet_batch_norm_m resnet_batch_norm_m_f64
#define resnet_batch_norm_m_2 resnet_batch_norm_m_2_f64
#define resnet_batch_norm_v resnet_batch_norm_v_f64
#define resnet_batch_norm_running_mean_new resnet_batch_norm_running_mean_new_f64
#define resnet_batch_norm_gain resnet_batch_norm_gain_f64
#define resnet_stem resnet_stem_f64
#define resnet_normed_conv_conv2d resnet_normed_conv_conv2d_f64
#define resnet_features_block resnet_features_block_f64
#define resnet_normed_conv_conv2d_2 resnet_normed_conv_conv2d_2_f64
#define resnet_batch_norm_m_4 resnet_batch_norm_m_4_f64
#define resnet_batch_norm_m_4_2 resnet_batch_norm_m_4_2_f64
#define resnet_batch_norm_v_4 resnet_batch_norm_v_4_f64
#define resnet_batch_norm_running_mean_new_4 resnet_batch_norm_running_mean_new_4_f64
#define resnet_batch_norm_gain_4 resnet_batch_norm_gain_4_f64
#define resnet_change_relu_2 resnet_change_relu_2_f64
#define resnet_normed_conv_2_conv2d_2 resnet_normed_conv_2_conv2d_2_f64
#define resnet_same_conv2d resnet_same_conv2d_f64
#define resnet_pooled resnet_pooled_f64
#define resnet_logits resnet_logits_f64
#define resnet_d_logits resnet_d_logits_f64
#define resnet_loss_sum resnet_loss_sum_f64
#define resnet_loss resnet_loss_f64
#define resnet_accuracy_sum resnet_accuracy_sum_f64
#define resnet_d_logits_W resnet_d_logits_W_f64
#define resnet_d_pooled resnet_d_pooled_f64
#define resnet_d_features_block_2_same resnet_d_features_block_2_same_f64
#define resnet_d_batch_norm_gain resnet_d_batch_norm_gain_f64
#define resnet_d_features_block_2_same_batch_norm_gamma resnet_d_features_block_2_same_batch_norm_gamma_f64
#define resnet_d_same_conv2d resnet_d_same_conv2d_f64
#define resnet_d_features_block_2_same_conv2d_W resnet_d_features_block_2_same_conv2d_W_f64
#define resnet_d_normed_conv_2_conv2d resnet_d_normed_conv_2_conv2d_f64
#define resnet_d_features_block_2_change_normed_conv_2_conv2d_W resnet_d_features_block_2_change_normed_conv_2_conv2d_W_f64
#define resnet_d_change_normed_conv resnet_d_change_normed_conv_f64
#define resnet_d_batch_norm_gain_3 resnet_d_batch_norm_gain_3_f64
#define resnet_d_features_block_2_change_normed_conv_conv2d_W resnet_d_features_block_2_change_normed_conv_conv2d_W_f64
#define resnet_d_features_block resnet_d_features_block_f64
#define resnet_d_features_block_2 resnet_d_features_block_2_f64
#define resnet_d_features_block_change resnet_d_features_block_change_f64
#define resnet_d_batch_norm_gain_4 resnet_d_batch_norm_gain_4_f64
#define resnet_d_features_block_change_normed_conv_2_batch_norm_gamma resnet_d_features_block_change_normed_conv_2_batch_norm_gamma_f64
#define resnet_d_normed_conv_2_conv2d_2 resnet_d_normed_conv_2_conv2d_2_f64
#define resnet_d_features_block_change_normed_conv_2_conv2d_W resnet_d_features_block_change_normed_conv_2_conv2d_W_f64
#define resnet_d_change_normed_conv_2 resnet_d_change_normed_conv_2_f64
#define resnet_d_batch_norm_gain_5 resnet_d_batch_norm_gain_5_f64
#define resnet_d_stem_normed_conv resnet_d_stem_normed_conv_f64
#define resnet_d_stem_normed_conv_conv2d_W resnet_d_stem_normed_conv_conv2d_W_f64
#define resnet_d_features_block_2_same_batch_norm_beta_2 resnet_d_features_block_2_same_batch_norm_beta_2_f64
#define resnet_d_logits_b resnet_d_logits_b_f64
#define resnet_batch_norm_gain_2 resnet_batch_norm_gain_2_f64
#define resnet_stem_2 resnet_stem_2_f64
#define resnet_change_relu resnet_change_relu_f64
#define resnet_features_block_2 resnet_features_block_2_f64
#define resnet_batch_norm_gain_4_2 resnet_batch_norm_gain_4_2_f64
#define resnet_change_relu_2_2 resnet_change_relu_2_2_f64
#define resnet_conv2d_y_sum resnet_conv2d_y_sum_f64
#define resnet_conv2d_y_sum_2 resnet_conv2d_y_sum_2_f64
#define resnet_pooled_2 resnet_pooled_2_f64
#define resnet_loss_sum_2 resnet_loss_sum_2_f64
#define resnet_probs resnet_probs_f64
#define resnet_batch_norm_gain_3 resnet_batch_norm_gain_3_f64
#define resnet_stem_3 resnet_stem_3_f64
#define resnet_features_block_3 resnet_features_block_3_f64
#define resnet_batch_norm_gain_4_3 resnet_batch_norm_gain_4_3_f64
#define resnet_change_relu_2_3 resnet_change_relu_2_3_f64
#define resnet_batch_norm_gain_5 resnet_batch_norm_gain_5_f64
#define resnet_pooled_3 resnet_pooled_3_f64
#define resnet_adam resnet_adam_f64
#define real_max real_max_f64
#define real_rsqrt real_rsqrt_f64
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
#define lane_products_4x1x5 lane_products_4x1x5_f64
#define lane_products_4x2x3 lane_products_4x2x3_f64
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
