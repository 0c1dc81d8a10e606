# The prelude, and programs in the language alone, against PyTorch: tests/oracle/NAME.dl is given
# the tensors of NAME.in; outputs, loss and gradients must be those of NAME.want, which
# tests/oracle/make.py computed with PyTorch's own functions. PyTorch isn't needed here.
# A new program is a .dl file and a @case of the same name in make.py.
. tests/lib.sh

st=$BUILD/tests/tools/st

case $1 in
list) ls tests/oracle/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    source=tests/oracle/$2
    # Relative to a tensor's largest element; everything runs in f32.
    limit=$(sed -n 's/^# limit: //p' "$source.dl")
    for level in 0 2; do
        base=$work/oracle_$2_O$level
        if ! { plain_trainer "$source.dl" "$base" -O$level && "$st" make "$source.in" "$base.in" &&
            "$st" make "$source.want" "$base.want" && "$base" grad --in "$base.in" --out "$base.out"; } \
            >"$base.log" 2>&1; then
            failed "oracle/$2 -O$level"
            details <"$base.log"
            continue
        fi
        check "oracle/$2 -O$level" "$st" compare "$base.want" "$base.out" "${limit:-1e-5}"
    done
    ;;
esac
