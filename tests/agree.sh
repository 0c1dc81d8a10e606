# The from-scratch and the prelude version of each model take the same steps from the same
# parameters: forward and backward on the same batches, an update, and again. And products of few rows,
# which have loops of their own, agree with plain loops.
. tests/lib.sh

st=$BUILD/tests/tools/st
steps=4

# The same tensors under the names of the two versions: a line for each input or parameter is
# its name in the one, its name in the other, and the rest of its description (which may differ).
case ${2:-} in
linear_regression)
    inputs='X|X|f32 [7, 2] ~ 1 SEED
y|y|f32 [7] ~ 3 SEED1'
    params='w|line.W|f32 [2] ~ 0.01 3|f32 [2, 1] ~ 0.01 3
b|line.b|f32 [] = 0|f32 [1] = 0'
    outputs='prediction=prediction'
    rate=0.03
    ;;
softmax_regression)
    inputs='X|X|f32 [9, 784] ~ 1 SEED
y|y|i64 [9] % 10 SEED1'
    params='W|logits.W|f32 [784, 10] ~ 0.01 3
b|logits.b|f32 [10] ~ 0.01 4'
    outputs='probs=probs'
    rate=0.1
    ;;
mlp | few_rows)
    inputs='X|X|f32 [9, 784] ~ 1 SEED
y|y|i64 [9] % 10 SEED1'
    params='W1|logits.dense.W|f32 [784, 256] ~ 0.01 3
b1|logits.dense.b|f32 [256] ~ 0.01 4
W2|logits.dense_2.W|f32 [256, 10] ~ 0.01 5
b2|logits.dense_2.b|f32 [10] ~ 0.01 6'
    outputs='probs=probs'
    rate=0.1
    ;;
esac

# describe STEP COLUMN LINES: the description for one version.
describe()
{
    printf '%s\n' "$3" | sed "s/SEED1/$((100 + $1))/; s/SEED/$((10 + $1))/" |
        awk -F'|' -v column="$2" '{ print $column, (column == 2 && NF > 3 ? $4 : $3) }'
}

run_step() # STEP VERSION COLUMN: forward and backward, then the parameters after the update
{
    describe "$1" "$3" "$inputs" >"$base.$2.txt"
    "$st" make "$base.$2.txt" "$base.$2.inputs" &&
        "$st" join "$base.$2.inputs" "$base.$2.params" "$base.$2.in" &&
        "$base.$2" grad --in "$base.$2.in" --out "$base.$2.out.$1" &&
        "$st" step "$base.$2.params" "$base.$2.out.$1" $rate "$base.$2.params"
}

few_rows()
{
    for level in 0 2; do
        check "agree/few rows, -O$level" plain_trainer models/mlp.dl "$base.$level" -O$level || return
    done
    printf '%s\n' "$params" | awk -F'|' '{ print $2, $3 }' >"$base.params"
    for rows in 1 2 3 4 5 7; do
        { printf 'X f32 [%d, 784] ~ 1 %d\ny i64 [%d] %% 10 %d\n' $rows $rows $rows $rows && cat "$base.params"; } |
            sed 's/ ~ 0.01/ ~ 0.1/' >"$base.txt"
        check "agree/$rows rows" "$st" make "$base.txt" "$base.in"
        for level in 0 2; do
            check "agree/$rows rows, -O$level" "$base.$level" grad --in "$base.in" --out "$base.out.$level"
        done
        check "agree/the same of $rows rows" "$st" compare "$base.out.0" "$base.out.2" 2e-5
    done
}

case $1 in
list) printf '%s\n' linear_regression softmax_regression mlp few_rows ;;
run)
    if [ "$2" = few_rows ]; then
        base=$work/agree_few_rows
        few_rows
        exit 0
    fi
    base=$work/agree_$2
    pairs=$(printf '%s\n' "$params" | awk -F'|' '{ print $1 "=" $2 }')
    gradients=$(printf '%s\n' "$pairs" | sed 's/^/grad./; s/=/=grad./')
    for version in scratch prelude; do
        case $version in scratch) model=models/$2_scratch.dl column=1 ;; *) model=models/$2.dl column=2 ;; esac
        describe 0 $column "$params" >"$base.$version.txt"
        if ! { plain_trainer "$model" "$base.$version" && "$st" make "$base.$version.txt" "$base.$version.params"; } \
            >"$base.log" 2>&1; then
            failed "agree/$2: the $version version does not compile"
            details <"$base.log"
            exit 0
        fi
        for step in $(seq $steps); do
            run_step "$step" $version $column >"$base.log" 2>&1 || {
                failed "agree/$2: step $step of the $version version"
                details <"$base.log"
                exit 0
            }
        done
    done
    for step in $(seq $steps); do
        # shellcheck disable=SC2086 # pairs are separate words
        check "agree/$2 step $step" "$st" compare "$base.scratch.out.$step" "$base.prelude.out.$step" 2e-5 \
            loss=loss $outputs $gradients
    done
    # shellcheck disable=SC2086
    check "agree/$2 parameters after $steps steps" \
        "$st" compare "$base.scratch.params" "$base.prelude.params" 1e-5 $pairs
    ;;
esac
