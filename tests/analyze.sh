# --analyze and its warnings. What is predicted at the start against what programs have there:
# deviations of activations within 20 %, root mean squares of weights' gradients within a factor of
# 1.8, three seeds together. And which models are warned of, and which are not.
. tests/lib.sh

st=$BUILD/tests/tools/st

# Inputs of the models in tests/analyze/, for one seed.
describe()
{
    case $1 in
    relu | sigmoid) printf 'X f32 [64, 100] ~ 1 %s\ny i64 [64] %% 10 %s\n' "$2" "$2" ;;
    tanh) printf 'X f32 [64, 60] ~ 1 %s\ny f32 [64] ~ 1 1%s\n' "$2" "$2" ;;
    conv) printf 'X f32 [64, 1, 16, 16] ~ 1 %s\ny i64 [64] %% 10 %s\n' "$2" "$2" ;;
    esac
}

# The table as lines: a NAME deviation; p NAME gradient.
predicted()
{
    "$BUILD/dlc" --analyze "tests/analyze/$1.dl" | sed 's/\[[^]]*\]//' |
        awk '/parameter/ { second = 1; next }
             $1 ~ /^[0-9]+$/ { if (second) print "grad." $2, $4; else print $2, $4 }'
}

measured()
{
    for seed in 1 2 3; do
        describe "$1" $seed >"$work/analyze_$1.txt"
        "$st" make "$work/analyze_$1.txt" "$work/analyze_$1.in" &&
            "$work/analyze_$1" grad --seed $seed --in "$work/analyze_$1.in" --out "$work/analyze_$1.out" >&2 &&
            "$st" moments "$work/analyze_$1.out"
    done | awk '{ size = $1 ~ /^grad/ ? $4 : $3; sum[$1] += size * size / 3 }
                END { for (name in sum) print name, sqrt(sum[name]) }'
}

compare()
{
    if ! plain_trainer "tests/analyze/$1.dl" "$work/analyze_$1" >"$work/analyze_$1.log" 2>&1; then
        failed "analyze/$1: it does not compile"
        details <"$work/analyze_$1.log"
        return
    fi
    predicted "$1" >"$work/analyze_$1.predicted"
    measured "$1" 2>"$work/analyze_$1.log" >"$work/analyze_$1.measured"
    # Biases are left out: a sum over a batch of what nearly cancels.
    awk -v name="analyze/$1" '
        NR == FNR { wanted[$1] = $2; next }
        $1 ~ /[.](b|beta|gamma)$/ || !($1 in wanted) { next }
        {
            gradient = $1 ~ /^grad/
            limit = gradient ? 1.8 : 1.2
            ratio = $2 > 0 ? wanted[$1] / $2 : 0
            good = ratio > 1 / limit && ratio < limit
            print (good ? "ok " : "FAILED ") name ": " $1 " (predicted " wanted[$1] ", measured " $2 ")"
        }' "$work/analyze_$1.predicted" "$work/analyze_$1.measured"
}

# warns NAME PATTERN MODEL [OPTIONS]; without a pattern nothing may be said.
warns()
{
    warn_name=$1
    pattern=$2
    shift 2
    "$BUILD/dlc" -o /dev/null "$@" >"$work/analyze_$warn_name.said" 2>&1
    if [ -n "$pattern" ]; then
        check_match "analyze/warnings: $warn_name" "$pattern" "$work/analyze_$warn_name.said"
    elif grep -q 'warning:' "$work/analyze_$warn_name.said"; then
        failed "analyze/warnings: $warn_name is warned of"
        details <"$work/analyze_$warn_name.said"
    else
        ok "analyze/warnings: $warn_name is not warned of"
    fi
}

# deep NAME ACTIVATION INITIALISER LAYERS: a network of equal layers.
deep()
{
    cat >"$work/analyze_$1.dl" <<EOF
model deep() {
    input  X[n, 64]
    target y[n] : class(10)
    h = X
    for i in 0..$4 { h = h |> dense(64, init = $3) |> $2 }
    loss mean(cross_entropy(dense(h, 10), y))
}
EOF
}

# Attention with a mask of -1e9, which is no prediction.
masked()
{
    cat >"$work/analyze_masked.dl" <<'END'
model masked {
    input X[n, 8, 16]
    q = dense(X, 16)
    k = dense(X, 16)
    mask[i: 8, j: 8] = if j > i then -1e9 else 0
    h = softmax(q @ transpose(k) / 4 + mask) @ dense(X, 16)
    loss mean(h^2)
}
END
}

case $1 in
list) printf '%s\n' relu sigmoid tanh conv warnings models ;;
run)
    case $2 in
    warnings)
        deep sigmoid_10 sigmoid 'xavier(64, 64)' 10
        warns sigmoid_10 'gradients vanish: .*\[-Wsignal\]' "$work/analyze_sigmoid_10.dl"
        check_match 'analyze/warnings: relu is the cure' 'note: sigmoid passes on at most 1/4.*he\(64\)' \
            "$work/analyze_sigmoid_10.said"
        warns sigmoid_quiet '' -Wno-signal "$work/analyze_sigmoid_10.dl"
        check_status 'analyze/warnings: -Werror' 1 "$BUILD/dlc" -Werror -o /dev/null "$work/analyze_sigmoid_10.dl"
        deep sigmoid_30 sigmoid 'xavier(64, 64)' 30
        warns sigmoid_30 'gradients vanish' "$work/analyze_sigmoid_30.dl"
        deep sigmoid_4 sigmoid 'xavier(64, 64)' 4
        warns sigmoid_4 '' "$work/analyze_sigmoid_4.dl"
        deep relu_30 relu 'he(64)' 30
        warns relu_30 '' "$work/analyze_relu_30.dl"
        deep tanh_20 tanh 'xavier(64, 64)' 20
        warns tanh_20 '' "$work/analyze_tanh_20.dl"
        deep relu_large relu 'normal(0, 1)' 10
        warns relu_large 'signals explode' "$work/analyze_relu_large.dl"
        check_match 'analyze/warnings: he is the cure' 'he\(64\), of deviation 0.18' "$work/analyze_relu_large.said"
        deep relu_small relu 'normal(0, 1e-4)' 5
        warns relu_small 'signals vanish' "$work/analyze_relu_small.dl"
        deep tanh_large tanh 'normal(0, 1)' 3
        warns tanh_large 'tanh saturates' "$work/analyze_tanh_large.dl"
        deep logits_large relu 'normal(0, 1)' 2
        warns logits_large 'the first predictions are extreme' "$work/analyze_logits_large.dl"
        masked
        warns masked '' "$work/analyze_masked.dl"
        warns vanishing 'gradients vanish' models/vanishing.dl
        warns vanishing_cured '' -D cure=1 models/vanishing.dl
        warns exploding 'signals explode' models/exploding.dl
        warns symmetry 'all 16 units stay equal' models/symmetry.dl
        warns symmetry_broken '' -D random=1 models/symmetry.dl
        ;;
    models)
        for model in models/*.dl; do
            case $model in
            */vanishing.dl | */exploding.dl | */symmetry.dl) ;;
            *) warns "$(basename "$model" .dl)" '' "$model" ;;
            esac
        done
        ;;
    *) compare "$2" ;;
    esac
    ;;
esac
