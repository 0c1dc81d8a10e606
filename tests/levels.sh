# Programs that -O2 once got wrong in single precision: loss and gradients are those of -O0, compiled without
# optimisation and for this processor. The tensors that a program is given stand in its comments, as st make reads
# them, for a batch of ROWS. (`make drawn` looks for more of these.)
. tests/lib.sh

st=$BUILD/tests/tools/st

case $1 in
list) ls tests/levels/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    source=tests/levels/$2.dl
    base=$work/levels_$2
    if ! { plain_trainer "$source" "$base.0" -O0 &&
        MODEL_CFLAGS="$MODEL_CFLAGS -O2 -march=native -fopenmp" trainer "$source" "$base.2" -O2; } >"$base.log" 2>&1; then
        failed "levels/$2: it does not compile"
        details <"$base.log"
        exit
    fi
    for rows in 1 5 37; do
        sed -n "s/^# give: //p" "$source" | sed "s/ROWS/$rows/" >"$base.text"
        if ! { "$st" make "$base.text" "$base.in" && "$base.0" grad --in "$base.in" --out "$base.want" &&
            "$base.2" grad --in "$base.in" --out "$base.out"; } >"$base.log" 2>&1; then
            failed "levels/$2 batch $rows"
            details <"$base.log"
            continue
        fi
        check "levels/$2 batch $rows" "$st" compare "$base.want" "$base.out" 1e-4
    done
    ;;
esac
