# The numbers themselves: tests/values/NAME.dl is given the tensors of NAME.in, and what comes out
# must be those of NAME.want, which were computed apart with plain loops. Gradient checks say
# that a gradient fits its formula; these say that the formula is the right one.
. tests/lib.sh

st=$BUILD/tests/tools/st

case $1 in
list) ls tests/values/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    source=tests/values/$2
    for level in 0 2; do
        base=$work/values_$2_O$level
        if ! { plain_trainer "$source.dl" "$base" -O$level && "$st" make "$source.in" "$base.in" &&
            "$st" make "$source.want" "$base.want" && "$base" grad --in "$base.in" --out "$base.out"; } \
            >"$base.log" 2>&1; then
            failed "values/$2 -O$level"
            details <"$base.log"
            continue
        fi
        check "values/$2 -O$level" "$st" compare "$base.want" "$base.out" 2e-6
    done
    ;;
esac
