# Linear regression on drawn data finds the weights that the data was made with, in both
# versions; the same seed gives the same bytes and another seed others.
. tests/lib.sh

st=$BUILD/tests/tools/st

case $1 in
list) printf '%s\n' linear_regression linear_regression_scratch ;;
run)
    base=$work/linear_$2
    trainer "models/$2.dl" "$base" >"$base.log" 2>&1 || {
        failed "linear/$2: it does not compile"
        details <"$base.log"
        exit 0
    }
    case $2 in
    *_scratch) printf 'w f64 [2] = 2 -3.4\nb f64 [] = 4.2\n' >"$base.txt" ;;
    *) printf 'line.W f64 [2, 1] = 2 -3.4\nline.b f64 [1] = 4.2\n' >"$base.txt" ;;
    esac
    "$st" make "$base.txt" "$base.want"
    for seed in 1 2 3; do
        check "linear/$2 trains with seed $seed" "$base" train --quiet --seed $seed --save "$base.$seed" --log "$base.$seed.log"
        # Within 0.01: the tolerance is relative to the largest element, 3.4 or 4.2.
        check "linear/$2 finds w and b with seed $seed" "$st" compare "$base.want" "$base.$seed" 0.0023
    done
    check "linear/$2 logs three epochs" test "$(wc -l <"$base.1.log")" -eq 3
    check_match "linear/$2 logs what it should" '"epoch": ?3, "step": ?300, .*"test_loss": ?[0-9.e-]+.*"lr": ?0.03' "$base.1.log"
    "$base" train --quiet --seed 1 --save "$base.again"
    check "linear/$2 gives the same bytes for the same seed" cmp "$base.1" "$base.again"
    if cmp -s "$base.1" "$base.2"; then
        failed "linear/$2: another seed gives the same parameters"
    else
        ok "linear/$2 gives other parameters for another seed"
    fi
    ;;
esac
