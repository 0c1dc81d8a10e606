# The experiments of models/ whose data is drawn: each must show its effect, with
# THOROUGH=1 with every one of three seeds. Those on real data are in real.sh; docs/models.md has the figures of all.
. tests/lib.sh

seeds=1
[ -n "$THOROUGH" ] && seeds='1 2 3'

# last KEY FILE: the value in the last line of a log.
last() { tail -n 1 "$2" | sed -nE 's/.*"'"$1"'": ?(-?[0-9.]+(e[-+]?[0-9]+)?).*/\1/p'; }

# build NAME MODEL [dlc options]: compiles models/MODEL.dl to the trainer $work/models_NAME.
build()
{
    build_name=$1
    build_model=$2
    shift 2
    trainer "models/$build_model.dl" "$work/models_$build_name" "$@" >"$work/models_$build_name.out" 2>&1 && return
    failed "models/$build_name: it does not compile"
    details <"$work/models_$build_name.out"
    return 1
}

# train NAME SEED [options]: leaves its log in $work/models_NAME.SEED
train()
{
    train_base=$work/models_$1
    train_name=$1
    train_seed=$2
    shift 2
    check "models/$train_name trains with seed $train_seed" "$train_base" train --quiet --seed "$train_seed" \
        --log "$train_base.$train_seed" "$@"
}

# expect NAME CONDITION: an awk condition, written out with the figures that it is about.
expect()
{
    if awk "BEGIN { exit !($2) }"; then ok "models/$1: $2"; else failed "models/$1: not $2"; fi
}

polynomial()
{
    build degree_1 polynomial -D degree=1 && build degree_3 polynomial &&
        build degree_20 polynomial -D degree=20 -D rows=10 || return
    for seed in $seeds; do
        for degree in 1 3 20; do
            train degree_$degree $seed || return
            eval "train_$degree=$(last train_loss "$work/models_degree_$degree.$seed")"
            eval "test_$degree=$(last test_loss "$work/models_degree_$degree.$seed")"
        done
        # shellcheck disable=SC2154 # eval has set them
        {
            expect "polynomial of degree 3 reaches the noise" "$train_3 < 0.02 && $test_3 < 0.03"
            expect "polynomial of degree 1 underfits" "$train_1 > 1 && $test_1 > 1"
            expect "polynomial of degree 20 fits 10 rows" "$train_20 < 0.1"
            expect "polynomial of degree 20 overfits them" "$test_20 > 10 * $train_20 && $test_20 > 10 * $test_3"
        }
    done
}

weight_decay()
{
    build weight_decay weight_decay && build weight_decay_in_loss weight_decay_in_loss &&
        build weight_decay_none weight_decay_in_loss -D lambda=0 || return
    for seed in $seeds; do
        for name in weight_decay weight_decay_in_loss weight_decay_none; do
            train $name $seed || return
        done
        decayed=$(last test_loss "$work/models_weight_decay.$seed")
        penalised=$(last test_error "$work/models_weight_decay_in_loss.$seed")
        plain=$(last test_error "$work/models_weight_decay_none.$seed")
        fitted=$(last train_error "$work/models_weight_decay_none.$seed")
        expect "without weight decay it overfits" "$fitted < 0.01 && $plain > 10"
        expect "weight decay lowers the test loss" "100 * $decayed < $plain"
        expect "the argument and the penalty are the same" "($decayed - $penalised)^2 < (1e-4 * $decayed)^2"
    done
}

# The gradients of J = L + s, as the book derives them by hand.
backpropagation()
{
    lean='' build backpropagation backpropagation || return
    check "models/backpropagation has the right gradients" "$base" gradcheck
    for seed in $seeds; do
        train backpropagation $seed || return
        first=$(head -n 1 "$base.$seed" | sed -nE 's/.*"train_loss": ?([0-9.e-]+).*/\1/p')
        expect "backpropagation descends" "$(last train_loss "$base.$seed") < 0.8 * $first"
    done
}

# A hundred random matrices multiply to something huge, or tiny when they are scaled down.
exploding()
{
    build exploding exploding && build imploding exploding -D scale=0.3 || return
    for seed in $seeds; do
        train exploding $seed && train imploding $seed || return
        expect "the product explodes" "$(last test_size "$work/models_exploding.$seed") > 1e15"
        expect "the scaled product vanishes" "$(last test_size "$work/models_imploding.$seed") < 1e-15"
    done
}

vanishing()
{
    lean='' build vanishing vanishing && build cured vanishing -D cure=1 || return
    check "models/vanishing: layers of one shape share their functions" \
        test "$(grep -c '^static void vanishing_d_h' "$work/models_vanishing.c")" -le 4
    check "models/vanishing has the right gradients" "$work/models_vanishing" gradcheck --batch 2
    for seed in $seeds; do
        train vanishing $seed && train cured $seed || return
        expect "no gradient gets through the sigmoids" "$(last test_first "$work/models_vanishing.$seed") < 1e-5"
        expect "nor do they learn" "$(last test_accuracy "$work/models_vanishing.$seed") < 0.6"
        expect "it gets through the cure" "$(last test_first "$work/models_cured.$seed") > 1e-2"
        expect "which learns" "$(last test_accuracy "$work/models_cured.$seed") > 0.85"
    done
}

symmetry()
{
    build symmetric symmetry && build random symmetry -D random=1 || return
    for seed in $seeds; do
        train symmetric $seed && train random $seed || return
        expect "units that start alike stay alike" "($(last test_spread "$work/models_symmetric.$seed"))^2 < 1e-12"
        expect "and learn little" "$(last test_loss "$work/models_symmetric.$seed") > 0.2"
        expect "drawn units differ" "$(last test_spread "$work/models_random.$seed") > 0.1"
        expect "and learn" "$(last test_loss "$work/models_random.$seed") < 0.05"
    done
}

# What the recurrent networks carry along a row, and how close a softmax over words comes to the
# entropy of the words that were drawn.
recurrent()
{
    MODEL_CFLAGS="$MODEL_CFLAGS -O2 -march=native" # they train for longer than they compile
    build rnn rnn && build lstm lstm && build word_softmax word_softmax || return
    for seed in $seeds; do
        train rnn $seed && train lstm $seed --epochs 3 && train word_softmax $seed || return
        expect "the network counts the ones" "$(last test_accuracy "$work/models_rnn.$seed") > 0.995"
        expect "the LSTM adds what is marked" "$(last test_error "$work/models_lstm.$seed") < 0.02"
        expect "the words are as certain as they can be" "$(last test_accuracy "$work/models_word_softmax.$seed") > 0.79"
        loss=$(last test_loss "$work/models_word_softmax.$seed")
        expect "the loss comes near the entropy" "$loss > 1.2 && $loss < 1.35"
    done
}

# The losses of twelve steps from given parameters are PyTorch's (tests/oracle/gpt.py has made both).
gpt()
{
    lean='' build gpt gpt -D layers=2 -D heads=2 -D width=8 -D length=6 || return
    mkdir -p "$base.data"
    cp tests/oracle/gpt.txt "$base.data/train.txt"
    cp tests/oracle/gpt.txt "$base.data/test.txt"
    "$BUILD/tests/tools/st" make tests/oracle/gpt.params "$base.params"
    check "models/gpt has the right gradients" "$base" gradcheck
    train gpt 1 --data "$base.data" --load "$base.params" --epochs 12 --lr 0.05 || return
    sed -nE 's/.*"train_loss": ?([0-9.e-]+).*/\1/p' "$base.1" >"$base.losses"
    expect "gpt logs twelve losses" "$(wc -l <"$base.losses") == 12"
    difference=$(paste tests/oracle/gpt.want "$base.losses" |
        awk '{ d = $1 > $2 ? $1 - $2 : $2 - $1; if (d > most) most = d } END { print most + 0 }')
    expect "gpt has PyTorch's losses" "$difference < 1e-4"
}

case $1 in
list) printf '%s\n' polynomial weight_decay backpropagation exploding vanishing symmetry recurrent gpt ;;
run)
    base=$work/models_$2
    "$2"
    ;;
esac
