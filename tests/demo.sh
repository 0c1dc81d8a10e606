# The demo's model on the demo's pictures: more than 90 % of the test pictures.
. tests/lib.sh

case $1 in
list) echo all ;;
run)
    base=$work/demo
    mkdir -p "$base.data/shapes"
    check demo/draw "$BUILD/demo/draw_shapes" "$base.data/shapes"
    trainer models/shapes.dl "$base" >"$base.log" 2>&1 || { failed "demo: it does not compile"; details <"$base.log"; exit 0; }
    check demo/train "$base" train --data "$base.data" --log "$base.jsonl" --quiet
    accuracy=$(tail -n 1 "$base.jsonl" | sed -nE 's/.*"test_accuracy": ?([0-9.]+).*/\1/p')
    if awk "BEGIN { exit !(${accuracy:-0} > 0.9) }"; then
        ok "demo/test accuracy"
    else
        failed "demo: test accuracy ${accuracy:-none}, more than 0.9 wanted"
    fi
    note "demo: test accuracy $accuracy"
    ;;
esac
