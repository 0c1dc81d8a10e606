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
    # Check's timeouts are there for loops without an end, not for machines with much else to do.
    export CK_TIMEOUT_MULTIPLIER=20
    "$program" >"$log" 2>&1
    status=$?
    # 83%: Checks: 6, Failures: 1, Errors: 0
    set -- "$2" $(sed -nE 's/^[0-9]+%: Checks: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+)$/\1 \2 \3/p' "$log" | tail -n 1)
    if [ $# -ne 4 ]; then
        failed "unit/$1: it ended with exit status $status and without a summary"
        details <"$log"
        exit 0
    fi
    for number in $(seq $(($2 - $3 - $4))); do ok "unit/$1 $number"; done
    # A failure's line is file:line:F:case:test:iteration: message (E for errors).
    grep -E '^[^:]+:[0-9]+:[FE]:' "$log" | while IFS= read -r line; do
        failed "unit/$1: $line"
    done
    if [ $(($3 + $4)) -ne "$(grep -cE '^[^:]+:[0-9]+:[FE]:' "$log")" ] || { [ $status -ne 0 ] && [ $(($3 + $4)) -eq 0 ]; }; then
        failed "unit/$1: exit status $status, and this output"
        details <"$log"
    fi
    ;;
esac
