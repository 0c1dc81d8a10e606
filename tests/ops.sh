# tests/ops/NAME.dl, one small model for each operation, reduction and kind of subscript:
# analytic against central differences in f64 at batch 1, 7 and 33, as -O0 and -O2 emit it.
. tests/lib.sh

limit=1e-6

# The largest relative error that gradcheck printed in file $1.
largest_error() { sed -nE 's/.*(largest|max)[a-z ]* ([0-9.]+(e[-+]?[0-9]+)?).*/\2/p' "$1" | tail -n 1; }

case $1 in
list) ls tests/ops/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    for level in 0 2; do
        program=$work/ops_$2_O$level
        if ! trainer "tests/ops/$2.dl" "$program" -O$level >"$program.log" 2>&1; then
            failed "ops/$2 -O$level: it does not compile"
            details <"$program.log"
            continue
        fi
        for batch in 1 7 33; do
            "$program" gradcheck --batch $batch >"$program.log" 2>&1
            status=$?
            error=$(largest_error "$program.log")
            if [ $status -eq 0 ] && [ -n "$error" ] && awk "BEGIN { exit !($error <= $limit) }"; then
                ok "ops/$2 -O$level batch $batch"
            else
                failed "ops/$2 -O$level batch $batch: exit status $status, error ${error:-not printed}, at most $limit wanted"
                details <"$program.log"
            fi
        done
        rm -f "$program" "$program.c"
    done
    ;;
esac
