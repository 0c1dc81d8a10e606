# The elementary functions of emitted code (runtime/real_math.h): loops over each become vector code
# under gcc and clang, with and without this processor's own instructions; and errors and edges on
# targets other than the one that the unit tests were compiled for. `make ulp` takes all floats.
. tests/lib.sh

functions='exp expm1 log log1p tanh sigmoid softplus erf sin cos sqrt rsqrt'

# vectorises COMPILER REPORT-FLAG FLAGS: each function, in a loop of its own
vectorises()
{
    for name in $functions; do
        printf '#include "real_math.h"\nvoid f(int n, const float *restrict x, float *restrict y)\n' >"$folder/$name.c"
        printf '{\n    for (int i = 0; i < n; i++)\n        y[i] = real_%s(x[i]);\n}\n' "$name" >>"$folder/$name.c"
        # shellcheck disable=SC2086 # flags are separate words
        "$1" -std=c11 -O3 $3 -Iruntime $2 -c "$folder/$name.c" -o "$folder/$name.o" >"$folder/$name.log" 2>&1
        check "math/vectors $1 $3 $name" grep -q 'vectorized' "$folder/$name.log"
    done
}

# The largest errors over every 100003rd float, as compiled by $1 with flags $2 and run by $3.
measure()
{
    # shellcheck disable=SC2086
    if ! $1 -std=c11 $2 tests/tools/ulp.c -o "$folder/ulp" -lm >"$folder/log" 2>&1; then
        failed "math/ulp $1 $2: it does not compile"
        details <"$folder/log"
        return
    fi
    # shellcheck disable=SC2086
    check "math/ulp $1 $2" $3 "$folder/ulp" 100003
}

needs() { command -v "$1" >/dev/null 2>&1 || { skipped "math/$unit" "$1 is not installed" && exit 0; }; }

case $1 in
list) printf '%s\n' gcc clang aarch64 ;;
run)
    unit=$2 folder=$work/math_$2
    mkdir -p "$folder"
    case $unit in
    aarch64)
        needs aarch64-linux-gnu-gcc
        needs qemu-aarch64
        vectorises aarch64-linux-gnu-gcc -fopt-info-vec-optimized ''
        measure aarch64-linux-gnu-gcc '-O3 -static' qemu-aarch64
        aarch64-linux-gnu-gcc -std=c11 -O3 -static -Iruntime tests/unit/random_bits.c -o "$folder/bits" -lm
        check "math/aarch64 random numbers" test "$(qemu-aarch64 "$folder/bits")" = 093164b24dab7c95
        ;;
    *)
        needs "$unit"
        report=-fopt-info-vec-optimized
        [ "$unit" = clang ] && report=-Rpass=loop-vectorize
        vectorises "$unit" $report ''
        vectorises "$unit" $report -march=native
        measure "$unit" -O3 ''
        measure "$unit" '-O3 -march=native' ''
        measure "$unit" '-O1 -ffp-contract=off' ''
        ;;
    esac
    ;;
esac
