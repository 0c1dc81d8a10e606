# `make install` into a folder of its own, and a model built against what it put there.
. tests/lib.sh

case $1 in
list) echo all ;;
run)
    root=$(pwd)/$work/root
    case $work in /*) root=$work/root ;; esac
    rm -rf "$root"
    check install/install make --no-print-directory install BUILD="$BUILD" CC="$CC" SANITIZE="${SANITIZE:-}" \
        DESTDIR="$root" PREFIX=/opt/dlc
    for file in bin/dlc include/dlc/dl.h lib/libdlrt.a; do
        check "install/$file" test -s "$root/opt/dlc/$file"
    done
    check install/compile "$root/opt/dlc/bin/dlc" models/linear_regression.dl -o "$root/linear.c"
    # shellcheck disable=SC2086 # flags are separate words
    check install/link $CC $MODEL_CFLAGS "$root/linear.c" -I"$root/opt/dlc/include/dlc" -L"$root/opt/dlc/lib" \
        -ldlrt $LIBRARIES -o "$root/linear"
    check install/train "$root/linear" train --epochs 1
    ;;
esac
