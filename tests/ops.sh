# tests/ops/NAME.dl, one small model for each operation, reduction and kind of subscript:
# analytic against central differences in f64 at batch 1, 7 and 33, as -O0 and -O2 emit it.
#
# A unit takes a share of the models at one level and links them into one program, which saves
# most of the linking (and shows that many models live in one program): each model's main is
# compiled under a name of its own, and a driver calls the one that its first argument names.
. tests/lib.sh

limit=1e-6
shares=5
# Every warning is an error here: gcc sees all models in this way, clang in warnings.sh.
strict='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Werror'

names() { ls tests/ops/*.dl | sed 's|.*/||; s|\.dl$||'; }

# Whether the summary of gradcheck on standard input names an error within the limit.
within_limit()
{
    awk -v limit=$limit '
        /^gradcheck:.*largest relative error [0-9]/ { sub(/.*largest relative error /, ""); found = ($0 + 0 <= limit) }
        END { exit !found }'
}

# compile NAME: $folder/NAME.o, or a failure.
compile()
{
    # shellcheck disable=SC2086 # flags are separate words
    if ! { "$BUILD/dlc" -$level "tests/ops/$1.dl" -o "$folder/$1.c" &&
        $CC $MODEL_CFLAGS $optimize $strict -Iruntime -Dmain="main_$1" -c "$folder/$1.c" -o "$folder/$1.o"; } \
        >"$folder/$1.log" 2>&1; then
        failed "ops/$1 -$level: it does not compile without errors and warnings"
        details <"$folder/$1.log"
        return 1
    fi
}

write_driver() # NAMES
{
    echo '#include <string.h>'
    for name in $1; do echo "int main_$name(int argc, char **argv);"; done
    echo 'int main(int argc, char **argv) { (void)argc;'
    for name in $1; do echo "if (strcmp(argv[1], \"$name\") == 0) return main_$name(argc - 1, argv + 1);"; done
    echo 'return 9; }'
}

check_gradient() # NAME
{
    for batch in 1 7 33; do
        "$folder/all" "$1" gradcheck --batch $batch >"$folder/$1.log" 2>&1
        status=$?
        if [ $status -eq 0 ] && within_limit <"$folder/$1.log"; then
            ok "ops/$1 -$level batch $batch"
        else
            failed "ops/$1 -$level batch $batch: exit status $status, an error of at most $limit wanted"
            details <"$folder/$1.log"
        fi
    done
}

case $1 in
list)
    for share in $(seq $shares); do printf 'O0_%s\nO2_%s\n' "$share" "$share"; done
    ;;
run)
    level=${2%%_*}
    share=${2#*_}
    # What is emitted to be read is plain C in any case; compiling it plainly saves time.
    optimize=
    [ "$level" = O0 ] && optimize=-O0
    folder=$work/ops_$2
    rm -rf "$folder"
    mkdir -p "$folder"
    compiled=
    for name in $(names | awk -v share="$share" -v shares=$shares 'NR % shares + 1 == share'); do
        compile "$name" && compiled="$compiled $name"
    done
    write_driver "$compiled" >"$folder/driver.c"
    # shellcheck disable=SC2046,SC2086 # separate words
    if ! $CC $MODEL_CFLAGS "$folder/driver.c" $(for name in $compiled; do echo "$folder/$name.o"; done) \
        $(link_flags) -o "$folder/all" >"$folder/link.log" 2>&1; then
        failed "ops/$2: the models do not link"
        details <"$folder/link.log"
        exit 0
    fi
    for name in $compiled; do check_gradient "$name"; done
    ;;
esac
