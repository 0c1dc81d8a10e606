# States: what steps make of them, in checkpoints and out of them again, in evaluation, and in a
# program of one's own.
. tests/lib.sh

st=$BUILD/tests/tools/st
folder=$work/state
mkdir -p "$folder"

# make_st NAME: $folder/NAME.st, from what stands on standard input.
make_st()
{
    cat >"$folder/$1.txt"
    "$st" make "$folder/$1.txt" "$folder/$1.st"
}

# same_numbers NAME A.npy B.npy: two numbers at the end of each.
same_numbers()
{
    numbers=$(tail -c 8 "$2" | od -An -tf4)
    if [ -n "$numbers" ] && [ "$numbers" = "$(tail -c 8 "$3" | od -An -tf4)" ]; then
        ok "state/$1"
    else
        failed "state/$1: $(tail -c 8 "$3" | od -An -tf4), not $numbers"
    fi
}

# build NAME [dlc options]: tests/e2e/NAME.dl
build()
{
    build_name=$1
    shift
    plain_trainer "tests/e2e/$build_name.dl" "$folder/$build_name" "$@" >"$folder/$build_name.log" 2>&1 || {
        failed "state/$build_name: it does not compile"
        details <"$folder/$build_name.log"
        return 1
    }
}

# Two states that change places, a count, one that nothing changes: by hand.
check_values()
{
    build state -$1 || return
    printf 'X f32 [2, 2] = 1 2 3 4\nw f32 [] = 2\nstate.old f32 [2] = 10 20\nstate.steps f32 [] = 7\n' | make_st in
    # mean X = [2, 3]; m = 0.5 * [1, 1] + 0.5 * 2 * [2, 3] = [2.5, 3.5]; the loss is the sum over
    # X w - m of (2 - 2.5) + (6 - 2.5) + (4 - 3.5) + (8 - 3.5), over 2 rows, plus old before: 30.
    make_st want <<-'END'
	loss f32 [] = 34
	grad.w f32 [] = 2.5
	shifted f32 [2, 2] = -0.5 0.5 3.5 4.5
	state.m f32 [2] = 5 7
	state.old f32 [2] = 1 1
	state.steps f32 [] = 8
	state.fixed f32 [2] = 3 4
	END
    check "state/$1: values" "$folder/state" grad --in "$folder/in.st" --out "$folder/out.st"
    check "state/$1: values are those of the formulas" "$st" compare "$folder/want.st" "$folder/out.st" 1e-6
}

# What training saves is what it goes on with, and what the others load.
check_kept()
{
    lean='' build state || return
    base=$folder/state
    check state/train "$base" train --quiet --epochs 4 --save "$folder/whole.st"
    check state/half "$base" train --quiet --epochs 2 --save "$folder/half.st"
    check state/resume "$base" train --quiet --epochs 4 --resume "$folder/half.st" --save "$folder/resumed.st"
    check "state/resumed is the same" cmp "$folder/whole.st" "$folder/resumed.st"
    # 10 rows in batches of 4 are 3 steps an epoch, and evaluation counts none.
    printf 'state.steps f32 [] = 12\nstate.fixed f32 [2] = 3 4\n' | make_st steps
    check "state/steps are counted" "$st" compare "$folder/steps.st" "$folder/whole.st" 0
    "$base" eval --load "$folder/whole.st" >"$folder/eval" 2>&1
    check_match "state/eval reads the state" 'steps 12\.0000' "$folder/eval"
    printf 'state.m f32 [2] = 1 2\nstate.old f32 [2] = 0 0\nstate.steps f32 [] = 0\nstate.fixed f32 [2] = 0 0\nw f32 [] = 3\nX f32 [1, 2] = 5 5\nshifted f32 [1, 2] = 14 13\n' |
        make_st set
    "$st" npy "$folder/set.st" X "$folder/X.npy"
    "$st" npy "$folder/set.st" shifted "$folder/want.npy"
    check state/predict "$base" predict --load "$folder/set.st" --in "$folder/X.npy" --out "$folder/shifted.npy"
    same_numbers "predict reads the stored state" "$folder/want.npy" "$folder/shifted.npy"
    printf 'w f32 [] = 3\n' | make_st without
    check_status "state/a checkpoint without states is refused" 1 "$base" eval --load "$folder/without.st"
    "$base" eval --load "$folder/without.st" >"$folder/refused" 2>&1
    check_match "state/what it lacks is named" 'state\.m' "$folder/refused"
    check "state/gradcheck" "$base" gradcheck
    "$base" info >"$folder/info" 2>&1
    check_match "state/info lists states" '^  steps  ' "$folder/info"
}

# The same in a program without libdlrt, one epoch as train goes through it.
check_embedded()
{
    "$BUILD/dlc" -O0 tests/e2e/state.dl -o "$folder/state.c" &&
        "$BUILD/dlc" --emit=header tests/e2e/state.dl -o "$folder/state.h" || failed state/embed
    # shellcheck disable=SC2086 # flags are separate words
    check "state/embed compiles" $CC $MODEL_CFLAGS -std=c11 -Wall -Wextra -Wpedantic -Werror -DDL_NO_MAIN \
        -I"$folder" tests/e2e/state.c "$folder/state.c" -lm -o "$folder/embed" &&
        check "state/embed keeps states" "$folder/embed"
}

# One element per channel: no variance can be estimated, so that the running one stays.
check_batch_norm()
{
    build normalized || return
    printf 'X f32 [1, 2] = 4 5\nh.gamma f32 [2] = 2 3\nh.beta f32 [2] = 7 8\nstate.h.running_mean f32 [2] = 0 1\nstate.h.running_variance f32 [2] = 3.75 0.75\n' |
        make_st one
    printf 'p f32 [1, 2] = 7 8\nstate.h.running_mean f32 [2] = 1 2\nstate.h.running_variance f32 [2] = 3.75 0.75\ngrad.h.gamma f32 [2] = 0 0\n' |
        make_st one_want
    check state/one_row "$folder/normalized" grad --in "$folder/one.st" --out "$folder/one_out.st"
    check "state/batch_norm of one row" "$st" compare "$folder/one_want.st" "$folder/one_out.st" 1e-6
    # (4 - 0) / 2 * 2 + 7, (5 - 1) / 1 * 3 + 8
    printf 'p f32 [1, 2] = 11 20\n' | make_st predicted
    "$st" npy "$folder/one.st" X "$folder/one.npy"
    "$st" npy "$folder/predicted.st" p "$folder/predicted.npy"
    check state/normalized_predict "$folder/normalized" predict --load "$folder/one.st" --in "$folder/one.npy" --out "$folder/p.npy"
    same_numbers "batch_norm predicts from the running statistics" "$folder/predicted.npy" "$folder/p.npy"
}

case $1 in
list) printf '%s\n' O0 O2 kept embed batch_norm ;;
run)
    folder=$folder/$2
    mkdir -p "$folder"
    case $2 in
    O*) check_values "$2" ;;
    kept) check_kept ;;
    embed) check_embedded ;;
    *) check_batch_norm ;;
    esac
    ;;
esac
