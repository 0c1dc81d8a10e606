# What dlc emits compiles without a warning under gcc and clang, at both levels. (ops.sh has
# gcc's opinion of the small models, as it compiles them anyway.) Of these, clang sees a
# quarter at -O0 and another at -O2; THOROUGH=1, as in .ci/run, shows it all of them at both.
. tests/lib.sh

strict='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Werror'

# check_models COMPILER FLAGS LEVEL MODELS: all files in one run of the compiler, which is faster;
# one by one only when that fails, to say which.
check_models()
{
    files=
    for model in $4; do
        name=$(basename "$model" .dl)
        if "$BUILD/dlc" -$3 "$model" -o "$folder/$name.c" >"$folder/log" 2>&1; then
            files="$files $folder/$name.c"
        else
            failed "warnings/$name -$3: dlc fails"
            details <"$folder/log"
        fi
    done
    # shellcheck disable=SC2086 # flags and files are separate words
    (cd "$folder" && $1 $strict -I"$here/runtime" $2 $(for file in $files; do basename "$file"; done)) >"$folder/log" 2>&1
    all=$?
    for file in $files; do
        name=$(basename "$file" .c)
        # shellcheck disable=SC2086
        if [ $all -eq 0 ] || (cd "$folder" && $1 $strict -I"$here/runtime" $2 "$name.c") >"$folder/log" 2>&1; then
            ok "warnings/$name -$3 $1"
        else
            failed "warnings/$name -$3 $1"
            details <"$folder/log"
        fi
    done
}

here=$(pwd)

case $1 in
list) printf '%s\n' gcc clang clang_ops_O0 clang_ops_O2 ;;
run)
    compiler=${2%%_*}
    folder=$work/warnings_$2
    rm -rf "$folder"
    mkdir -p "$folder"
    if ! command -v "$compiler" >/dev/null 2>&1; then
        skipped "warnings/$2" "$compiler is not installed"
        exit 0
    fi
    case $2 in
    *_ops_*)
        level=${2##*_}
        models=$(ls tests/ops/*.dl tests/values/*.dl)
        [ -n "${THOROUGH:-}" ] || models=$(echo "$models" | awk -v share="${level#O}" 'NR % 4 == share')
        check_models "$compiler" -fsyntax-only "$level" "$models"
        ;;
    *)
        # With optimisation, since some warnings come from the flow of values.
        for level in O0 O2; do check_models "$compiler" '-O1 -c' $level "$(echo models/*.dl)"; done
        ;;
    esac
    ;;
esac
