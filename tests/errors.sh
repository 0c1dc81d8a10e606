# Wrong programs, tests/errors/NAME.dl: the exact messages and exit status in NAME.expected.
#
# A first line `# options: ...` gives dlc options. `accept` writes the expected files.
. tests/lib.sh

dlc=$(cd "$BUILD" && pwd)/dlc

# What dlc says about one of them, and its exit status.
transcript()
{
    IFS= read -r first <"tests/errors/$1.dl"
    case $first in
    '# options: '*) options=${first#'# options: '} ;;
    *) options= ;;
    esac
    (
        cd tests/errors || exit
        # shellcheck disable=SC2086 # options are separate words
        "$dlc" $options -o - "$1.dl" 2>&1 >/dev/null
        echo "exit $?"
    )
}

names() { ls tests/errors/*.dl | sed 's|.*/||; s|\.dl$||'; }

is_among() # LINE LINES
{
    case "
$2
" in *"
$1
"*) ;; *) return 1 ;; esac
}

case $1 in
list) echo all ;;
accept)
    for name in $(names); do
        transcript "$name" >"tests/errors/$name.expected"
    done
    ;;
run)
    folder=$work/errors
    rm -rf "$folder"
    mkdir -p "$folder"
    for name in $(names); do transcript "$name" >"$folder/$name.expected"; done
    # One process looks at all of them.
    odd=$(grep -LE '^exit [12]$' tests/errors/*.expected)
    same=$(diff -rsq tests/errors "$folder" | sed -n 's/^Files \(.*\) and .* are identical$/\1/p')
    for name in $(names); do
        expected=tests/errors/$name.expected
        if [ ! -f "$expected" ]; then
            failed "errors/$name: $expected is missing; \`make golden\` writes it"
        elif is_among "$expected" "$odd"; then
            failed "errors/$name: it is expected to succeed, or to crash"
        elif is_among "$expected" "$same"; then
            ok "errors/$name"
        else
            failed "errors/$name: another message; if it is right, accept it with: make golden"
            diff -u "$expected" "$folder/$name.expected" | details
        fi
    done
    ;;
esac
