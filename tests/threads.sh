# Threads, and what a step costs besides computing: memory.
. tests/lib.sh

# The trainer of tests/e2e/no_allocation.c: no_allocation OUT STEPS CFLAGS...
no_allocation()
{
    out=$1
    steps=$2
    shift 2
    # shellcheck disable=SC2046,SC2086 # flags are separate words
    $CC $MODEL_CFLAGS "$@" -DPROGRAM="\"$(basename "$out").c\"" -DSTEPS="$steps" -I"$work" \
        tests/e2e/no_allocation.c $(link_flags) -o "$out"
}

# Steps allocate nothing, whatever the number of threads; and the test would notice.
memory_unit()
{
    if [ -n "${SANITIZE:-}" ]; then
        skipped threads/memory "sanitizers have a malloc of their own"
        return
    fi
    if ! printf '#include <stdio.h>\n#ifndef __GLIBC__\n#error\n#endif\n' | $CC -E - >/dev/null 2>&1; then
        skipped threads/memory "only glibc's malloc can be replaced like this"
        return
    fi
    base=$work/wide_memory
    check threads/wide.dl "$BUILD/dlc" tests/e2e/wide.dl -o "$base.c" || return
    for flags in "" $openmp; do
        # shellcheck disable=SC2086
        check "threads/no_allocation $flags builds" no_allocation "$base" 20 $flags || return
        for threads in 1 2; do
            check_status "threads/steps ask for no memory, $threads threads $flags" 0 \
                "$base" train --threads $threads --log "$base.log"
            for what in malloc mmap file; do
                check_status "threads/a step that calls $what is noticed, $threads threads $flags" 3 \
                    env ALLOCATE=$what "$base" train --threads $threads
            done
        done
        # Across the end of an epoch lines are printed, and still nothing is asked for.
        check_status "threads/bench asks for no memory $flags" 0 "$base" bench --steps 40
    done
}

# The thread that copies rows, and the trainer, under the thread sanitizer.
race_unit()
{
    if [ -n "${SANITIZE:-}" ]; then
        skipped threads/race "the thread sanitizer goes with no other"
        return
    fi
    base=$work/threads_race
    printf 'int main(void) { return 0; }\n' >"$base.c"
    if ! $CC -fsanitize=thread "$base.c" -o "$base" >/dev/null 2>&1 || ! "$base" >/dev/null 2>&1; then
        skipped threads/race "no thread sanitizer here"
        return
    fi
    # shellcheck disable=SC2086
    check threads/race_builds $CC -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -g -fsanitize=thread tests/e2e/race.c runtime/batch.c \
        runtime/loader.c runtime/maker.c runtime/elements.c runtime/run.c -Iruntime -lm -o "$base" || return
    check "threads/copying rows is no race" "$base"
    check_status "threads/a race would be seen" 66 "$base" race
}

# The same bits from any number of threads, in a program with OpenMP.
openmp_unit()
{
    if [ -z "$openmp" ]; then
        skipped threads/openmp "no OpenMP here"
        return
    fi
    base=$work/wide_openmp
    MODEL_CFLAGS="$MODEL_CFLAGS $openmp" trainer tests/e2e/wide.dl "$base" >"$base.out" 2>&1 ||
        { failed threads/openmp; details <"$base.out"; return; }
    for threads in 1 2 3; do
        check "threads/train --threads $threads" "$base" --quiet --threads $threads --save "$base.$threads.st"
    done
    check "threads/2 threads give the bits of 1" cmp "$base.1.st" "$base.2.st"
    check "threads/3 threads give the bits of 1" cmp "$base.1.st" "$base.3.st"
}

# A program with OpenMP starts once more so that threads which wait sleep soon, unless the
# environment says how they are to wait.
wait_unit()
{
    if [ "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)" -lt 2 ] || [ -n "${SANITIZE:-}" ]; then
        skipped threads/wait "nobody waits for one processor"
        return
    fi
    base=$work/wide_wait
    check threads/wide.dl "$BUILD/dlc" tests/e2e/wide.dl -o "$work/wide_wait.c" &&
        check threads/wait_builds no_allocation "$base" 20 || return
    for pair in NONE=:1000 GOMP_SPINCOUNT=7:7 OMP_WAIT_POLICY=active:not.set; do
        env -u GOMP_SPINCOUNT -u OMP_WAIT_POLICY "${pair%:*}" "$base" train --epochs 1 >"$base.out" 2>&1
        check_match "threads/with ${pair%:*} it waits for ${pair#*:}" "^GOMP_SPINCOUNT is ${pair#*:}$" "$base.out"
        check "threads/with ${pair%:*} it trains once" test "$(grep -c '^epoch' "$base.out")" = 1
    done
}

case $1 in
list) printf 'memory\nrace\nopenmp\nwait\n' ;;
run)
    find_openmp "$2"
    "$2_unit"
    ;;
esac
