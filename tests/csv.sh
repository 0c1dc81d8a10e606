# Data from CSV: columns by name, arithmetic on them, metrics over a split of uneven batches, and
# files that are not as they should be.
. tests/lib.sh

value() { sed -nE 's/.*"'"$1"'": ?(-?[0-9.]+(e-?[0-9]+)?).*/\1/p' "$2"; }

near() # NAME FOUND WANTED
{
    if awk "BEGIN { d = ${2:-1e9} - ($3); exit !(d < 2e-6 && d > -2e-6) }"; then
        ok "$1"
    else
        failed "$1: ${2:-nothing}, not $3"
    fi
}

# expect_refusal NAME PATTERN: training on the file that stands in $folder/points.csv
expect_refusal()
{
    "$base" train --data "$folder" --epochs 1 >"$base.out" 2>&1
    status=$?
    if [ $status -ne 1 ]; then
        failed "csv/$1: exit status $status, not 1"
        details <"$base.out"
    else
        check_match "csv/$1" "$2" "$base.out"
    fi
}

case $1 in
list) echo all ;;
run)
    base=$work/csv
    folder=$work/csv_data
    mkdir -p "$folder"
    plain_trainer tests/e2e/csv.dl "$base" >"$base.log" 2>&1 || { failed "csv: it does not compile"; details <"$base.log"; exit 0; }
    # Columns in another order than they are asked for, quotes, spaces, an exponent, CRLF.
    printf 'kind,"width",score,name,height\r\n2,1,0.5,"a, b",1\r\n0,2,1,c,0\r\n1,-1,1.5e0,"d ""e""",2\r\n2,0,-1,,0.5\r\n2,3,2,f,1\r\n' >"$folder/points.csv"
    check csv/train "$base" train --data "$folder" --quiet --log "$base.jsonl"
    # By hand: y_hat = 2 height - width = 1 -2 5 1 -1;  y = 2 score - 1 = 0 1 2 -3 3.
    # Differences 1 -3 3 4 -4: their squares add up to 51, |y| to 9, y_hat^2 to 32.
    near "csv/train loss" "$(value train_loss "$base.jsonl")" 51/10
    for split in train test; do
        near "csv/$split rmse" "$(value ${split}_rmse "$base.jsonl")" 'sqrt(51/5)'
        near "csv/$split ratio" "$(value ${split}_ratio "$base.jsonl")" 9/32
        near "csv/$split third" "$(value ${split}_third "$base.jsonl")" 3/5
    done
    printf 'kind,width,score\n0,1,1\n' >"$folder/points.csv"
    expect_refusal "a missing column" 'height'
    printf 'kind,width,score,height\n0,1,1,tall\n' >"$folder/points.csv"
    expect_refusal "text in place of a number" 'points\.csv.*2.*tall|tall.*points\.csv'
    printf 'kind,width,score,height\n3,1,1,1\n' >"$folder/points.csv"
    expect_refusal "a class out of range" '3'
    printf 'kind,width,score,height\n0.5,1,1,1\n' >"$folder/points.csv"
    expect_refusal "a class that is no integer" '0\.5'
    printf 'kind,width,score,height\n0,1,1\n' >"$folder/points.csv"
    expect_refusal "a short line" 'points\.csv'
    printf 'kind,width,score,height\n' >"$folder/points.csv"
    expect_refusal "no rows" 'points\.csv'
    rm -f "$folder/points.csv"
    expect_refusal "no file" 'points\.csv'
    ;;
esac
