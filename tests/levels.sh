# Programs that -O2 once got wrong in single precision: loss and gradients are those of -O0, compiled without
# optimisation and for this processor. The tensors that a program is given stand in its comments, as st make reads
# them, for a batch of ROWS; so do options of dlc with which -O2 is tried once more. (`make drawn` looks for more
# of these.)
. tests/lib.sh

st=$BUILD/tests/tools/st

if [ -n "$THOROUGH" ]; then fast=-O2; else fast=-O1; fi
fast_trainer() { MODEL_CFLAGS="$MODEL_CFLAGS $fast -march=native -fopenmp" trainer "$@"; }

case $1 in
list) ls tests/levels/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    source=tests/levels/$2.dl
    base=$work/levels_$2
    options=$(sed -n 's/^# also with: //p' "$source")
    # shellcheck disable=SC2086 # options are separate words
    if ! { plain_trainer "$source" "$base.0" -O0 && fast_trainer "$source" "$base.2" -O2 &&
        { [ -z "$options" ] || fast_trainer "$source" "$base.also" -O2 $options; }; } >"$base.log" 2>&1; then
        failed "levels/$2: it does not compile"
        details <"$base.log"
        exit
    fi
    for rows in 1 5 37; do
        sed -n "s/^# give: //p" "$source" | sed "s/ROWS/$rows/" >"$base.text"
        for program in 2 ${options:+also}; do
            if ! { "$st" make "$base.text" "$base.in" && "$base.0" grad --in "$base.in" --out "$base.want" &&
                "$base.$program" grad --in "$base.in" --out "$base.out"; } >"$base.log" 2>&1; then
                failed "levels/$2 batch $rows"
                details <"$base.log"
                continue
            fi
            what=
            [ $program = 2 ] || what=" $options"
            check "levels/$2 batch $rows$what" "$st" compare "$base.want" "$base.out" 1e-4
        done
    done
    ;;
esac
