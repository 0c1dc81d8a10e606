# tests/ops/NAME.dl, one small model for each operation, reduction and kind of subscript:
# analytic against central differences in f64 at batch 1, 7 and 33, as -O0 and -O2 emit it (at -O0 one size of batch
# alone, unless THOROUGH=1).
#
# A unit takes a share of the models at one level and links them into one program, which saves
# most of the linking and of the processes (and shows that many models live in one program): each
# model's main is compiled under a name of its own, and a driver calls them one after the other.
. tests/lib.sh

limit=1e-6
shares=5
# Every warning is an error here: gcc sees all models in this way, clang in warnings.sh.
strict='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Werror'

names() { ls tests/ops/*.dl | sed 's|.*/||; s|\.dl$||'; }

# The log of the driver on standard input: a line `ok` or `FAILED` for each `== NAME BATCH` block,
# which passes when gradcheck's summary names an error within the limit, with details below.
judge()
{
    awk -v limit=$limit -v level="$level" '
        function finish() {
            if (name == "") return
            if (good && status == 0) print "ok " name
            else {
                print "FAILED " name ": exit status " status ", an error of at most " limit " wanted"
                for (i = 1; i <= lines && i <= 24; i++) print "    " line[i]
            }
        }
        /^== / { name = "ops/" $2 " -" level " batch " $3; status = "none"; good = lines = 0; next }
        /^=/ { status = $2; finish(); name = ""; next }
        { line[++lines] = $0 }
        /^gradcheck:.*largest relative error [0-9]/ { sub(/.*largest relative error /, ""); good = $0 + 0 <= limit }
        END { finish() }'
}

# compile NAME: $folder/NAME.o, or a failure.
compile()
{
    # shellcheck disable=SC2086 # flags are separate words
    if ! { "$BUILD/dlc" -Wno-signal -$level $precision "tests/ops/$1.dl" -o "$folder/$1.c" &&
        $CC $MODEL_CFLAGS $optimize $strict -Iruntime -Dmain="main_$1" -c "$folder/$1.c" -o "$folder/$1.o"; } \
        >"$folder/$1.log" 2>&1; then
        failed "ops/$1 -$level: it does not compile without errors and warnings"
        details <"$folder/$1.log"
        return 1
    fi
}

# A program that checks all of its models at these batch sizes, in one process.
write_driver() # NAMES
{
    echo '#include <stdio.h>'
    for name in $1; do echo "int main_$name(int argc, char **argv);"; done
    echo "static char *const batches[] = {$batches, NULL};"
    cat <<'END'
static void check(const char *name, int (*model)(int, char **))
{
    for (int i = 0; batches[i]; i++) {
        char *arguments[] = {"model", "gradcheck", "--batch", batches[i], NULL};
        printf("== %s %s\n", name, batches[i]);
        fflush(stdout);
        const int status = model(4, arguments);
        printf("= %d\n", status);
        fflush(stdout);
    }
}
int main(void)
{
END
    for name in $1; do echo "    check(\"$name\", main_$name);"; done
    echo '    return 0;'
    echo '}'
}

case $1 in
list)
    for share in $(seq $shares); do printf 'O0_%s\nO2_%s\n' "$share" "$share"; done
    ;;
run)
    level=${2%%_*}
    share=${2#*_}
    # Compiling plainly, and what gradcheck runs alone, saves most of the time; with THOROUGH=1 models are in
    # single precision, as most are, and fast kernels are optimised.
    optimize=-O0
    precision=--precision=f64
    [ -z "$THOROUGH" ] || precision=
    [ "$level" = O2 ] && [ -n "$THOROUGH" ] && optimize=
    # Loops over a batch are alike for all sizes at -O0.
    batches='"1", "7", "33"'
    [ "$level" = O2 ] || [ -n "$THOROUGH" ] || batches='"7"'
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
    "$folder/all" >"$folder/all.log" 2>&1
    status=$?
    judge <"$folder/all.log"
    [ $status -eq 0 ] || failed "ops/$2: the program ended with exit status $status before it was done"
    ;;
esac
