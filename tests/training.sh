# Training as a whole: schedules against closed formulas, clipping, what is not finite, and going
# on after the process was killed.
. tests/lib.sh

folder=$work/training
mkdir -p "$folder"

# model NAME: a model around one parameter; standard input is what follows it.
model_file()
{
    {
        printf 'model %s {\n    input x[n]\n    param w = 1\n    loss mean(x) * w\n}\n' "$1"
        printf 'data { train[8] { x[n] ~ constant(1) } }\n'
        cat
    } >"$folder/$1.dl"
}

# ---- schedules: 15 epochs of 4 steps; step, steps, epoch and progress are C variables too ----

# schedule NAME EXPRESSION FORMULA
schedule()
{
    printf 'def ramp(k) = min(step / k, 1)\nlow = 0.25\n' >"$folder/$1.dl.head"
    printf 'train { optimizer = sgd(lr = 0.5)  schedule = %s  batch = 2  epochs = 15 }\n' "$2" | model_file "$1"
    cat "$folder/$1.dl.head" "$folder/$1.dl" >"$folder/$1.full.dl"
    cat >"$folder/$1.check.c" <<END
#include <math.h>
#include <stdint.h>
#include <stdio.h>
double $1_schedule(uint64_t step, uint64_t steps, uint64_t epoch);
int main(void)
{
    const double steps = 60;
    for (int s = 1; s <= 60; s++) {
        const double step = s, epoch = (s - 1) / 4 + 1, progress = (step - 1) / steps;
        const double wanted = $3, found = $1_schedule((uint64_t)s, 60, (uint64_t)epoch);
        (void)step, (void)epoch, (void)progress;
        if (!(fabs(found - wanted) < 1e-6)) {
            printf("step %d: %.9g, not %.9g\n", s, found, wanted);
            return 1;
        }
    }
    return 0;
}
END
    for level in 0 2; do
        program=$folder/$1_O$level
        # shellcheck disable=SC2086 # flags are separate words
        check "training/schedule $2 -O$level compiles" "$BUILD/dlc" -O$level "$folder/$1.full.dl" -o "$program.c" &&
            check "training/schedule $2 -O$level builds" $CC $MODEL_CFLAGS -DDL_NO_MAIN "$program.c" "$folder/$1.check.c" -lm -o "$program" &&
            check "training/schedule $2 -O$level" "$program"
    done
}

schedules_unit()
{
    schedule steps 'step_decay(every = 4, factor = 0.5)' 'pow(0.5, floor((epoch - 1) / 4))'
    schedule steps_plain 'step_decay()' 'epoch <= 10 ? 1 : 0.1'
    schedule cos_plain 'cosine()' '(1 + cos(3.14159265358979 * (step - 1) / 60)) / 2'
    schedule cos_warm 'cosine(warmup = 10)' 'step <= 10 ? step / 10 : (1 + cos(3.14159265358979 * (step - 11) / 50)) / 2'
    schedule cos_low 'warmup_cosine(6, low = 0.1)' 'step <= 6 ? step / 6 : 0.1 + 0.9 * (1 + cos(3.14159265358979 * (step - 7) / 54)) / 2'
    schedule cos_long 'cosine(warmup = 100)' 'step / 100'
    schedule linear '1 - progress' '1 - (step - 1) / 60'
    schedule own 'ramp(7) * (if epoch > 3 then low else 1) + 0 * steps' 'fmin(step / 7, 1) * (epoch > 3 ? 0.25 : 1)'
    schedule constant_one '2' '2'
    schedule summed 'sum([1, 2] * step) / prod([3, steps])' '3 * step / (3 * steps)'
}

rates_unit()
{
    # The log has the effective rate; --lr still says what is multiplied; adam's own lr will do.
    base=$folder/rates
    printf 'train { schedule = cosine(warmup = 3)  optimizer = adam  batch = 4  epochs = 3 }\n' | model_file rates
    plain_trainer "$folder/rates.dl" "$base" >"$base.log" 2>&1 || { failed training/rates; details <"$base.log"; return; }
    check "training/a schedule of adam's own lr" "$base" --log "$base.jsonl" --quiet
    sed 's/.*"lr": \([^,]*\),.*/\1/' "$base.jsonl" | tr '\n' ' ' >"$base.rates"
    check_match "training/the log has the effective rate" '^0.0006666666667 0.001 0.00025 $' "$base.rates"
    check "training/--lr with a schedule" "$base" --log "$base.jsonl" --quiet --lr 3
    sed 's/.*"lr": \([^,]*\),.*/\1/' "$base.jsonl" | tr '\n' ' ' >"$base.rates"
    check_match "training/--lr is what the schedule multiplies" '^2 3 0.75 $' "$base.rates"
    printf 'train { schedule = 1 / (step - 2)  optimizer = sgd(lr = 1)  batch = 4 }\n' | model_file broken_rate
    plain_trainer "$folder/broken_rate.dl" "$base" >"$base.log" 2>&1
    check_status "training/a schedule that is not finite" 1 "$base"
    "$base" >"$base.out" 2>&1
    check_match "training/it says so" 'step 2 \(epoch 1\): the schedule is inf, expected a finite number$' "$base.out"
}

# ---- learning while the gradient is made ----

# learns NAME: a step that is one function gives the bits of forward, backward and update one by one, which is how
# a gradient is clipped; here to a norm that it never has. The model is $folder/learning_NAME.dl.
learns()
{
    base=$folder/learning_$1
    MODEL_CFLAGS="$MODEL_CFLAGS $openmp" trainer "$base.dl" "$base" >"$base.log" 2>&1 ||
        { failed "training/learning $1"; details <"$base.log"; return; }
    check "training/$1: kernels learn" grep -q 'learning->learn(' "$base.c"
    for batch in 1 7 64; do
        check "training/$1: batches of $batch, apart" \
            "$base" train --batch $batch --clip-norm 1e30 --quiet --save "$base.apart.st" --threads 1
        for threads in 1 3; do
            check "training/$1: batches of $batch, $threads threads" \
                "$base" train --batch $batch --quiet --save "$base.st" --threads $threads
            check "training/$1: batches of $batch, $threads threads, the same bits" cmp "$base.apart.st" "$base.st"
        done
    done
}

learning_unit()
{
    find_openmp learning
    for optimizer in 'sgd(lr = 0.001, weight_decay = 0.01)' 'adamw(lr = 0.001, weight_decay = 0.1)'; do
        name=${optimizer%%(*}
        sed "s/optimizer = [^)]*)/optimizer = $optimizer/" tests/e2e/learning.dl >"$folder/learning_$name.dl"
        learns "$name"
    done
    # The gradient of W is made from other rows of W: only that of V is learned as it is made.
    cat >"$folder/learning_itself.dl" <<'END'
model itself {
    input X[n, 400]
    param W[400, 120] ~ normal(0, 0.1)
    param V[120, 140] ~ normal(0, 0.1)
    h[n, k] = sum[j]((X[n, j] + stop_gradient(W[399 - j, 7])) * W[j, k])
    loss mean((h @ V) ^ 2)
}
data { train[70] { X[n, 400] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.1)  batch = 64  epochs = 1 }
END
    learns itself
    # The kernels of two gradients read each other's parameter.
    cat >"$folder/learning_product.dl" <<'END'
model product {
    input X[n, 300]
    param U[128, 300] ~ normal(0, 0.1)
    param V[200, 128] ~ normal(0, 0.1)
    W[j, k] = sum[r](U[r, j] * V[k, r])
    loss mean((X @ W - 1) ^ 2)
}
data { train[40] { X[n, 300] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.1)  batch = 20  epochs = 1 }
END
    learns product
    # Few rows, packed: one thread makes all of the gradient.
    cat >"$folder/learning_few.dl" <<'END'
model few {
    input X[n, 20, 40]
    last[n, j] = X[n, 19, j]
    loss mean((last |> dense(2048) |> tanh |> dense(1)) ^ 2)
}
data { train[70] { X[n, 20, 40] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.001)  batch = 64  epochs = 1 }
END
    learns few
    # An optimiser whose names are those of the loop, or end in that of the gradient.
    cat >"$folder/learning_names.dl" <<'END'
optimizer own(lr, factor = 0.9) {
    state i = 0
    state mean_grad = 0
    i <- factor * i + 0.1 * grad
    mean_grad <- 0.9 * mean_grad + grad * i
    param <- param - lr * i - 0.1 * lr * mean_grad
}
model names {
    input X[n, 400]
    loss mean((X |> dense(120) |> tanh |> dense(1)) ^ 2)
}
data { train[70] { X[n, 400] ~ normal(0, 1) } }
train { optimizer = own(lr = 0.001)  batch = 64  epochs = 1 }
END
    learns names
    # One that doesn't read the gradient compiles without a warning.
    sed 's/0.1 \* grad$/0.1/; s/grad \* i$/i/' "$folder/learning_names.dl" >"$folder/learning_unread.dl"
    check "training/unread: no gradient is read" sh -c "! grep -q ' grad ' '$folder/learning_unread.dl'"
    check "training/unread compiles" trainer "$folder/learning_unread.dl" "$folder/learning_unread"
    # All is learned: nothing is left for the update, whose threads would each have their lap.
    cat >"$folder/learning_all.dl" <<'END'
model all {
    input X[n, 400]
    param W[400, 120] ~ normal(0, 0.1)
    loss mean((X @ W) ^ 2)
}
data { train[70] { X[n, 400] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.001, momentum = 0.9)  batch = 64  epochs = 1 }
END
    learns all
    check "training/all: one lap" \
        awk '/IN_PARALLEL/ { getline; getline; bad += /dl_lap/ } END { exit bad }' "$folder/learning_all.c"
    # The loss is 0 and the gradient too large: said as it is when the step is taken apart.
    cat >"$folder/learning_large.dl" <<'END'
model large {
    input X[n, 400]
    param W[400, 120] = 0
    loss mean(X @ W) * 1e35
}
data { train[16] { X[n, 400] ~ uniform(1e6, 2e6) } }
train { optimizer = sgd(lr = 0.001)  batch = 1  epochs = 1 }
END
    base=$folder/learning_large
    trainer "$base.dl" "$base" >"$base.log" 2>&1
    for batch in 1 3 16; do
        "$base" train --batch $batch --clip-norm 1e30 2>&1 | tail -n 1 >"$base.apart"
        "$base" train --batch $batch 2>&1 | tail -n 1 >"$base.whole"
        check_match "training/large: batches of $batch end" 'gradient of W' "$base.whole"
        check "training/large: batches of $batch end alike" cmp "$base.apart" "$base.whole"
    done
    # Rows so long that a block of them would be no part of a cache, and one for each thread.
    sed 's/120/20000/' "$folder/learning_all.dl" >"$folder/learning_wide.dl"
    check "training/wide compiles" "$BUILD/dlc" "$folder/learning_wide.dl" -o "$folder/learning_wide.c"
    check_status "training/wide: no kernel learns" 1 grep -q 'learning->learn(' "$folder/learning_wide.c"
    # Many matrices: a few seconds, or a minute where all tensors are given their places twice for each of them.
    cat >"$folder/learning_deep.dl" <<'END'
model deep {
    input X[n, 130]
    h = X
    for l in 0..45 { h = h + tanh(dense(h, 130)) * sigmoid(dense(h, 130)) + 0.1 * dense(h, 130) }
    loss mean(h ^ 2)
}
data { train[8] { X[n, 130] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.1)  batch = 4  epochs = 1 }
END
    check "training/deep compiles" timeout 20 "$BUILD/dlc" "$folder/learning_deep.dl" -o "$folder/learning_deep.c"
    # Nothing to learn.
    base=$folder/nothing
    cat >"$base.dl" <<'END'
model nothing {
    input X[n, 4]
    loss mean(X ^ 2)
}
data { train[70] { X[n, 4] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.001, momentum = 0.9)  batch = 64  epochs = 1 }
END
    check "training/nothing to learn" plain_trainer "$base.dl" "$base" &&
        check "training/nothing to learn: trains" "$base" --quiet
}

# ---- what is not finite ----

# not_finite NAME PATTERN: the model on standard input stops, at both levels, with this message.
not_finite()
{
    cat >"$folder/$1.dl"
    for level in 0 2; do
        base=$folder/$1_O$level
        plain_trainer "$folder/$1.dl" "$base" -O$level >"$base.log" 2>&1 || { failed "training/$1"; details <"$base.log"; continue; }
        check_status "training/not finite: $1 -O$level stops" 1 "$base"
        "$base" --quiet >"$base.out" 2>&1
        check_match "training/not finite: $1 -O$level" "$2" "$base.out"
    done
}

finite_unit()
{
    not_finite logarithm '^m: step 1 \(epoch 1\): the loss is nan, because w\[0, 0\] \(logarithm.dl:5\) is nan; .*look at that line' <<END
model m {
    input X[n, 3]
    h = X |> dense(8) |> tanh
    z = h |> dense(1)
    w = log(z - 9)
    k = dropout(w, 0.5)
    loss mean(k * 2)
}
data { train[40] { X[n, 3] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.1)  batch = 10 }
END
    not_finite loss_alone '^m: step 3 \(epoch 1\): the loss is inf, because loss \(loss_alone.dl:4\) is inf; try a lower learning rate' <<END
model m {
    input x[n]
    param W = 1
    loss mean(exp(x * W * 20)) - 1
}
data { train[40] { x[n] ~ constant(1) } }
train { optimizer = ascent(lr = 2)  batch = 10 }
optimizer ascent(lr) { param <- param + lr }
END
    not_finite gradient 'step 1 \(epoch 1\): the loss is 0, but the gradient of W\[0\] \(gradient.dl:3\) is nan' <<END
model m {
    input x[n]
    param W[2] = 0
    loss sqrt(sum(W ^ 2)) + 0 * mean(x)
}
data { train[40] { x[n] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.1)  batch = 10  clip_norm = 1 }
END
    not_finite matrix 'step 1 \(epoch 1\): the loss is 0, but the gradient of W\[0, 0\] \(matrix.dl:3\) is nan' <<END
model m {
    input x[n, 200]
    param W[200, 100] = 0
    h = x @ W
    loss sqrt(sum(h ^ 2))
}
data { train[40] { x[n, 200] ~ normal(0, 1) } }
train { optimizer = sgd(lr = 0.1)  batch = 10 }
END
    not_finite state 'the loss is inf, because s_new \(state.dl:5\) is inf' <<END
model m {
    input x[n]
    param W = 1
    state s = 1
    s <- s * 1e30
    h[i, j: 2] = x[i] * s * W
    loss mean(h)
}
data { train[40] { x[n] ~ constant(1) } }
train { optimizer = sgd(lr = 0)  batch = 10 }
END
    not_finite imported 'because deep\.steep\.inner\[0\] \(imported.dl:1\) is inf' <<END
def steep(x) { inner = exp(x * 200)  outer = inner - 1  return outer }
model m {
    input x[n]
    param W = 1
    deep = steep(x * W)
    loss mean(deep)
}
data { train[40] { x[n] ~ constant(1) } }
train { optimizer = sgd(lr = 0.1)  batch = 10 }
END
}

# ---- killed, and gone on ----

killed_unit()
{
    base=$folder/killed
    cat >"$base.dl" <<END
model m {
    input X[n, 3]
    target y[n]
    h = X |> dense(8) |> batch_norm |> tanh |> dropout(0.2)
    loss mean(squared_error(reshape(dense(h, 1), [n]), y))
}
data { train[200], test[20] { X[n, 3] ~ normal(0, 1)  y = sin(X @ [1, -2, 0.5]) } }
train { optimizer = adam(lr = 0.01)  schedule = cosine(warmup = 10)  clip_norm = 1  batch = 16  epochs = 400 }
END
    trainer "$base.dl" "$base" >"$base.log" 2>&1 || { failed training/killed; details <"$base.log"; return; }
    for options in "" "--valid 0.25" "--valid 0.25 --patience 300"; do
        rm -f "$base.part.st"
        # shellcheck disable=SC2086 # options are separate words
        "$base" --quiet $options --save "$base.full.st"
        # shellcheck disable=SC2086
        "$base" --quiet $options --save "$base.part.st" --save-every 3 2>/dev/null &
        process=$!
        tries=0
        while [ ! -e "$base.part.st" ] && [ $tries -lt 200 ]; do
            sleep 0.01
            tries=$((tries + 1))
        done
        kill -9 $process 2>/dev/null
        wait $process 2>/dev/null
        # shellcheck disable=SC2086
        check "training/killed $options goes on" "$base" --quiet $options --resume "$base.part.st" --save "$base.rest.st"
        check "training/killed $options has the same bits" cmp "$base.full.st" "$base.rest.st"
    done
    # What can't be written leaves the old file.
    if [ -e /dev/full ]; then
        check_status "training/a full disk" 1 "$base" --quiet --epochs 1 --save /dev/full
        check_status "training/a log on a full disk" 1 "$base" --quiet --epochs 1 --log /dev/full
    fi
    cp "$base.full.st" "$base.old.st"
    (
        trap '' 25 # XFSZ: so that writing fails, as on a full disk
        ulimit -f 1
        "$base" --quiet --epochs 2 --save "$base.full.st" 2>"$base.out"
    )
    check_match "training/a file too large is named" 'killed.full.st: can.t be written' "$base.out"
    check "training/a file too large keeps the old one" cmp "$base.full.st" "$base.old.st"
}

# ---- metrics ----

# Arrays that batches add up are what they are at the end, whatever is computed after them; of a whole split, also
# where a logarithm is taken of a mean of exponentials.
metrics_unit()
{
    base=$folder/metrics
    cat >"$base.dl" <<'END'
model metrics {
    input X[n, 4]
    input v[n]
    param w = 0.5
    powers[n, i] = exp(v[n] * X[n, i])
    q = mean(powers, axis = 0)
    wide[n, i, j: 6] = X[n, i] * (j + v[n])
    metric gram = sum[i: 4, j: 4](mean[n](X[n, i] * X[n, j]) ^ 2)
    metric squares = sum[i: 4, j: 6](mean[n](wide[n, i, j]) ^ 2)
    metric logs = sum(log(q))
    loss mean(v) * w + sum(mean(X, axis = 0) ^ 2) * w
}
data {
    train[10] { X[n, 4] ~ constant(1)  v[n] ~ constant(1) }
    test[20] { X[n, i: 4] = i + 1  v[n] = n // 10 }
}
train { optimizer = sgd(lr = 0)  batch = 5  epochs = 1 }
END
    # 30^2; the mean of (i + 1) (j + v) for v = 0 and 1; log of (exp(i + 1) + 1) / 2; 0.25 + 15.
    for level in 0 2; do
        plain_trainer "$base.dl" "$base.$level" -O$level >"$base.log" 2>&1 ||
            { failed "training/metrics -O$level"; details <"$base.log"; continue; }
        "$base.$level" train --quiet --save "$base.st"
        for batch in 3 20; do
            "$base.$level" eval --load "$base.st" --batch $batch >"$base.out" 2>&1
            check_match "training/metrics -O$level, batches of $batch" \
                '^test loss 15.2500 gram 900.0000 squares 2145.0000 logs 7.7343' "$base.out"
        done
    done
}

case $1 in
list) printf '%s\n' schedules rates learning metrics finite killed ;;
run) "$2_unit" ;;
esac
