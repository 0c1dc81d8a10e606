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

# make_cases NAME CASES SHAPE TARGET: $work/stability_NAME_CASE.in and .want
make_cases()
{
    printf '%s\n' "$2" | while IFS=';' read -r case z y loss gradient; do
        base=$work/stability_$1_$case
        printf 'z f32 [1%s] = %s\n%s [1] = %s\n' "${3:+, $3}" "$z" "$4" "$y" >"$base.in.txt"
        printf 'loss f64 [] = %s\ngrad.s f64 [%s] = %s\n' "$loss" "$3" "$gradient" >"$base.want.txt"
        "$st" make "$base.in.txt" "$base.in" && "$st" make "$base.want.txt" "$base.want"
    done
}

# run_form NAME MODEL FORM CASES: both levels, every case through `grad` at batch 1.
run_form()
{
    # Where log(sum(exp(x))) has a name of its own, it is a float near 1e4, and rounded as such.
    tolerance=1e-7
    [ "$1.$3" = many.4 ] && tolerance=1e-3
    for level in 0 2; do
        program=$work/stability_$1_${3}_O$level
        if ! plain_trainer "tests/e2e/$2.dl" "$program" -O$level -D form="$3" >"$program.log" 2>&1; then
            failed "stability/$1 form $3 -O$level: it does not compile"
            details <"$program.log"
            continue
        fi
        for case in $(printf '%s\n' "$4" | sed 's/;.*//'); do
            base=$work/stability_$1_$case
            rm -f "$program.out"
            "$program" grad --in "$base.in" --out "$program.out" >"$program.log" 2>&1
            check "stability/$1 form $3 -O$level $case: loss" \
                "$st" compare "$base.want" "$program.out" $tolerance loss=loss || details <"$program.log"
            check "stability/$1 form $3 -O$level $case: gradient" \
                "$st" compare "$base.want" "$program.out" 1e-7 grad.s=grad.s
        done
    done
}

case $1 in
list) printf '%s\n' many binary ;;
run)
    case $2 in
    many)
        make_cases many "$many_cases" 4 'y i64'
        for form in 0 1 2 3 4 5; do run_form many stable $form "$many_cases"; done
        ;;
    binary)
        make_cases binary "$binary_cases" '' 't f32'
        for form in 0 1 2 3 4 5 6; do run_form binary stable_binary $form "$binary_cases"; done
        ;;
    esac
    ;;
esac
