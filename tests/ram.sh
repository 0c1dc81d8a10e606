# Memory: the arena against what lives at once, and `--ram`, which trades time for it: what is emitted
# takes no more than that, as its own program measures, and computes the same.
. tests/lib.sh

st=$BUILD/tests/tools/st
folder=$work/ram
mkdir -p "$folder"
lean= # gradchecks

# What --stats says: the sum, and the arena over the most that lives at once.
stated_total() { sed -n 's/^ *\([0-9]*\)  in all$/\1/p' "$1"; }
stated_ratio() { sed -n 's/.* arena is [0-9]*, \([0-9.]*\) times.*/\1/p' "$1"; }

# What is the least that a model can do with: of the error that says so.
least() # MODEL [OPTIONS...]
{
    "$BUILD/dlc" --ram=1 "$@" -o "$folder/none" 2>&1 | sed -n 's/.* takes \([0-9]*\) bytes, at the least.*/\1/p'
}

check_arena()
{
    for model in models/*.dl; do
        for level in 0 2; do
            "$BUILD/dlc" -Wno-signal -O$level --stats "$model" -o "$folder/arena.c" >"$folder/stats" 2>&1
            ratio=$(stated_ratio "$folder/stats")
            check "ram/the arena of $model at -O$level is $ratio times what lives in it" \
                awk -v ratio="${ratio:-9}" 'BEGIN { exit !(ratio >= 1 && ratio <= 1.05) }'
        done
    done
}

# emit NAME OPTIONS...: ram.dl, its header, and the program that measures what it takes.
emit()
{
    emit_name=$1
    shift
    mkdir -p "$folder/$emit_name"
    "$BUILD/dlc" "$@" --stats tests/e2e/ram.dl -o "$folder/$emit_name/ram.c" 2>"$folder/$emit_name/stats" &&
        "$BUILD/dlc" --emit=header tests/e2e/ram.dl -o "$folder/$emit_name/ram.h" &&
        $CC $MODEL_CFLAGS -DDL_NO_MAIN -I"$folder/$emit_name" tests/e2e/ram.c "$folder/$emit_name/ram.c" -lm \
            -o "$folder/$emit_name/measure"
}

# measured NAME LIMIT
measured()
{
    check "ram/$1 stays in its memory" "$folder/$1/measure"
    bytes=$("$folder/$1/measure" | cut -d' ' -f1)
    check "ram/$1: it takes $bytes bytes of $2" [ "$bytes" -le "$2" ]
    total=$(stated_total "$folder/$1/stats")
    check "ram/$1: --stats says $total, it takes $bytes" [ "$total" = "$bytes" ]
}

# gradients NAME OPTIONS...: of one batch.
gradients()
{
    gradients_name=$1
    shift
    plain_trainer tests/e2e/ram.dl "$folder/$gradients_name.trainer" "$@" &&
        "$folder/$gradients_name.trainer" grad --in "$folder/batch.st" --out "$folder/$gradients_name.st"
}

check_fit() # LEVEL
{
    printf 'X f32 [8, 16] ~ 1 3\ny i64 [8] %% 4 5\n' >"$folder/batch.txt"
    "$st" make "$folder/batch.txt" "$folder/batch.st"
    check "ram/free: gradients" gradients free "-O$1"
    smallest=$(least tests/e2e/ram.dl "-O$1")
    for limit in 64K 40K "$smallest"; do
        bytes=${limit%K}
        [ "$bytes" = "$limit" ] || bytes=$((bytes * 1024))
        check "ram/$limit compiles" emit "$limit" "-O$1" "--ram=$limit" || continue
        measured "$limit" "$bytes"
        check "ram/$limit: gradients" gradients "$limit" "-O$1" "--ram=$limit" || continue
        check "ram/$limit computes the same" "$st" compare "$folder/free.st" "$folder/$limit.st" 2e-5
    done
    check "ram/$smallest: gradcheck" "$folder/$smallest.trainer" gradcheck
}

# Room enough changes nothing; too little leaves no file, and the error says what would do.
check_limits()
{
    "$BUILD/dlc" tests/e2e/ram.dl -o "$folder/free.c"
    "$BUILD/dlc" --ram=1G tests/e2e/ram.dl -o "$folder/large.c"
    check "ram/enough changes nothing" cmp "$folder/free.c" "$folder/large.c"
    for model in tests/e2e/ram.dl models/mlp.dl models/gradient_penalty.dl models/word_softmax.dl; do
        smallest=$(least "$model")
        rm -f "$folder/out.c"
        check_status "ram/$model: one byte too little" 1 \
            "$BUILD/dlc" "--ram=$((smallest - 1))" "$model" -o "$folder/out.c"
        check "ram/$model: no file" [ ! -e "$folder/out.c" ]
        check_status "ram/$model: $smallest would do" 0 \
            "$BUILD/dlc" "--ram=$smallest" "$model" -o "$folder/out.c"
    done
    for size in 0 -1 64X 64KB K 1.5M; do
        check_status "ram/--ram=$size is refused" 2 "$BUILD/dlc" "--ram=$size" tests/e2e/ram.dl -o "$folder/out.c"
    done
}

# What costs nothing is computed once more in any case: without that ode takes 860 kB, and
# gradient_penalty over 230 kB.
check_free()
{
    for model in ode:740000 gradient_penalty:210000; do
        "$BUILD/dlc" --stats "models/${model%:*}.dl" -o "$folder/free.c" 2>"$folder/stats"
        arena=$(sed -n 's/^ *\([0-9]*\)  arena$/\1/p' "$folder/stats")
        check "ram/the arena of ${model%:*} is $arena bytes" [ "${arena:-9999999}" -le "${model#*:}" ]
    done
}

# Models of all kinds in as little as they can do with, and less than they take: gradients are right.
check_least() # MODEL
{
    model=models/$1.dl
    [ -f "$model" ] || model=tests/ops/$1.dl
    "$BUILD/dlc" --stats "$model" -o "$folder/free.c" 2>"$folder/stats"
    smallest=$(least "$model")
    check "ram/$1: $smallest bytes are less" [ "$smallest" -lt "$(stated_total "$folder/stats")" ]
    check "ram/$1 at the least" plain_trainer "$model" "$folder/$1" "--ram=$smallest" &&
        check "ram/$1: gradcheck" "$folder/$1" gradcheck
}

case $1 in
list) printf '%s\n' arena O0 O2 limits free rnn gradient_penalty word_softmax prelude_dropout batch_norm ;;
run)
    folder=$folder/$2
    mkdir -p "$folder"
    case $2 in
    arena) check_arena ;;
    O*) check_fit "${2#O}" ;;
    limits) check_limits ;;
    free) check_free ;;
    *) check_least "$2" ;;
    esac
    ;;
esac
