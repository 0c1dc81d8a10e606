# How many operations a training step needs: what --stats says of tests/work/NAME.dl is what the
# model's first line says, counted by hand.
. tests/lib.sh

case $1 in
list) ls tests/work/*.dl | sed 's|.*/||; s|\.dl$||' ;;
run)
    wanted=$(sed -n '1s/# operations //p' "tests/work/$2.dl")
    found=$("$BUILD/dlc" --stats "tests/work/$2.dl" -o /dev/null 2>&1 |
        sed -n 's/.*operations .*(\(.*\) + 0 n^2)$/\1/p')
    check "work/$2: $found operations, not $wanted" [ "$found" = "$wanted" ]
    ;;
esac
