# Training on Fashion-MNIST. `run` has the short part that belongs to every `make check`;
# `long` (make train-real) trains everything to the end and prints the figures.
#
# The wanted figures are those of PyTorch over three seeds, averaged in the same way: the last
# epoch's loss and accuracy on the training split, each step weighted by its rows.
. tests/lib.sh

data=${DLC_DATA:-data}
images=$data/fashion-mnist/train-images-idx3-ubyte.gz

# value KEY FILE: of the last line of a log.
value() { tail -n 1 "$2" | sed -nE 's/.*"'"$1"'": ?(-?[0-9.]+(e-?[0-9]+)?).*/\1/p'; }

# within NAME FOUND WANTED TOLERANCE
within()
{
    if awk "BEGIN { d = ${2:-1e9} - $3; exit !(d <= $4 && -d <= $4) }"; then
        ok "$1: ${2} is $3 ± $4"
    else
        failed "$1: ${2:-nothing}, not $3 ± $4"
    fi
}

# train NAME EPOCHS [options]: leaves the log in $work/real_NAME.jsonl. NAME is MODEL, or MODEL and
# hyperparameters: "activations activation=1".
train()
{
    name=$1
    epochs=$2
    shift 2
    # shellcheck disable=SC2086 # the hyperparameters are separate words
    base=$work/real_$(printf %s_ $name)
    model=${name%% *}
    options=$(printf %s "$name" | sed 's/ / -D /g')
    # shellcheck disable=SC2086
    MODEL_CFLAGS=$real_flags trainer "models/$model.dl" "$base" ${options#"$model"} >"$base.out" 2>&1 || {
        failed "real/$name: it does not compile"
        details <"$base.out"
        return 1
    }
    check "real/$name trains" "$base" train --quiet --data "$data" --epochs "$epochs" --log "$base.jsonl" "$@" || return 1
    note "$name, $epochs epochs: training loss $(value train_loss "$base.jsonl"), accuracy $(value train_accuracy "$base.jsonl");" \
        "test accuracy, last three: $(tail -n 3 "$base.jsonl" | sed -nE 's/.*"test_accuracy": ?([0-9.]+).*/\1/p' | awk '{ s += $1; k++ } END { printf "%.4f", s / k }');" \
        "$(value seconds "$base.jsonl") s an epoch"
}

# The figures of the issue, for every version of a model.
figures() # NAME EPOCHS LOSS +- ACCURACY +-
{
    train "$1" "$2" || return
    within "real/$1 training loss" "$(value train_loss "$base.jsonl")" "$3" "$4"
    within "real/$1 training accuracy" "$(value train_accuracy "$base.jsonl")" "$5" "$6"
}

# One figure of the last epoch: reaches NAME EPOCHS KEY WANTED +- [options]
reaches()
{
    key=$3 wanted=$4 tolerance=$5
    name=$1
    epochs=$2
    shift 5
    train "$name" "$epochs" "$@" && within "real/$name $key" "$(value "$key" "$base.jsonl")" "$wanted" "$tolerance"
}

case $MODEL_CFLAGS in
*sanitize*) real_flags=$MODEL_CFLAGS ;;
*) real_flags='-std=c11 -O2 -march=native' ;;
esac

case $1 in
list) printf '%s\n' softmax mlp ;;
run)
    if [ ! -f "$images" ]; then
        skipped "real/$2" "no Fashion-MNIST in ${DLC_DATA:-\$DLC_DATA or ./data} (make data)"
        exit 0
    fi
    if [ "$2" = mlp ] && [ -z "$THOROUGH" ]; then
        skipped real/mlp "only where THOROUGH=1"
        exit 0
    fi
    case $MODEL_CFLAGS.$2 in
    *sanitize*.softmax)
        # Slower by far: one epoch shows what a sanitizer can see.
        train softmax_regression 1
        ;;
    *.softmax) figures softmax_regression 5 0.4854 0.004 0.837 0.003 ;;
    *.mlp)
        # Two of the ten epochs; PyTorch's figures after two are 0.604 and 0.786.
        train mlp 2 && within "real/mlp training loss after two epochs" "$(value train_loss "$base.jsonl")" 0.60 0.03
        ;;
    esac
    ;;
long)
    if [ ! -f "$images" ]; then
        echo "train-real: no Fashion-MNIST in ${DLC_DATA:-\$DLC_DATA or ./data}; \`make data\` gets it" >&2
        exit 1
    fi
    {
        figures softmax_regression 5 0.4854 0.004 0.837 0.003
        figures softmax_regression_scratch 5 0.4854 0.004 0.837 0.003
        figures mlp 10 0.383 0.008 0.865 0.004
        figures mlp_scratch 10 0.383 0.008 0.865 0.004
        reaches "activations activation=0" 10 train_loss 0.352 0.006
        reaches "activations activation=1" 10 train_loss 0.463 0.004
        reaches "activations activation=2" 10 train_loss 0.373 0.006
        reaches dropout 10 train_loss 0.344 0.015
        reaches autoencoder 10 test_loss 0.0104 0.0004
        reaches lenet 10 train_loss 0.47 0.03
    } | tee "$work/real.log"
    ! grep -q '^FAILED' "$work/real.log"
    ;;
esac
