# The emitted functions inside a program of one's own: two models link into one program without
# libdlrt, and what they need from outside is mathematics alone.
. tests/lib.sh

# Symbols that an object leaves undefined, but for those of libm and what compilers add (memset
# and memcpy for loops and structures, sanitizers' own).
foreign_symbols()
{
    nm -u "$1" | awk '{ print $2 }' | sed 's/@.*//; s/^_//' | grep -Ev \
        '^(a?(sin|cos|tanh?|exp|exp2|expm1|log|log1p|log2|pow|sqrt|erf|floor|fabs|fma|fmax|fmin|frexp|ldexp)f?|memset|memcpy|memmove)$' |
        grep -Ev '^_?_?(asan|ubsan|sanitizer|lsan|GLOBAL_OFFSET_TABLE_|stack_chk_fail)'
}

case $1 in
list) printf '%s\n' O0 O2 ;;
run)
    level=$2
    folder=$work/embed_$level
    mkdir -p "$folder"
    for name in linear_regression_scratch mlp; do
        "$BUILD/dlc" -$level models/$name.dl -o "$folder/$name.c" || failed "embed/$name -$level: dlc fails"
        "$BUILD/dlc" -$level --emit=header models/$name.dl -o "$folder/$name.h" || failed "embed/$name -$level: dlc fails"
        # shellcheck disable=SC2086 # flags are separate words
        check "embed/$name -$level compiles alone" $CC $MODEL_CFLAGS -DDL_NO_MAIN -c "$folder/$name.c" -o "$folder/$name.o"
        foreign=$(foreign_symbols "$folder/$name.o")
        if [ -f "$folder/$name.o" ] && [ -z "$foreign" ]; then
            ok "embed/$name -$level needs libm alone"
        else
            failed "embed/$name -$level needs more than libm"
            printf '%s\n' "$foreign" | details
        fi
    done
    # shellcheck disable=SC2086
    check "embed/two models -$level link" $CC $MODEL_CFLAGS -I"$folder" tests/e2e/embed.c \
        "$folder/linear_regression_scratch.o" "$folder/mlp.o" -lm -o "$folder/embed" &&
        check "embed/two models -$level train" "$folder/embed"
    # The header is what a C++ program, or one that is strict about prototypes, can read too.
    printf '#include "mlp.h"\n#include "linear_regression_scratch.h"\n#include "mlp.h"\nint main(void) { return 0; }\n' >"$folder/headers.c"
    check "embed/headers -$level" $CC -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$folder" "$folder/headers.c"
    ;;
esac
