# Programs that are compiled for this processor at -O2, as the README says, and with THOROUGH=1 at -O3 learn what
# they learn without optimisation: compilers have vectorised conditional loads wrongly (gcc 12; see KEEP_LOOP).
. tests/lib.sh

# last_loss TRAINER: the training loss of its last epoch.
last_loss() { "$1" train | sed -n 's|^epoch 3/3 *train loss *\([0-9.e-]*\) .*|\1|p'; }

case $1 in
list) printf 'O0\nO2\ntwin\n' ;;
run)
    if [ "$2" = twin ]; then # in double there is what gradcheck calls, and no more to compile
        lean='' plain_trainer tests/e2e/native.dl "$work/native_twin" -O2
        check "native/twin: the second reading is no larger than gradcheck needs" \
            sh -c 'nm "$1" | grep -q _backward_f64 && ! nm "$1" | grep -E "_(evaluate|predict|update|trace)_f64"' - \
            "$work/native_twin"
        plain_trainer tests/e2e/native.dl "$work/native_lean" -O2
        check "native/twin: -DDL_NO_GRADCHECK leaves it out" sh -c '! nm "$1" | grep "native.*_f64"' - "$work/native_lean"
        exit
    fi
    model=tests/e2e/native.dl
    name=$work/native_$2
    plain_trainer $model "$name" "-$2"
    plain=$(last_loss "$name")
    for level in 2 $([ "$2" = O0 ] || [ -z "$THOROUGH" ] || echo 3); do
        MODEL_CFLAGS="$MODEL_CFLAGS -O$level -march=native" trainer $model "$name.fast" "-$2"
        fast=$(last_loss "$name.fast")
        check "native/$2: the loss is $plain, at -O$level $fast" \
            awk -v a="$plain" -v b="$fast" 'BEGIN { exit !(a > 0 && b > 0 && (a - b)^2 < (0.01 * a)^2) }'
    done
    ;;
esac
