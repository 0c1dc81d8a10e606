# What dlc emits compiles without a warning, under every C compiler that is here, at both levels,
# as a program and as functions to embed.
. tests/lib.sh

flags='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Werror -Iruntime -fsyntax-only'

case $1 in
list) ls models/*.dl tests/ops/*.dl | sed 's|.*/||; s|\.dl$||' | awk '{ print "group_" NR % 6 }' | sort -u ;;
run)
    models=$(ls models/*.dl tests/ops/*.dl | awk -v group="${2#group_}" 'NR % 6 == group')
    for model in $models; do
        name=$(basename "$model" .dl)
        for level in 0 2; do
            "$BUILD/dlc" -O$level "$model" -o "$work/warn_$name.c" >"$work/warn_$name.log" 2>&1 || {
                failed "warnings/$name -O$level: dlc fails"
                details <"$work/warn_$name.log"
                continue
            }
            for compiler in gcc clang; do
                if ! command -v $compiler >/dev/null 2>&1; then
                    # Missing from many machines, and one line says it for all models.
                    [ "$2" = group_0 ] && [ "$name.$level" = "$(basename "$(echo "$models" | head -n 1)" .dl).0" ] &&
                        skipped "warnings/$compiler" "$compiler is not installed"
                    continue
                fi
                # shellcheck disable=SC2086 # flags are separate words
                check "warnings/$name -O$level $compiler" $compiler $flags "$work/warn_$name.c"
            done
        done
        rm -f "$work/warn_$name.c"
    done
    ;;
esac
