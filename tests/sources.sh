# What the data block reads and draws, end to end: figures that were worked out by hand, training's
# constants in eval, and what a trainer says of data that does not fit.
. tests/lib.sh

value() { sed -nE 's/.*"'"$1"'": ?(-?[0-9.]+(e-?[0-9]+)?).*/\1/p' "$2"; }

# figures NAME LOG METRIC=WANTED ...
figures()
{
    name=$1
    log=$2
    shift 2
    for pair in "$@"; do
        found=$(value "${pair%%=*}" "$log")
        if awk "BEGIN { d = ${found:-1e9} - (${pair#*=}); exit !(d < 2e-6 && d > -2e-6) }"; then
            ok "$name: ${pair%%=*}"
        else
            failed "$name: ${pair%%=*} is ${found:-nothing}, not ${pair#*=}"
        fi
    done
}

# refused NAME PATTERN: training fails and says so.
refused()
{
    "$base" train --data "$folder" --quiet >"$base.out" 2>&1
    if [ $? -ne 1 ]; then
        failed "$1: it is not refused"
        details <"$base.out"
    else
        check_match "$1" "$2" "$base.out"
    fi
}

# make_npy FILE SHAPE BYTES: version 1, unsigned bytes; BYTES as printf takes them.
make_npy()
{
    header="{'descr': '|u1', 'fortran_order': False, 'shape': $2, }"
    printf '\223NUMPY\001\000\100\000%-63s\n' "$header" >"$1"
    # shellcheck disable=SC2059 # the format is the data
    printf "$3" >>"$1"
}

start() # MODEL
{
    base=$work/sources_$1
    folder=$base.data
    rm -rf "$folder"
    mkdir -p "$folder"
    plain_trainer "tests/e2e/$1.dl" "$base" >"$base.log" 2>&1 && return
    failed "sources/$1: it does not compile"
    details <"$base.log"
    exit 0
}

run_sources()
{
    start sources
    # size: 1, 2, 3 (one missing), mean 2, deviation 1; colour: blue, red, "a, b", one missing.
    printf 'id,size,colour,kind\n1,1,red,x\n2,NA,blue,y\n3,3,,z\n4,2,"a, b",x\n' >"$folder/train.csv"
    printf 'kind,id,colour,size\nz,8,green,4\ny,9,red,\n' | gzip >"$folder/test.csv.gz"
    make_npy "$folder/pictures.npy" '(4, 2, 2)' '\000\001\002\003\004\005\006\310\010\011\012\144\014\015\016\017'
    printf 'kind,id,colour,size\nz,8,green,4\ny,9,red,5\n' | gzip >"$folder/test.csv.gz"
    check sources/train "$base" train --data "$folder" --quiet --log "$base.jsonl" --save "$base.ckpt"
    figures sources/train "$base.jsonl" train_number=0 train_squares=1/2 train_first=1/4 train_second=1/4 \
        train_third=1/4 train_missing=1/4 train_corner=0.8 train_zeros=1/2 train_twos=1/4 train_lasts=3/4
    figures sources/test "$base.jsonl" test_number=5/2 test_squares=13/2 test_first=0 test_second=0 \
        test_third=1/2 test_missing=0 test_corner=9/2 test_zeros=0 test_twos=1/2 test_lasts=3/2
    figures sources/valid "$base.jsonl" valid_number=3 valid_corner=32 valid_zeros=0 valid_twos=0 valid_lasts=1
    check sources/eval "$base" eval --data "$folder" --load "$base.ckpt"
    "$base" eval --data "$folder" --load "$base.ckpt" >"$base.out" 2>&1
    check_match "sources/eval has training's constants" 'number 2\.5000' "$base.out"
    "$BUILD/dlc" -D scale=3 tests/e2e/sources.dl -o "$base.3.c" && check_match "sources/a hyperparameter in data" '3 \*|\* 3' "$base.3.c"

    printf 'kind,id,colour,size\nz,8,green,4\ny,9,red,large\n' | gzip >"$folder/test.csv.gz"
    refused "sources/text for a number" 'test\.csv\.gz:3: column "size": expected a number, found "large"'
    printf 'kind,id,colour,size\nv,8,green,4\n' | gzip >"$folder/test.csv.gz"
    refused "sources/an unknown class" 'test\.csv\.gz:2: column "kind": expected a category of the training split, found "v"'
    printf 'kind,id,colour,size\nx,11,green,4\n' | gzip >"$folder/test.csv.gz"
    refused "sources/a computed class" 'test\.csv\.gz: row 1: expected last to be a whole number from 0 to 2, found another'
    printf 'kind,id,colour,size\nx,8,green,4\n' | gzip | head -c 40 >"$folder/test.csv.gz"
    refused "sources/truncated gzip" 'test\.csv\.gz: expected more compressed data'
    make_npy "$folder/pictures.npy" '(3, 2, 2)' '\000\001\002\003\004\005\006\310\010\011\012\144'
    refused "sources/rows that differ" 'pictures\.npy: expected 4 rows, as .*train\.csv has, found 3'
    make_npy "$folder/pictures.npy" '(2, 2, 4)' '\000\001\002\003\004\005\006\310\010\011\012\144\014\015\016\017'
    refused "sources/another shape" 'pictures\.npy: expected rows of 4 elements \(sources\.dl:[0-9]*\), found 2 x 4'
    printf 'id,size,colour,kind\n1,1,red,x\n2,NA,blue,y\n' >"$folder/train.csv"
    refused "sources/columns" 'train\.csv: expected 5 columns, as F has \(sources\.dl:[0-9]*\), found 4: 1 numeric \+ 3 of 1 text column'
    chmod 000 "$folder/train.csv"
    [ -r "$folder/train.csv" ] || refused "sources/unreadable" "train\\.csv: can't be opened"
    rm -f "$folder/train.csv"
    refused "sources/no file" 'train\.csv: expected a file \(sources\.dl:[0-9]*\), found: No such file'
}

run_labels()
{
    start labels
    make_npy "$folder/labels.npy" '(2, 2, 2)' '\000\001\002\003\003\002\004\000'
    refused "sources/a class out of range" 'labels\.npy: row 2: expected y to be 0 to 3, found 4'
}

run_chars()
{
    start chars
    # Sorted: newline, a, b, c, d, e with a circumflex. 15 characters: 3 windows and what follows.
    printf 'abcd\nabca\303\252cd\nab\n' >"$folder/train.txt"
    printf 'dcba\303\252' >"$folder/test.txt"
    check chars/train "$base" train --data "$folder" --quiet --log "$base.jsonl"
    # Windows abcd, \nabc, aêcd with \n, a, \n behind them.
    figures chars/train "$base.jsonl" train_here=2/3 train_behind=1/3 train_same=1 train_moved=1
    figures chars/test "$base.jsonl" test_here=4 test_behind=5 test_same=1 test_moved=1
    printf 'ab\ncz' >"$folder/test.txt"
    refused "chars/an unknown character" "test\\.txt:2:2: expected one of the 6 characters of .*train\\.txt, found 'z'"
    printf 'abcd' >"$folder/test.txt"
    refused "chars/too short" 'test\.txt: expected at least 5 characters \(chars\.dl:[0-9]*\), found 4'
    printf 'abcdefghijk' >"$folder/train.txt"
    refused "chars/too many characters" 'train\.txt: expected at most 6 different characters, as t is class\(6\) .*, found 11'
    printf 'abc\377e' >"$folder/train.txt"
    refused "chars/not UTF-8" 'train\.txt:1:4: expected UTF-8, found the byte 0xff'
}

# The text that is drawn for language models: the same bytes each time, and as much to learn as
# its opening comment says.
run_bigram()
{
    start bigram
    mkdir -p "$folder/again"
    check bigram/draw "$BUILD/demo/draw_text" "$folder"
    "$BUILD/demo/draw_text" "$folder/again" >"$base.out"
    check "bigram/the same text again" cmp "$folder/train.txt" "$folder/again/train.txt"
    check_match "bigram/lines are shown" '^    [a-z, ]*\. ' "$base.out"
    check_status "bigram/usage" 2 "$BUILD/demo/draw_text"
    check_status "bigram/no folder" 1 "$BUILD/demo/draw_text" "$folder/absent"
    check bigram/train "$base" train --data "$folder" --quiet --log "$base.jsonl"
    loss=$(tail -n 1 "$base.jsonl" | sed -nE 's/.*"test_loss": ?([0-9.]+).*/\1/p')
    if awk "BEGIN { exit !(${loss:-9} > 1.75 && ${loss:-9} < 1.9) }"; then
        ok bigram/loss
    else
        failed "bigram/loss: ${loss:-nothing}, not 1.75 to 1.9"
    fi
}

# Real data: the width that the model states is what the file gives, and the linear model learns.
run_house()
{
    base=$work/sources_house
    prices=${DLC_DATA:-data}/kaggle-house/train.csv
    if [ ! -f "$prices" ]; then
        skipped sources/house "no Kaggle house prices in ${DLC_DATA:-\$DLC_DATA or ./data} (make data)"
        return
    fi
    trainer models/house_prices.dl "$base" >"$base.log" 2>&1 || { failed "house: it does not compile"; return; }
    check house/train "$base" train --data "${DLC_DATA:-data}" --quiet --log "$base.jsonl"
    error=$(tail -n 1 "$base.jsonl" | sed -nE 's/.*"train_log_rmse": ?([0-9.]+).*/\1/p')
    if awk "BEGIN { exit !(${error:-9} > 0.15 && ${error:-9} < 0.17) }"; then
        ok "house/log_rmse"
    else
        failed "house/log_rmse: ${error:-nothing}, not 0.15 to 0.17"
    fi
}

case $1 in
list) printf '%s\n' sources labels chars bigram house ;;
run) "run_$2" ;;
esac
