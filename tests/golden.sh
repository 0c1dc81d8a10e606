# What dlc makes of the models, against what is committed: the C of models/ in generated/, and
# other outputs of small models in tests/golden/. `accept` writes the committed files anew.
. tests/lib.sh

# The committed files, one a line: FILE, then dlc's arguments.
goldens()
{
    for model in models/*.dl; do
        name=${model##*/}
        name=${name%.dl}
        echo "generated/$name.O0.c -O0 $model"
        echo "generated/$name.O2.c -O2 $model"
    done
    for name in linear_regression_scratch mlp; do
        for what in ast graph dot math latex json header; do
            echo "tests/golden/$name.$what --emit=$what models/$name.dl"
        done
    done
    echo "tests/golden/state_update.header --emit=header tests/ops/state_update.dl"
    echo "tests/golden/backpropagation.math --emit=math models/backpropagation.dl"
    for name in index_class index_padded_conv index_guarded scalar_if function_two state_update; do
        echo "tests/golden/$name.math --emit=math tests/ops/$name.dl"
    done
    for name in index_class index_padded_conv state_update; do
        echo "tests/golden/$name.O0.c -O0 tests/ops/$name.dl"
    done
}

# What else must not be accepted away: the kernels that products of known kinds are made of.
forms()
{
    while read -r model calls; do
        for call in $calls; do
            check "golden/$model.dl makes use of $call" grep -qE "^ +$call\(" "generated/$model.O2.c"
        done
    done <<'END'
softmax_regression tile_product dot_products_5 row_products
mlp tile_product dot_products_5 row_products
lenet tile_product row_products window_product lane_products_4x1x5 lane_products_6x1x5
gpt tile_product tile_product_narrow
END
    check "golden/linear_regression.dl has nothing for threads" \
        sh -c '! grep -qE "SHARE_LOOP|IN_PARALLEL" generated/linear_regression.O2.c'
}

case $1 in
list) printf 'all\nforms\n' ;;
accept)
    mkdir -p generated tests/golden
    goldens | while read -r file arguments; do
        # shellcheck disable=SC2086 # arguments are separate words
        "$BUILD/dlc" $arguments -o "$file" || echo "golden: dlc $arguments failed; $file is as it was" >&2
    done
    ;;
run)
    if [ "$2" = forms ]; then
        forms
        exit 0
    fi
    goldens >"$work/golden.list"
    while read -r file arguments; do
        # shellcheck disable=SC2086
        if ! "$BUILD/dlc" $arguments -o "$work/golden" 2>"$work/golden.err"; then
            failed "golden/$file: dlc $arguments"
            details <"$work/golden.err"
        elif [ ! -f "$file" ]; then
            failed "golden/$file: it is missing; \`make golden\` writes it"
        elif diff -u "$file" "$work/golden" >"$work/golden.diff"; then
            ok "golden/$file"
        else
            failed "golden/$file: dlc writes something else now; if that is right, accept it with: make golden"
            details <"$work/golden.diff"
        fi
    done <"$work/golden.list"
    # A file that no model makes any more would mislead its readers.
    printf '%s\n' generated/*.c tests/golden/* |
        awk 'NR == FNR { made[$1]; next } !($0 in made)' "$work/golden.list" - |
        while read -r file; do failed "golden/$file: nothing makes this file any more; remove it"; done
    ;;
esac
