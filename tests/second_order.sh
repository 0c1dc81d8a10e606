# Models whose loss holds gradients train to what is known: the solution of an equation, and the
# distance between two clouds.
. tests/lib.sh

# final MODEL METRIC: its value on the test split after the last epoch.
final() { tail -n 1 "$work/second_order_$1.jsonl" | sed -nE "s/.*\"test_$2\": ?([0-9.e-]+).*/\1/p"; }

# within NAME VALUE LOW HIGH
within()
{
    if awk "BEGIN { exit !(${2:-nan} > $3 && ${2:-nan} < $4) }"; then
        ok "second_order/$1 is $2"
    else
        failed "second_order/$1 is ${2:-not there}, between $3 and $4 wanted"
    fi
}

case $1 in
list) printf '%s\n' ode gradient_penalty ;;
run)
    base=$work/second_order_$2
    trainer "models/$2.dl" "$base" >"$base.log" 2>&1 || {
        failed "second_order/$2: it does not compile"
        details <"$base.log"
        exit 0
    }
    check "second_order/$2 trains" "$base" train --quiet --log "$base.jsonl"
    case $2 in
    ode) within "$2: error" "$(final ode error)" 0 0.03 ;;
    *) within "$2: distance" "$(final gradient_penalty distance)" 4.9 5.1 ;;
    esac
    ;;
esac
