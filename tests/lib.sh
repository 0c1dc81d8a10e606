# Shared by the scripts of the test suite (see tests/run): results, and making trainers.
set -u

BUILD=${BUILD:-build}
CC=${CC:-cc}
MODEL_CFLAGS=${MODEL_CFLAGS:--O1}
LIBRARIES=${LIBRARIES:--lz -ljansson -lm}
THOROUGH=${THOROUGH:-}
work=$BUILD/tests/work
mkdir -p "$work"

ok() { echo "ok $1"; }
failed() { echo "FAILED $1"; }
skipped() { echo "skipped $1: $2"; }
note() { echo "note $*"; }

# Details of the result above: standard input, indented, the first 24 lines.
details() { head -n 24 | sed 's/^/    /'; }

# check NAME COMMAND...: passes when the command's exit status is 0; its output is shown if not.
check()
{
    check_name=$1
    shift
    if check_output=$("$@" 2>&1); then
        ok "$check_name"
    else
        failed "$check_name"
        printf '%s\n' "$check_output" | details
        return 1
    fi
}

# Exit status of a command, its output (both streams) in $work/$1.out.
status_of() # NAME COMMAND...
{
    status_name=$1
    shift
    "$@" >"$work/$status_name.out" 2>&1
    echo $?
}

# Expects an exit status: check_status NAME WANTED COMMAND...
check_status()
{
    check_name=$1
    wanted=$2
    shift 2
    check_output=$("$@" 2>&1)
    status=$?
    if [ $status -eq "$wanted" ]; then
        ok "$check_name"
    else
        failed "$check_name"
        printf 'exit status %s, not %s: %s\n%s\n' "$status" "$wanted" "$*" "$check_output" | details
        return 1
    fi
}

# check_match NAME PATTERN FILE: some line of the file matches the extended regular expression.
check_match()
{
    if grep -Eq -e "$2" "$3"; then
        ok "$1"
    else
        failed "$1"
        { echo "no line matches  $2  in:"; cat "$3"; } | details
        return 1
    fi
}

# For programs that compile for longer than they run.
plain_flags=$MODEL_CFLAGS
[ -n "$THOROUGH" ] || plain_flags="$MODEL_CFLAGS -O0"

# Trainers that no gradcheck is asked of compile without its copy in double; lean='' where one is.
lean=-DDL_NO_GRADCHECK

# The flags that every generated program is linked with, after its own files.
link_flags() { echo "-Iruntime -L$BUILD -ldlrt $LIBRARIES"; }

# trainer MODEL.dl OUT [dlc options]: compiles the model and links its program.
trainer()
{
    trainer_model=$1
    trainer_out=$2
    shift 2
    "$BUILD/dlc" "$@" "$trainer_model" -o "$trainer_out.c" || return 1
    # shellcheck disable=SC2046,SC2086 # the flags are separate words
    $CC $MODEL_CFLAGS $lean "$trainer_out.c" $(link_flags) -o "$trainer_out"
}

# The same without optimisation, unless the suite is to be thorough.
plain_trainer() { MODEL_CFLAGS=$plain_flags trainer "$@"; }

# How this compiler is asked for OpenMP; empty where it has none.
find_openmp() # UNIT
{
    printf '#include <omp.h>\nint main(void) { return omp_get_max_threads() < 1; }\n' >"$work/openmp_$1.c"
    openmp=
    $CC -fopenmp "$work/openmp_$1.c" -o "$work/openmp_$1" >/dev/null 2>&1 && openmp=-fopenmp
}
