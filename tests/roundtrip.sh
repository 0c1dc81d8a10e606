# Saving and loading: a checkpoint gives back the figures that training ended with, predictions
# are those of the formula, and `grad` without parameters starts where `train` starts.
. tests/lib.sh

st=$BUILD/tests/tools/st

case $1 in
list) printf '%s\n' shapes linear formats ;;
run)
    base=$work/roundtrip_$2
    case $2 in
    shapes)
        # A checkpoint's figures on the test split are those of the last epoch.
        mkdir -p "$base.data/shapes"
        "$BUILD/demo/draw_shapes" "$base.data/shapes" 1500 500 >/dev/null
        trainer models/shapes.dl "$base" >"$base.log" 2>&1 || { failed roundtrip/shapes; details <"$base.log"; exit 0; }
        check roundtrip/train "$base" train --epochs 3 --data "$base.data" --quiet --save "$base.st" --log "$base.jsonl"
        "$base" eval --data "$base.data" --load "$base.st" >"$base.eval" 2>&1
        accuracy=$(tail -n 1 "$base.jsonl" | sed -nE 's/.*"test_accuracy": ?([0-9.]+).*/\1/p')
        printed=$(sed -nE 's/.*accuracy +([0-9.]+).*/\1/p' "$base.eval" | tail -n 1)
        if awk "BEGIN { exit !(${accuracy:-0} > 0.3 && ${accuracy:-0} - ${printed:-9} < 6e-5 && ${printed:-9} - ${accuracy:-0} < 6e-5) }"; then
            ok "roundtrip/eval repeats the last epoch's test accuracy"
        else
            failed "roundtrip/eval: accuracy ${printed:-none}, but training ended with ${accuracy:-none}"
            details <"$base.eval"
        fi
        # Loading and training no epochs writes the same parameters again.
        check roundtrip/again "$base" train --epochs 0 --data "$base.data" --quiet --load "$base.st" --save "$base.again"
        for name in logits.dense.W logits.dense.b logits.dense_2.W logits.dense_2.b; do
            check "roundtrip/same $name" "$st" compare "$base.st" "$base.again" 0 $name=$name
        done
        ;;
    linear)
        # y = X w + b, by hand.
        plain_trainer models/linear_regression_scratch.dl "$base" >"$base.log" 2>&1 || { failed roundtrip/linear; details <"$base.log"; exit 0; }
        printf 'w f32 [2] = 2 -3\nb f32 [] = 0.5\n' >"$base.txt"
        printf 'X f32 [3, 2] = 1 1 0 0 -2 4\n' >"$base.in.txt"
        printf 'p f32 [3] = -0.5 0.5 -15.5\n' >"$base.want.txt"
        for part in '' .in .want; do "$st" make "$base$part.txt" "$base$part.st"; done
        "$st" npy "$base.in.st" X "$base.X.npy"
        "$st" npy "$base.want.st" p "$base.want.npy"
        check roundtrip/predict "$base" predict --load "$base.st" --in "$base.X.npy" --out "$base.out.npy"
        check "roundtrip/predict writes the formula's values" cmp "$base.want.npy" "$base.out.npy"
        check "roundtrip/predict takes an output by name" "$base" predict --load "$base.st" --in "$base.X.npy" \
            --out "$base.named.npy" --output prediction
        check "roundtrip/predict by name is the same" cmp "$base.out.npy" "$base.named.npy"
        check_status "roundtrip/predict refuses an unknown output" 1 "$base" predict --load "$base.st" \
            --in "$base.X.npy" --out "$base.none.npy" --output total
        # One row at a time or all at once: the rows do not meet.
        check roundtrip/batches "$base" predict --batch 2 --load "$base.st" --in "$base.X.npy" --out "$base.two.npy"
        check "roundtrip/predict in batches is the same" cmp "$base.out.npy" "$base.two.npy"
        ;;
    formats)
        # Classes in any type of number, parameters left out: the same step.
        plain_trainer models/softmax_regression.dl "$base" >"$base.log" 2>&1 || { failed roundtrip/formats; details <"$base.log"; exit 0; }
        for type in i64 i32 u8 f32 f64; do
            printf 'X f32 [5, 784] ~ 1 3\ny %s [5] = 0 9 3 3 1\n' $type >"$base.$type.txt"
            "$st" make "$base.$type.txt" "$base.$type.st"
            check "roundtrip/classes as $type" "$base" grad --in "$base.$type.st" --out "$base.$type.out"
            check "roundtrip/classes as $type, the same gradient" cmp "$base.i64.out" "$base.$type.out"
        done
        "$base" grad --seed 2 --in "$base.i64.st" --out "$base.seed.out"
        if cmp -s "$base.i64.out" "$base.seed.out"; then
            failed "roundtrip/formats: another seed starts from the same parameters"
        else
            ok "roundtrip/formats starts from the seed"
        fi
        printf 'X f32 [5, 784] ~ 1 3\ny i64 [5] = 0 10 3 3 1\n' >"$base.bad.txt"
        "$st" make "$base.bad.txt" "$base.bad.st"
        check_status "roundtrip/a class out of range is refused" 1 "$base" grad --in "$base.bad.st" --out "$base.bad.out"
        printf 'X f32 [5, 783] ~ 1 3\ny i64 [5] = 0 1 3 3 1\n' >"$base.bad.txt"
        "$st" make "$base.bad.txt" "$base.bad.st"
        check_status "roundtrip/a wrong shape is refused" 1 "$base" grad --in "$base.bad.st" --out "$base.bad.out"
        ;;
    esac
    ;;
esac
