# What dlc emits compiles without a warning under gcc and clang, at both levels: generated/, which golden.sh
# compares with what dlc writes. Its syntax alone: the warnings of gcc that come from the flow of values are errors
# wherever the other parts compile a program. With THOROUGH=1, as in .ci/run, all is compiled with optimisation;
# gcc_openmp and clang_openmp see the same files for threads, whose pragmas say which loops must follow, and
# clang_ops the small models of tests/ops and tests/values.
. tests/lib.sh

strict='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Werror'

# emit LEVEL MODELS: their C in the folder.
emit()
{
    for model in $2; do
        name=$(basename "$model" .dl)
        "$BUILD/dlc" -"$1" "$model" -o "$folder/$name.$1.c" >"$folder/log" 2>&1 && continue
        failed "warnings/$name -$1: dlc fails"
        details <"$folder/log"
        rm -f "$folder/$name.$1.c"
    done
}

# check_files COMPILER FLAGS: all files of the folder in one run of the compiler, which is faster;
# one by one only when that fails, to say which.
check_files()
{
    cd "$folder" || exit
    # shellcheck disable=SC2086 # flags are separate words
    $1 $strict -I"$here/runtime" $2 ./*.c >all.log 2>&1
    all=$?
    for file in *.c; do
        # shellcheck disable=SC2086
        if [ $all -eq 0 ] || $1 $strict -I"$here/runtime" $2 "$file" >log 2>&1; then
            ok "warnings/${file%.c} $1"
        else
            failed "warnings/${file%.c} $1"
            details <log
        fi
    done
}

here=$(pwd)

case $1 in
list)
    printf '%s\n' gcc clang
    [ -z "$THOROUGH" ] || printf '%s\n' gcc_openmp clang_openmp clang_ops
    ;;
run)
    compiler=${2%%_*}
    folder=$work/warnings_$2
    rm -rf "$folder"
    mkdir -p "$folder"
    if ! command -v "$compiler" >/dev/null 2>&1; then
        skipped "warnings/$2" "$compiler is not installed"
        exit 0
    fi
    flags=-fsyntax-only
    [ -n "$THOROUGH" ] && flags='-O1 -c'
    case $2 in
    *_ops)
        for level in 0 2; do
            emit O$level "$(ls tests/ops/*.dl tests/values/*.dl)"
        done
        check_files "$compiler" -fsyntax-only
        ;;
    *_openmp)
        cp generated/*.c "$folder"
        check_files "$compiler" '-fsyntax-only -fopenmp'
        ;;
    *)
        cp generated/*.c "$folder"
        check_files "$compiler" "$flags"
        ;;
    esac
    ;;
esac
