# The command lines of dlc and of generated programs: exit statuses, files that must not appear,
# and output that does not depend on the moment, the folder or the locale.
. tests/lib.sh

dlc=$BUILD/dlc

dlc_unit()
{
    check_status "command/--help" 0 "$dlc" --help
    check_status "command/--version" 0 "$dlc" --version
    check_status "command/no model" 2 "$dlc"
    check_status "command/two models" 2 "$dlc" models/mlp.dl models/shapes.dl
    check_status "command/an unknown option" 2 "$dlc" --emmit=c models/mlp.dl
    check_status "command/an unknown emitter" 2 "$dlc" --emit=pascal models/mlp.dl
    check_status "command/an unknown hyperparameter" 2 "$dlc" -D hiden=3 models/mlp.dl
    check_status "command/a hyperparameter that is no number" 2 "$dlc" -D hidden=many models/mlp.dl
    check_status "command/an unknown precision" 2 "$dlc" --precision=f16 models/mlp.dl
    check_status "command/an unknown level" 2 "$dlc" -O9 models/mlp.dl
    check_status "command/a batch of none" 2 "$dlc" --batch=0 models/mlp.dl
    check_status "command/a file that is not there" 1 "$dlc" models/nothing.dl
    check_status "command/a folder in place of a file" 1 "$dlc" models
    check_status "command/an output that can't be written" 1 "$dlc" models/mlp.dl -o "$work/no/such/folder/mlp.c"
    for what in c header ast graph dot math latex json prelude; do
        check_status "command/--emit=$what" 0 "$dlc" --emit=$what models/mlp.dl -o "$work/emit"
        check "command/--emit=$what writes something" test -s "$work/emit"
    done
    for pass in parse import elaborate stabilize differentiate simplify summarize fuse; do
        check_status "command/--dump-after=$pass" 0 "$dlc" --dump-after=$pass models/mlp.dl -o "$work/dump"
        check "command/--dump-after=$pass writes something" test -s "$work/dump"
    done
    "$dlc" --emit=prelude >"$work/prelude.dl"
    check "command/--emit=prelude is compiler/prelude.dl" cmp compiler/prelude.dl "$work/prelude.dl"
    # A kernel of 300 parameters: two seconds, or minutes where each pair is looked at for each of them.
    awk 'BEGIN {
        print "model many {\n    input X[n, 8]"
        for (k = 0; k < 300; k++) {
            print "    param p" k "[8] ~ normal(0, 1)"
            sum = sum (k ? " + " : "") "tanh(p" k "[i])"
        }
        print "    y[n, i] = X[n, i] * (" sum ")\n    loss mean(y ^ 2)\n}"
    }' >"$work/many.dl"
    check "command/a kernel of many tensors" timeout 40 "$dlc" -O2 "$work/many.dl" -o "$work/many.c"
}

files_unit()
{
    # A failed compile leaves no file, and an old one as it was.
    printf 'model m {\n    input X[n, 2]\n    loss mean(Y)\n}\n' >"$work/wrong.dl"
    rm -f "$work/wrong.c"
    check_status "command/a wrong model" 1 "$dlc" "$work/wrong.dl" -o "$work/wrong.c"
    check "command/a failed compile leaves no file" test ! -e "$work/wrong.c"
    echo old >"$work/wrong.c"
    "$dlc" "$work/wrong.dl" -o "$work/wrong.c" 2>/dev/null
    check "command/a failed compile keeps an old file" grep -qx old "$work/wrong.c"
    check "command/it leaves nothing else behind" test -z "$(ls "$work" | grep '^wrong\.c.')"

    # The same bytes: standard output or file, from another folder, in another locale, later.
    "$dlc" models/mlp.dl -o "$work/first.c"
    "$dlc" models/mlp.dl >"$work/second.c"
    absolute=$(cd "$BUILD" && pwd)/dlc
    (cd models && LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo "$absolute" -o - mlp.dl) >"$work/third.c"
    check "command/a file and standard output are the same" cmp "$work/first.c" "$work/second.c"
    check "command/folder and locale do not matter" cmp "$work/first.c" "$work/third.c"

    # Options change what they should.
    "$dlc" -D hidden=32 models/mlp.dl --emit=header -o "$work/small.h"
    check "command/-D sets a hyperparameter" grep -q '\[784\]\[32\]' "$work/small.h"
    "$dlc" --precision=f64 models/linear_regression.dl -O0 -o "$work/f64.c"
    check "command/--precision=f64 emits doubles" grep -q 'double' "$work/f64.c"
    check "command/colour when asked for" sh -c "'$dlc' --color=always '$work/wrong.dl' 2>&1 | grep -q '$(printf '\033')'"
    check "command/no colour otherwise" sh -c "! '$dlc' '$work/wrong.dl' 2>&1 | grep -q '$(printf '\033')'"

    # Imports: beside the model, then in -I folders, in order.
    rm -rf "$work/import"
    mkdir -p "$work/import/near" "$work/import/far"
    echo 'width = 3' >"$work/import/far/width.dl"
    printf 'import "width.dl"\nmodel m {\n    input X[n, width]\n    loss mean(dense(X, width))\n}\n' \
        >"$work/import/near/m.dl"
    check_status "command/an import that is not found" 1 "$dlc" -I "$work/import" "$work/import/near/m.dl"
    check_status "command/an import found by -I" 0 "$dlc" -I "$work/import" -I "$work/import/far/" \
        "$work/import/near/m.dl" --emit=header -o "$work/import/far.h"
    check "command/what it says counts" grep -q '\[3\]\[3\]' "$work/import/far.h"
    echo 'width = 4' >"$work/import/near/width.dl"
    "$dlc" -I "$work/import/far" "$work/import/near/m.dl" --emit=header -o "$work/import/near.h"
    check "command/beside the model comes first" grep -q '\[4\]\[4\]' "$work/import/near.h"

    # How long dlc takes is reported, and only a gross slip fails.
    started=$(date +%s%N)
    for i in 1 2 3 4 5 6 7 8 9 10; do "$dlc" models/mlp.dl -o "$work/time.c"; done
    taken=$((($(date +%s%N) - started) / 10000))
    note "dlc on models/mlp.dl: $((taken / 1000)).$(printf %03d $((taken % 1000))) ms"
    check "command/dlc takes less than a second" test $taken -lt 1000000
}

trainer_unit()
{
    base=$work/command_linear
    lean='' plain_trainer models/linear_regression_scratch.dl "$base" >"$base.log" 2>&1 || { failed command/trainer; details <"$base.log"; return; }
    check_status "command/trainer --help" 0 "$base" --help
    check_status "command/trainer info" 0 "$base" info
    check_status "command/trainer with no command trains" 0 "$base" --epochs 1
    check_status "command/trainer with an unknown command" 2 "$base" trian
    check_status "command/trainer with an unknown option" 2 "$base" train --epoch 3
    check_status "command/trainer with an option of another command" 2 "$base" train --out x
    check_status "command/trainer with a bad number" 2 "$base" train --epochs many
    check_status "command/eval without a checkpoint" 2 "$base" eval
    check_status "command/eval with a missing checkpoint" 1 "$base" eval --load "$work/nothing.st"
    echo 'not a checkpoint' >"$work/garbage.st"
    check_status "command/eval with a broken checkpoint" 1 "$base" eval --load "$work/garbage.st"
    check_status "command/train into a folder that is not there" 1 "$base" train --save "$work/no/such/place.st"
    check_status "command/an argument of the optimiser" 0 "$base" train --lr 0.01 --epochs 1 --quiet
    check_status "command/NaN stops training" 1 "$base" train --lr 1e30 --quiet
    check_status "command/gradcheck" 0 "$base" gradcheck
    printf 'model stopped {\n    input X[n, 3]\n    param w[3] ~ normal(0, 1)\n    param v[3] = 1\n    z = X @ w\n%s\n}\n' \
        '    loss mean(z * stop_gradient(z)) + mean(log_softmax(X * v)^2)' >"$work/stopped.dl"
    lean='' plain_trainer "$work/stopped.dl" "$work/stopped" >"$work/stopped.log" 2>&1
    check_status "command/gradcheck beside stop_gradient" 0 "$work/stopped" gradcheck
    "$work/stopped" gradcheck >"$work/stopped.out" 2>&1
    check_match "command/what stop_gradient hides is not checked" '^w +not checked: stop_gradient \(stopped\.dl:6\)' \
        "$work/stopped.out"
    check_match "command/beside it all else is" '^gradcheck: batch 7, 1 parameter, largest.*: good$' "$work/stopped.out"
    "$base" bench --steps 20 >"$work/bench.out" 2>&1
    check_match "command/bench prints JSON" '^\{.*"ms_per_step": ?[0-9.e-]+.*"samples_per_second".*"gflops".*"arena_bytes".*"threads".*"batch".*\}$' "$work/bench.out"
    profile_trainer "$base"
    plain_trainer models/softmax_regression.dl "$work/command_softmax" >"$base.log" 2>&1
    check_status "command/gradcheck without its copy in double" 1 "$work/command_softmax" gradcheck
    "$work/command_softmax" gradcheck >"$work/lean.out" 2>&1
    check_match "command/it says why" 'softmax_regression\.dl: gradcheck needs .*, which -DDL_NO_GRADCHECK left out$' \
        "$work/lean.out"
    check_status "command/missing data" 1 "$work/command_softmax" train --data "$work/no-data"
    "$work/command_softmax" train --data "$work/no-data" >"$work/no-data.out" 2>&1
    check_match "command/missing data is named" 'no-data/fashion-mnist/train-images-idx3-ubyte.gz' "$work/no-data.out"
}

# bench --profile: a line for each kernel function, none of them without a time; a program without kernels says so.
profile_trainer()
{
    plain=$1
    profiled=$work/command_profile
    trainer models/mlp.dl "$profiled" >"$profiled.log" 2>&1 || { failed command/profile; details <"$profiled.log"; return; }
    check_status "command/bench --profile" 0 "$profiled" bench --profile --steps 20 --batch 64
    "$profiled" bench --profile --steps 20 --batch 64 >"$profiled.out" 2>&1
    check_match "command/bench --profile names the peak" '^peak: [0-9.]+ GFLOP/s' "$profiled.out"
    check "command/bench --profile ends with JSON" sh -c "tail -n 1 '$profiled.out' | grep -q '^{\"ms_per_step.*}\$'"
    for kernel in $(sed -n '/^static void mlp_profile_/,/^}/s/^.*\(mlp_[A-Za-z0-9_]*\)(.*;$/\1/p' "$profiled.c") mlp_update; do
        grep -Eq " $kernel +mlp\.dl:[0-9]+\$" "$profiled.out" || echo "$kernel"
    done >"$profiled.missing"
    check "command/bench --profile has every kernel" test ! -s "$profiled.missing"
    check "command/bench --profile has their lines" test "$(grep -c ' mlp\.dl:[0-9]' "$profiled.out")" -ge 8
    # Kernels' GFLOP/s are positive; their times, shown in hundredths, are those of "all", and so are its parts.
    check "command/bench --profile, times add up" awk '
        / mlp\.dl:/ { if ($2 < 0 || $3 <= 0) bad = 1; kernels += $2 }
        $NF == "forward" || $NF == "backward" || $NF == "update" { parts += $2 }
        $NF == "all" { all = $2 }
        END { exit bad || all <= 0 || kernels < 0.99 * all || kernels > 1.01 * all || parts < 0.99 * all ||
                   parts > 1.01 * all }' "$profiled.out"
    trainer models/linear_regression_scratch.dl "$profiled.plain" -O0 >"$profiled.log" 2>&1
    check_status "command/bench --profile at -O0" 1 "$profiled.plain" bench --profile --steps 2
    "$profiled.plain" bench --profile --steps 2 >"$profiled.out" 2>&1
    check_match "command/bench --profile at -O0 says why" 'was compiled at -O0' "$profiled.out"
    check_status "command/train --profile" 2 "$plain" train --profile
}

run_unit()
{
    # `dlc run`: compile, build, start; the second time from the cache.
    XDG_CACHE_HOME=$(pwd)/$work/cache
    export XDG_CACHE_HOME
    case $XDG_CACHE_HOME in *//*) XDG_CACHE_HOME=$work/cache ;; esac
    rm -rf "$XDG_CACHE_HOME"
    case $MODEL_CFLAGS in
    *sanitize*)
        # It builds with its own flags, which a runtime full of sanitizer calls does not link with.
        skipped command/run "dlc run does not know about sanitizers"
        return
        ;;
    esac
    check_status "command/dlc run" 0 "$dlc" run models/linear_regression.dl -- train --epochs 1
    check_status "command/dlc run again" 0 "$dlc" run models/linear_regression.dl -- --epochs 2 --quiet
    mkdir -p "$work/import/run"
    printf 'import "width.dl"\nmodel m {\n    input X[n, width]\n    loss mean(dense(X, width))\n}\n' \
        >"$work/import/run/m.dl"
    for width in 5 6; do
        echo "width = $width" >"$work/import/run/width.dl"
        "$dlc" run "$work/import/run/m.dl" -- info >"$work/import/run/info" 2>&1
        check "command/dlc run sees that an import says $width" grep -q "$width" "$work/import/run/info"
    done
    check_status "command/dlc run passes on the exit status" 2 "$dlc" run models/linear_regression.dl -- --nonsense
    check_status "command/dlc run on a wrong model" 1 "$dlc" run "$work/wrong_run.dl"
}

# cache_run NAME BUILDS COMMAND...: the command runs well, and calls the C compiler so many times.
cache_run()
{
    cache_name=$1
    builds=$2
    shift 2
    : >"$calls"
    check "command/cache, $cache_name" "$@" || return
    [ "$(wc -l <"$calls")" -eq "$builds" ] && ok "command/cache, $cache_name: $builds builds" ||
        failed "command/cache, $cache_name: $(wc -l <"$calls") builds, not $builds"
}

# What `dlc run` keeps, when it builds anew, and with which flags.
cache_unit()
{
    case $MODEL_CFLAGS in
    *sanitize*)
        skipped command/cache "dlc run does not know about sanitizers"
        return
        ;;
    esac
    base=$work/cache_unit
    rm -rf "$base"
    mkdir -p "$base/place"
    base=$(cd "$base" && pwd)
    XDG_CACHE_HOME=$base/cache
    export XDG_CACHE_HOME
    calls=$base/calls
    cp "$BUILD/dlc" "$BUILD/libdlrt.a" "$BUILD/dl.h" "$base/place"
    for name in cc other; do
        printf '#!/bin/sh\necho "$*" >>"%s"\nexec %s "$@"\n' "$calls" "$CC" >"$base/$name"
    done
    printf '#!/bin/sh\necho "$*" >>"%s"\ncase " $* " in *" -fopenmp "*) echo no OpenMP >&2; exit 1 ;; esac\nexec %s "$@"\n' \
        "$calls" "$CC" >"$base/plain"
    chmod +x "$base/cc" "$base/other" "$base/plain"
    compiler=$CC
    CC=$base/cc
    export CC
    model=$base/m.dl
    printf 'model m(width = 3) {\n    input X[n, width]\n    loss mean(dense(X, width))\n}\n' >"$model"
    set -- "$base/place/dlc" run
    cache_run "the first run" 1 "$@" "$model" -- info
    check_match "command/cache, with OpenMP" '-O2 -march=native .*-fopenmp ' "$calls"
    cache_run "the second run" 0 "$@" "$model" -- info
    cache_run "gradcheck, which takes the copy in double" 1 "$@" "$model" -- gradcheck
    cache_run "gradcheck again" 0 "$@" "$model" -- gradcheck
    cache_run "another -D" 1 "$@" -D width=4 "$model" -- info
    cache_run "another level" 1 "$@" -O0 "$model" -- info
    cache_run "another compiler" 1 env CC="$base/other" "$@" "$model" -- info
    sed 's/dense(X, width)/relu(dense(X, width))/' "$model" >"$model.new" && mv "$model.new" "$model"
    cache_run "another model" 1 "$@" "$model" -- info
    touch -d '2001-02-03' "$base/cc"
    cache_run "the compiler was replaced" 1 "$@" "$model" -- info
    echo '/* more */' >>"$base/place/dl.h"
    cache_run "another dl.h" 1 "$@" "$model" -- info
    echo 'int more;' >"$base/more.c" && $compiler -c "$base/more.c" -o "$base/more.o" && ar q "$base/place/libdlrt.a" "$base/more.o"
    cache_run "another libdlrt.a" 1 "$@" "$model" -- info
    touch -d '2001-02-03' "$base/place/libdlrt.a" "$base/place/dl.h"
    cache_run "the same libdlrt.a, copied again" 0 "$@" "$model" -- info
    cache_run "a compiler without OpenMP" 2 env CC="$base/plain" "$@" "$model" -- info
    cache_run "and again" 0 env CC="$base/plain" "$@" "$model" -- info
    cache_damage "$@"
}

# Damaged trainers, and many runs at once.
cache_damage()
{
    for damage in 'cut short' 'empty' 'a byte changed' 'not executable'; do
        # The newest one is what the last run without a compiler of its own used.
        for trainer in "$XDG_CACHE_HOME"/dlc/*/m; do
            case $damage in
            'cut short') dd if=/dev/null of="$trainer" bs=1 seek=20000 2>/dev/null ;;
            empty) : >"$trainer" ;;
            'a byte changed') printf 'X' | dd of="$trainer" bs=1 seek=5000 conv=notrunc 2>/dev/null ;;
            'not executable') chmod -x "$trainer" ;;
            esac
        done
        cache_run "a trainer that is $damage" 1 "$@" "$model" -- info
    done
    rm -rf "$XDG_CACHE_HOME"
    for i in 1 2 3; do
        "$@" "$model" -- info >"$base/info.$i" 2>&1 || echo "status $?" >>"$base/info.$i" &
    done
    wait
    check "command/cache, three runs at once" grep -q '^parameters' "$base/info.1"
    check "command/cache, three runs at once say the same" cmp "$base/info.1" "$base/info.2"
    check "command/cache, three runs at once say the same" cmp "$base/info.2" "$base/info.3"
    cache_run "after them" 0 "$@" "$model" -- info
    printf '#!/bin/sh\necho broken compiler >&2\nexit 1\n' >"$base/other"
    check_status "command/cache, a compiler that fails" 1 env CC="$base/other" "$@" "$model" -- info
    env CC="$base/other" "$@" "$model" -- info >"$base/broken" 2>&1
    check "command/cache, its message comes once" test "$(grep -c '^broken compiler$' "$base/broken")" = 1
    check_match "command/cache, it is named" 'the C compiler failed on' "$base/broken"
    check "command/cache, nothing half-made is left" test "$(ls "$XDG_CACHE_HOME"/dlc/*/ | grep -Ec '^m\.[0-9]+$')" = 0
}

case $1 in
list) printf '%s\n' dlc files trainer run cache ;;
run) "$2_unit" ;;
esac
