# The Check suites, tests/unit/test_*.c: each of their checks counts as one.
. tests/lib.sh

case $1 in
list) ls tests/unit/test_*.c 2>/dev/null | sed 's|.*/test_||; s|\.c$||' ;;
run)
    program=$BUILD/tests/unit/test_$2
    if [ ! -x "$program" ]; then
        failed "unit/$2: $program was not built"
        exit 0
    fi
    log=$work/unit_$2.out
    CK_VERBOSITY=verbose "$program" >"$log" 2>&1
    status=$?
    # file:line:P:case:test:iteration: message  (P passed, F failed, E error)
    grep -E '^[^:]+:[0-9]+:P:' "$log" | sed -E 's|^[^:]+:[0-9]+:P:([^:]*:[^:]*:[0-9]+):.*|ok unit/'"$2"'/\1|'
    grep -E '^[^:]+:[0-9]+:[FES]:' "$log" | while IFS= read -r line; do
        failed "unit/$2"
        echo "$line" | details
    done
    summary=$(grep -E '^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+' "$log" | tail -n 1)
    if [ -z "$summary" ]; then
        failed "unit/$2: it ended with exit status $status and without a summary"
        details <"$log"
    elif [ "$status" -ne 0 ] && ! grep -Eq '^[^:]+:[0-9]+:[FES]:' "$log"; then
        failed "unit/$2: exit status $status"
        details <"$log"
    fi
    ;;
esac
