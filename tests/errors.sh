# Wrong programs, tests/errors/NAME.dl: the exact messages and exit status in NAME.expected.
#
# A first line `# options: ...` gives dlc options. `accept` writes the expected files.
. tests/lib.sh

dlc=$(cd "$BUILD" && pwd)/dlc

# What dlc says about one of them, and its exit status.
transcript()
{
    options=$(sed -n '1s/^# options: //p' "tests/errors/$1.dl")
    (
        cd tests/errors || exit
        # shellcheck disable=SC2086 # options are separate words
        "$dlc" $options -o - "$1.dl" 2>&1 >/dev/null
        echo "exit $?"
    )
}

names() { ls tests/errors/*.dl | sed 's|.*/||; s|\.dl$||'; }

case $1 in
list) echo all ;;
accept)
    for name in $(names); do
        transcript "$name" >"tests/errors/$name.expected"
    done
    ;;
run)
    for name in $(names); do
        expected=tests/errors/$name.expected
        transcript "$name" >"$work/error"
        if [ ! -f "$expected" ]; then
            failed "errors/$name: $expected is missing; \`make golden\` writes it"
        elif ! grep -Eq '^exit [12]$' "$expected"; then
            failed "errors/$name: it is expected to succeed, or to crash"
        elif diff -u "$expected" "$work/error" >"$work/error.diff"; then
            ok "errors/$name"
        else
            failed "errors/$name: another message; if it is right, accept it with: make golden"
            details <"$work/error.diff"
        fi
    done
    ;;
esac
