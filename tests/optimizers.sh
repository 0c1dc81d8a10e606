# Optimisers: the steps of tests/optimizers/NAME.dl end at the parameters of NAME.want, which were
# computed apart: six steps from the formulas, a thousand by PyTorch.
. tests/lib.sh

st=$BUILD/tests/tools/st

case $1 in
list) ls tests/optimizers/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    options=$(sed -n 's/^# options: //p' "tests/optimizers/$2.dl")
    limit=$(sed -n 's/^# limit: //p' "tests/optimizers/$2.dl")
    for level in 0 2; do
        base=$work/optimizer_$2_O$level
        # shellcheck disable=SC2086 # options are separate words
        if ! { plain_trainer "tests/optimizers/$2.dl" "$base" -O$level && "$st" make "tests/optimizers/$2.want" "$base.want" &&
            "$base" train --quiet --save "$base.st" $options; } >"$base.log" 2>&1; then
            failed "optimizers/$2 -O$level"
            details <"$base.log"
            continue
        fi
        check "optimizers/$2 -O$level" "$st" compare "$base.want" "$base.st" "${limit:-2e-6}"
    done
    ;;
esac
