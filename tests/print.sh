# What dlc prints for other programs is taken by them: pictures by Graphviz, documents by LaTeX.
# Each is skipped where its program is not installed.
. tests/lib.sh

models="models/mlp.dl models/backpropagation.dl models/resnet.dl models/gpt.dl tests/ops/index_[acd]*.dl
        tests/ops/reduce_prod.dl tests/ops/for_*.dl tests/ops/batch_norm.dl tests/ops/names_of_c.dl"
[ -z "$THOROUGH" ] || models="models/*.dl tests/ops/[f-n]*.dl"

# accept_all WHAT PROGRAM ARGUMENTS...: PROGRAM takes what --emit=WHAT writes of each model.
accept_all()
{
    what=$1
    shift
    if ! command -v "$1" >/dev/null; then
        echo "skipped print/$what: $1 is not installed"
        return
    fi
    for model in $models; do
        name=$(basename "$model" .dl)
        "$BUILD/dlc" --emit="$what" "$model" -o "$work/$name.$what" 2>/dev/null &&
            (cd "$work" && "$@" "$name.$what" >"$name.log" 2>&1) && ! grep -q '^Error' "$work/$name.log"
        check_last "print/$what of $name" "$work/$name.log"
    done
}

# check_last WHAT LOG: the last command succeeded.
check_last()
{
    if [ $? -eq 0 ]; then
        ok "$1"
    else
        failed "$1"
        details <"$2"
    fi
}

case $1 in
list) printf 'dot\nlatex\n' ;;
run)
    case $2 in
    dot) accept_all dot dot -Tsvg -o picture.svg ;;
    latex) accept_all latex pdflatex -interaction=nonstopmode -halt-on-error ;;
    esac
    ;;
esac
