# The programs in docs/*.md and README.md: ```dl fences hold whole files, which compile, and
# ```dl-error fences files that are refused; ```dl-fragment is neither. In README.md it is the
# indented block that begins with a model. And what the pages link to is there.
. tests/lib.sh

# fences PAGE: $folder/PAGE_LINE.ok.dl and $folder/PAGE_LINE.error.dl, named by the fence's line;
# for a ```dl-file NAME fence $folder/NAME.dl, which others import.
fences()
{
    awk -v folder="$folder" -v prefix="$folder/$(basename "$1" .md)_" '
        /^```/ && kind != "" { kind = ""; next }
        /^```/ {
            kind = substr($0, 4)
            if (kind == "") kind = "text"
            file = prefix NR (kind == "dl" ? ".ok.dl" : ".error.dl")
            if (kind ~ /^dl-file [a-z_]+$/) {
                file = folder "/" substr(kind, 9) ".dl"
                kind = "dl"
            }
            if (kind ~ /^dl/ && kind !~ /^dl(-error|-fragment)?$/) print "line " NR ": what is a fence of " kind "?"
            next
        }
        kind == "dl" || kind == "dl-error" { print > file }
        END { if (kind != "") print "the last fence is not closed" }
    ' "$1"
}

# indented PAGE: the same for the blocks that begin with a model.
indented()
{
    awk -v prefix="$folder/$(basename "$1" .md)_" '
        !/^    / { file = ""; inside = 0; next }
        !inside { inside = 1; if (/^    model /) file = prefix NR ".ok.dl" }
        file != "" { print substr($0, 5) > file }
    ' "$1"
}

# compile FILE: as its name says.
compile()
{
    name=$(basename "$1" .dl)
    "$BUILD/dlc" "$1" -o "$folder/out.c" >"$folder/log" 2>&1
    status=$?
    case $name in
    *.ok) wanted='^0$' ;;
    *) wanted='^1$' ;;
    esac
    if echo $status | grep -q "$wanted"; then
        ok "docs/$name"
    else
        failed "docs/$name: dlc ends with exit status $status"
        details <"$folder/log"
    fi
}

# What of a page is no program: without fences, indented lines and `code`.
prose() { awk '/^```/ { code = !code; next } !code && !/^    / { gsub(/`[^`]*`/, ""); print }' "$1"; }

# check_links PAGE: relative ones, without the part after #.
check_links()
{
    missing=$(prose "$1" | grep -oE '\]\([^)]*\)' | sed -E 's/^\]\(//; s/[)#].*//' | sort -u | while read -r target; do
        case $target in
        '' | *://*) ;;
        *) [ -e "$(dirname "$1")/$target" ] || echo "$target" ;;
        esac
    done)
    if [ -z "$missing" ]; then
        ok "docs/links of $1"
    else
        failed "docs/links of $1: these files are not there:"
        echo "$missing" | details
    fi
}

# Every function and optimiser of the prelude is in the language's reference, as code.
check_prelude()
{
    missing=$(sed -nE 's/^(def|optimizer) ([a-z0-9_]+)\(.*/\2/p' compiler/prelude.dl | while read -r name; do
        grep -Eq "\`([^\`]* )?$name[(\`]" docs/language.md || echo "$name"
    done)
    if [ -z "$missing" ]; then
        ok "docs/prelude"
    else
        failed "docs/prelude: docs/language.md says nothing of"
        echo "$missing" | details
    fi
}

case $1 in
list) echo all ;;
run)
    folder=$work/docs
    rm -rf "$folder"
    mkdir -p "$folder"
    for page in docs/*.md README.md; do
        fences "$page" >"$folder/odd"
        [ "$page" = README.md ] && indented "$page"
        if [ -s "$folder/odd" ]; then
            failed "docs/fences of $page"
            details <"$folder/odd"
        fi
        check_links "$page"
    done
    check_prelude
    for kind in language_*.ok language_*.error README_*.ok; do
        # shellcheck disable=SC2086 # a pattern
        ls "$folder"/$kind.dl >/dev/null 2>&1 || failed "docs: no program was found for $kind"
    done
    for file in "$folder"/*.ok.dl "$folder"/*.error.dl; do compile "$file"; done
    ;;
esac
