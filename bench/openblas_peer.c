/*
 * The models as one writes them by hand in C with OpenBLAS: sgemm for the matrix products, loops
 * for the rest, compiled with -O3 -march=native -ffast-math -fopenmp.
 *
 *     openblas_peer MODEL BATCH THREADS SECONDS        prints the milliseconds of a training step
 *     openblas_peer MODEL BATCH THREADS check IN OUT   one forward and backward without dropout:
 *         IN has X, the labels (int32; targets of linear) and the parameters in order, W before b,
 *         as raw float32; OUT gets the loss and the gradients
 *
 * As in the C of dlc a step is forward, backward with a gradient that stays in memory, update.
 * MODEL is linear (2 to 1), softmax (784-10), mlp (784-256-10) or dropout (784-256-256-10).
 */
#include "slice.h"

#include <cblas.h>
#include <math.h>
#include <omp.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* A loop over so many elements is worth a second thread. `parallel :` matters where there is a
 * `simd` too, which a bare `if` would switch off as well. */
enum { MOST_LAYERS = 3, WORTH_THREADS = 1 << 15 };

/* y[batch, out] = x[batch, in] W[in, out] + b, then ReLU and dropout unless it is the last. */
typedef struct Layer {
    int in, out;
    float drop; /* probability of leaving out an element of y */
    float *W, *b, *d_W, *d_b, *y, *d_y;
} Layer;

typedef struct Net {
    int batch, count, step;
    Layer layers[MOST_LAYERS];
    float *X, *target, learning_rate, loss;
    int *labels;
} Net;

/* ---- random numbers ---- */

/* Well mixed bits of a number (Wellons's lowbias32): independent elements, so loops vectorise. */
static inline uint32_t mix(uint32_t x)
{
    x = (x ^ x >> 16) * 0x7feb352du;
    x = (x ^ x >> 15) * 0x846ca68bu;
    return x ^ x >> 16;
}

static float draw_normal(uint32_t *state)
{
    const float u = ((float)(mix(++*state) >> 8) + 0.5f) * 0x1p-24f;
    const float v = (float)(mix(++*state) >> 8) * 0x1p-24f;
    return sqrtf(-2 * logf(u)) * cosf(6.2831853f * v);
}

/* ---- one layer ---- */

static void bias_relu_dropout(const Layer *layer, int batch, uint32_t seed)
{
    const int out = layer->out;
    const uint32_t limit = (uint32_t)((double)layer->drop * 4294967296.0);
    const float scale = 1 / (1 - layer->drop);
#pragma omp parallel for schedule(static) if (parallel : batch * out >= WORTH_THREADS)
    for (int n = 0; n < batch; n++) {
        float *restrict y = layer->y + (size_t)n * out;
        const float *restrict b = layer->b;
        const uint32_t first = seed + (uint32_t)(n * out);
        if (limit == 0) {
            for (int k = 0; k < out; k++)
                y[k] = fmaxf(y[k] + b[k], 0);
        } else {
            for (int k = 0; k < out; k++)
                y[k] = mix(first + (uint32_t)k) >= limit ? fmaxf(y[k] + b[k], 0) * scale : 0;
        }
    }
}

static void forward(const Layer *layer, const float *x, int batch, bool last, uint32_t seed)
{
    const int in = layer->in, out = layer->out;
    if (batch == 1)
        cblas_sgemv(CblasRowMajor, CblasTrans, in, out, 1, layer->W, out, x, 1, 0, layer->y, 1);
    else
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, batch, out, in, 1, x, in, layer->W, out, 0,
                    layer->y, out);
    if (!last)
        bias_relu_dropout(layer, batch, seed);
}

/* d_W = x^T d_y of one row. */
static void outer_product(const float *restrict x, const float *restrict d_y, int in, int out, float *restrict d_W)
{
#pragma omp parallel for schedule(static) if (parallel : in * out >= WORTH_THREADS)
    for (int j = 0; j < in; j++)
        for (int k = 0; k < out; k++)
            d_W[(size_t)j * out + k] = x[j] * d_y[k];
}

static void column_sums(const float *restrict d_y, int batch, int out, float *restrict d_b)
{
    memset(d_b, 0, (size_t)out * sizeof(float));
    for (int n = 0; n < batch; n++)
        for (int k = 0; k < out; k++)
            d_b[k] += d_y[(size_t)n * out + k];
}

/* d_W = x^T d_y, d_b = sum of d_y. */
static void parameter_gradient(const Layer *layer, const float *x, int batch)
{
    const int in = layer->in, out = layer->out;
    if (batch == 1)
        outer_product(x, layer->d_y, in, out, layer->d_W);
    else
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, in, out, batch, 1, x, in, layer->d_y, out, 0,
                    layer->d_W, out);
    column_sums(layer->d_y, batch, out, layer->d_b);
}

/* The gradient of what is below, whose y is 0 where ReLU or dropout let nothing through. */
static void input_gradient(const Layer *layer, const Layer *below, int batch)
{
    const int in = layer->in, out = layer->out, count = batch * in;
    if (batch == 1)
        cblas_sgemv(CblasRowMajor, CblasNoTrans, in, out, 1, layer->W, out, layer->d_y, 1, 0, below->d_y, 1);
    else
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, batch, in, out, 1, layer->d_y, out, layer->W, out,
                    0, below->d_y, in);
    const float scale = 1 / (1 - below->drop);
    float *restrict d_y = below->d_y;
    const float *restrict y = below->y;
#pragma omp parallel for simd schedule(static) if (parallel : count >= WORTH_THREADS)
    for (int i = 0; i < count; i++)
        d_y[i] = y[i] > 0 ? d_y[i] * scale : 0;
}

static void update(float *restrict w, const float *restrict g, int count, float rate)
{
#pragma omp parallel for simd schedule(static) if (parallel : count >= WORTH_THREADS)
    for (int i = 0; i < count; i++)
        w[i] -= rate * g[i];
}

/* ---- the loss ---- */

/* Bias, softmax and cross entropy of the last layer, and the gradient: (softmax - one hot) / batch. */
static void cross_entropy(Net *net)
{
    const Layer *layer = &net->layers[net->count - 1];
    const int classes = layer->out;
    const float share = 1 / (float)net->batch;
    float loss = 0;
    for (int n = 0; n < net->batch; n++) {
        float *restrict y = layer->y + (size_t)n * classes, *restrict d = layer->d_y + (size_t)n * classes;
        float most = -INFINITY, sum = 0;
        for (int k = 0; k < classes; k++) {
            y[k] += layer->b[k];
            most = fmaxf(most, y[k]);
        }
        for (int k = 0; k < classes; k++) {
            d[k] = expf(y[k] - most);
            sum += d[k];
        }
        for (int k = 0; k < classes; k++)
            d[k] *= share / sum;
        d[net->labels[n]] -= share;
        loss += logf(sum) + most - y[net->labels[n]];
    }
    net->loss = loss * share;
}

/* ---- a step ---- */

static void forward_backward(Net *net)
{
    const int last = net->count - 1, batch = net->batch;
    const uint32_t seed = mix((uint32_t)++net->step);
    for (int i = 0; i <= last; i++)
        forward(&net->layers[i], i ? net->layers[i - 1].y : net->X, batch, i == last, mix(seed + (uint32_t)i));
    cross_entropy(net);
    for (int i = last; i >= 0; i--) {
        parameter_gradient(&net->layers[i], i ? net->layers[i - 1].y : net->X, batch);
        if (i > 0)
            input_gradient(&net->layers[i], &net->layers[i - 1], batch);
    }
}

static void train_step(void *context)
{
    Net *net = context;
    forward_backward(net);
    for (int i = 0; i < net->count; i++) {
        const Layer *layer = &net->layers[i];
        update(layer->W, layer->d_W, layer->in * layer->out, net->learning_rate);
        update(layer->b, layer->d_b, layer->out, net->learning_rate);
    }
}

/* Two weights and a bias: nothing that a library would help with. */
static void linear_gradient(Net *net)
{
    const Layer *layer = &net->layers[0];
    const float w0 = layer->W[0], w1 = layer->W[1], b = layer->b[0], share = 1 / (float)net->batch;
    float loss = 0, d_w0 = 0, d_w1 = 0, d_b = 0;
    for (int n = 0; n < net->batch; n++) {
        const float x0 = net->X[2 * n], x1 = net->X[2 * n + 1];
        const float error = x0 * w0 + x1 * w1 + b - net->target[n];
        loss += error * error;
        d_w0 += error * x0;
        d_w1 += error * x1;
        d_b += error;
    }
    net->loss = loss * share / 2;
    layer->d_W[0] = d_w0 * share;
    layer->d_W[1] = d_w1 * share;
    layer->d_b[0] = d_b * share;
}

static void linear_step(void *context)
{
    Net *net = context;
    const Layer *layer = &net->layers[0];
    linear_gradient(net);
    for (int k = 0; k < 2; k++)
        layer->W[k] -= net->learning_rate * layer->d_W[k];
    layer->b[0] -= net->learning_rate * layer->d_b[0];
}

/* ---- the models ---- */

typedef struct Model {
    const char *name;
    int count, sizes[MOST_LAYERS + 1];
    float drop[MOST_LAYERS], learning_rate;
} Model;

static const Model models[] = {
    {"linear", 1, {2, 1}, {0}, 0.03f},
    {"softmax", 1, {784, 10}, {0}, 0.1f},
    {"mlp", 2, {784, 256, 10}, {0}, 0.1f},
    {"dropout", 3, {784, 256, 256, 10}, {0.2f, 0.5f}, 0.5f},
};

static float *floats(size_t count)
{
    float *block = slice_alloc(count * sizeof *block);
    memset(block, 0, count * sizeof *block);
    return block;
}

/* A net with parameters and a batch drawn as dlc's `bench` does; nothing of it is freed. */
static void make_net(Net *net, const Model *model, int batch)
{
    uint32_t state = 1;
    const size_t rows = (size_t)batch, pixels = rows * (size_t)model->sizes[0];
    *net = (Net){.batch = batch, .count = model->count, .learning_rate = model->learning_rate};
    net->X = floats(pixels);
    net->target = floats(rows);
    net->labels = (int *)net->target; /* the one or the other */
    for (size_t i = 0; i < pixels; i++)
        net->X[i] = draw_normal(&state);
    for (size_t n = 0; n < rows; n++)
        net->labels[n] = (int)(mix(++state) % 10);
    for (int i = 0; i < model->count; i++) {
        Layer *layer = &net->layers[i];
        *layer = (Layer){.in = model->sizes[i], .out = model->sizes[i + 1], .drop = model->drop[i]};
        const size_t weights = (size_t)layer->in * (size_t)layer->out, units = rows * (size_t)layer->out;
        layer->W = floats(weights), layer->d_W = floats(weights);
        layer->b = floats((size_t)layer->out), layer->d_b = floats((size_t)layer->out);
        layer->y = floats(units), layer->d_y = floats(units);
        for (size_t k = 0; k < weights; k++)
            layer->W[k] = 0.01f * draw_normal(&state);
    }
}

static bool check(Net *net, bool is_linear, const char *from, const char *to)
{
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    bool ok = in != NULL && out != NULL;
    const size_t batch = (size_t)net->batch, pixels = batch * (size_t)net->layers[0].in;
    ok = ok && fread(net->X, sizeof(float), pixels, in) == pixels && fread(net->target, sizeof(float), batch, in) == batch;
    for (int i = 0; ok && i < net->count; i++) {
        Layer *layer = &net->layers[i];
        const size_t weights = (size_t)layer->in * (size_t)layer->out;
        layer->drop = 0;
        ok = fread(layer->W, sizeof(float), weights, in) == weights &&
             fread(layer->b, sizeof(float), (size_t)layer->out, in) == (size_t)layer->out;
    }
    if (ok)
        is_linear ? linear_gradient(net) : forward_backward(net);
    ok = ok && fwrite(&net->loss, sizeof(float), 1, out) == 1;
    for (int i = 0; ok && i < net->count; i++) {
        const Layer *layer = &net->layers[i];
        fwrite(layer->d_W, sizeof(float), (size_t)layer->in * (size_t)layer->out, out);
        fwrite(layer->d_b, sizeof(float), (size_t)layer->out, out);
    }
    if (in != NULL)
        fclose(in);
    return (out == NULL || fclose(out) == 0) && ok;
}

int main(int count, char **words)
{
    const Model *model = NULL;
    for (size_t i = 0; count >= 5 && i < sizeof models / sizeof *models; i++)
        if (strcmp(words[1], models[i].name) == 0)
            model = &models[i];
    const bool checking = count == 7 && strcmp(words[4], "check") == 0;
    if (model == NULL || !(count == 5 || checking)) {
        fprintf(stderr, "usage: openblas_peer MODEL BATCH THREADS SECONDS\n"
                        "       openblas_peer MODEL BATCH THREADS check IN OUT\n");
        return 2;
    }
    const bool is_linear = model == &models[0];
    Net net;
    make_net(&net, model, atoi(words[2]));
    openblas_set_num_threads(atoi(words[3]));
    /* At batch 1 waking a thread for a loop costs more than it saves. */
    omp_set_num_threads(net.batch > 1 ? atoi(words[3]) : 1);
    if (checking)
        return check(&net, is_linear, words[5], words[6]) ? 0 : 1;
    printf("%.9g\n", 1e3 * slice_measure(atof(words[4]), is_linear ? linear_step : train_step, &net).median);
    return 0;
}
