# Losses and gradients at logits of +-1e4, exact to the last bit that a float has: the prelude's
# forms, and those that a textbook writes and that overflow when computed as they stand.
. tests/lib.sh

st=$BUILD/tests/tools/st

# The cases of stable.dl: NAME; logits; class; loss; its gradient.
many_cases='right; 1e4 -1e4 0 1; 0; 0; 0 0 0 0
wrong; 1e4 -1e4 0 1; 1; 2e4; 1 -1 0 0
low; -1e4 -1e4 -1e4 -1e4; 2; 1.3862943611198906; 0.25 0.25 -0.75 0.25
high; 1e4 1e4 1e4 1e4; 3; 1.3862943611198906; 0.25 0.25 0.25 -0.75
tie; 1e4 1e4 -1e4 -1e4; 0; 0.6931471805599453; -0.5 0.5 0 0'

# The cases of stable_binary.dl: NAME; logit; target; loss; gradient.
binary_cases='one; 1e4; 1; 0; 0
not_one; 1e4; 0; 1e4; 1
zero; -1e4; 0; 0; 0
not_zero; -1e4; 1; 1e4; -1
middle; 0; 1; 0.6931471805599453; -0.5'

# Where log(sum(exp(x))) has a name of its own, it is a float near 1e4, and rounded as such.
loss_tolerance=1e-7
[ "${2:-}" = many_4 ] && loss_tolerance=1e-3

# run_cases NAME PROGRAM CASES SHAPE TARGET: through `grad` at batch 1.
run_cases()
{
    printf '%s\n' "$3" | while IFS=';' read -r case z y loss gradient; do
        base=$work/$1_$case
        shape=${4:+, $4}
        printf 'z f32 [1%s] = %s\n%s [1] = %s\n' "$shape" "$z" "$5" "$y" >"$base.in.txt"
        printf 'loss f64 [] = %s\ngrad.s f64 [%s] = %s\n' "$loss" "$4" "$gradient" >"$base.want.txt"
        "$st" make "$base.in.txt" "$base.in" && "$st" make "$base.want.txt" "$base.want"
        rm -f "$base.out"
        "$2" grad --in "$base.in" --out "$base.out" >"$base.log" 2>&1
        check "stability/$1 $case loss" "$st" compare "$base.want" "$base.out" $loss_tolerance loss=loss || details <"$base.log"
        check "stability/$1 $case gradient" "$st" compare "$base.want" "$base.out" 1e-7 grad.s=grad.s
    done
}

case $1 in
list)
    for form in 0 1 2 3 4 5; do echo many_$form; done
    for form in 0 1 2 3 4; do echo binary_$form; done
    ;;
run)
    form=${2#*_}
    for level in 0 2; do
        name=$2_O$level
        case $2 in
        many_*) model=stable ;;
        *) model=stable_binary ;;
        esac
        if ! trainer tests/e2e/$model.dl "$work/$name" -O$level -D form="$form" >"$work/$name.log" 2>&1; then
            failed "stability/$name: it does not compile"
            details <"$work/$name.log"
            continue
        fi
        case $2 in
        many_*) run_cases "$name" "$work/$name" "$many_cases" 4 'y i64' ;;
        *) run_cases "$name" "$work/$name" "$binary_cases" '' 't f32' ;;
        esac
    done
    ;;
esac
