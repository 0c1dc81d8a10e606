# The same program for other processors: emitted files built for vectors of other widths and for none
# (-DDL_SCALAR), by gcc and clang, for arm64 under qemu; losses and gradients agree with a plain build's.
# To compile so often takes long: whole models, -O3 (and not -O1) and all that clang makes with THOROUGH=1, as in .ci/run.
. tests/lib.sh

models="tests/e2e/tiles.dl"
[ -z "$THOROUGH" ] ||
    models="$models tests/ops/prelude_attention.dl models/mlp.dl models/lenet.dl models/dropout.dl tests/e2e/native.dl"
strict="-Wall -Wextra -Wpedantic -Wshadow -Werror"
if [ -n "$THOROUGH" ]; then fast=-O3 plain=-O1; else fast=-O1 plain=-O0; fi
# gcc warns of a whole tile's loop where no tile is whole, though nothing gets there.
avx512="-march=skylake-avx512 -Wno-aggressive-loop-optimizations"

has_program() { command -v "$1" >/dev/null 2>&1; }

# same_numbers A B: every number of two outputs agrees to 1e-5 of it (gradients: 1e-4 in floats).
same_numbers()
{
    [ -s "$1" ] && paste "$1" "$2" | awk '
        function off(a, b) { return (a - b)^2 > ($1 == 4 ? 1e-4 : 1e-7)^2 * a^2 }
        NF != 6 || $1 != $4 || (($2 - $5)^2 > 1e-10 * $2^2) || off($3, $6) { print; bad = 1 }
        END { exit bad }'
}

# build_and_compare WHAT "RUN-COMMAND" COMPILER FLAGS...: of the model `name`.
build_and_compare()
{
    what=$1 run=$2
    shift 2
    check "targets/$name $what compiles" "$@" $strict -Iruntime "$file.c" tests/e2e/targets.c -lm -o "$file.$what" || return
    check "targets/$name $what runs" sh -c "$run $file.$what >$file.$what.out || { cat $file.$what.out; exit 1; }" &&
        check "targets/$name $what finds the same" same_numbers "$file.plain.out" "$file.$what.out"
}

runs_here() { grep -q "^flags.* $1 " /proc/cpuinfo 2>/dev/null; }

# What was compiled for AVX-512, also where it cannot run.
wide_registers()
{
    kernels=$(sed -nE 's/^((tile|window|dot|lane)_products?[a-z_0-9x.]*):.*/\1/p' "$1")
    ! grep -qE '^ .*(tile_product|window_product|dot_products_.|lane_products_.x.)(_narrow)?\(' "$file.c" ||
        check "targets/$name avx512 has its products" [ -n "$kernels" ]
    for kernel in $kernels; do
        check "targets/$name avx512: zmm registers in $kernel" \
            awk -v label="$kernel:" '$1 == label { inside = 1 } inside && /zmm/ { found = 1 }
                                     $1 == ".size" { inside = 0 } END { exit !found }' "$1"
    done
}

case $1 in
list) for model in $models; do basename "$model" .dl; done ;;
run)
    for model in $models; do
        [ "$(basename "$model" .dl)" = "$2" ] && break
    done
    name=$2 file=$work/targets_$2
    "$BUILD/dlc" "$model" -o "$file.c" || failed "targets/$name: dlc fails"
    # What the others are compared with.
    check "targets/$name plain compiles" $CC -std=c11 $plain -Iruntime "$file.c" tests/e2e/targets.c -lm -o "$file.plain" &&
        check "targets/$name plain runs" sh -c "$file.plain >$file.plain.out"
    build_and_compare scalar "" $CC -std=c11 $fast -DDL_SCALAR
    case $(uname -m) in
    x86_64)
        build_and_compare sse2 "" $CC -std=gnu11 $fast
        if runs_here avx2 && runs_here fma; then
            build_and_compare avx2 "" $CC -std=gnu11 $fast -mavx2 -mfma
            [ -z "$THOROUGH" ] || ! has_program clang ||
                build_and_compare clang_avx2 "" clang -std=gnu11 $fast -mavx2 -mfma
        else
            skipped "targets/$name avx2" "this processor has none"
        fi
        # shellcheck disable=SC2086 # flags are separate words
        if runs_here avx512dq; then
            build_and_compare avx512 "" $CC -std=gnu11 $fast $avx512 -save-temps=obj
            wide_registers "$file.avx512-targets_$2.s"
        else
            skipped "targets/$name avx512 runs" "this processor has none"
            check "targets/$name avx512 compiles" $CC $strict -std=gnu11 $fast $avx512 -S "$file.c" -o "$file.s" &&
                wide_registers "$file.s"
        fi
        ;;
    esac
    if has_program clang; then
        build_and_compare clang "" clang -std=gnu11 $fast
        [ -z "$THOROUGH" ] || build_and_compare clang_scalar "" clang -std=c11 -O2 -DDL_SCALAR
    else
        skipped "targets/$name clang" "clang is not installed"
    fi
    if has_program aarch64-linux-gnu-gcc && has_program qemu-aarch64; then
        build_and_compare arm64 qemu-aarch64 aarch64-linux-gnu-gcc -std=gnu11 $fast -static
    else
        skipped "targets/$name arm64" "aarch64-linux-gnu-gcc or qemu-aarch64 is not installed"
    fi
    ;;
esac
