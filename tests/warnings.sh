# What dlc emits compiles without a warning under gcc and clang, at both levels. (ops.sh has
# gcc's opinion of the small models, as it compiles them anyway.)
. tests/lib.sh

strict='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Werror -Iruntime'

# check_model MODEL COMPILER FLAGS...
check_model()
{
    name=$(basename "$1" .dl)
    model=$1
    compiler=$2
    shift 2
    for level in 0 2; do
        # shellcheck disable=SC2086 # flags are separate words
        "$BUILD/dlc" -O$level "$model" -o "$folder/$name.c" >"$folder/$name.log" 2>&1 &&
            "$compiler" $strict "$@" "$folder/$name.c" >>"$folder/$name.log" 2>&1 && ok "warnings/$name -O$level $compiler" || {
            failed "warnings/$name -O$level $compiler"
            details <"$folder/$name.log"
        }
    done
    rm -f "$folder/$name.c"
}

case $1 in
list) printf '%s\n' gcc clang clang_ops_0 clang_ops_1 ;;
run)
    compiler=${2%%_*}
    folder=$work/warnings_$2
    mkdir -p "$folder"
    if ! command -v "$compiler" >/dev/null 2>&1; then
        skipped "warnings/$2" "$compiler is not installed"
        exit 0
    fi
    case $2 in
    *_ops_*)
        for model in $(ls tests/ops/*.dl tests/values/*.dl | awk -v share="${2##*_}" 'NR % 2 == share'); do
            check_model "$model" "$compiler" -fsyntax-only
        done
        ;;
    *)
        # With optimisation, since some warnings come from the flow of values.
        for model in models/*.dl; do check_model "$model" "$compiler" -O2 -c -o /dev/null; done
        ;;
    esac
    ;;
esac
