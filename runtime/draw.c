/* Random inputs (see draw.h). */
#include "draw.h"

#include "words.h"

double dl_draw_normal(uint64_t seed, const char *stream, uint32_t step, uint64_t element)
{
    return dl_normal_quantile(dl_draw_bits(seed, stream, step, element));
}

uint32_t dl_draw_bits(uint64_t seed, const char *stream, uint32_t step, uint64_t element)
{
    return dl_random(seed, dl_stream(stream), step, element);
}

static double real_of(uint32_t bits, Draw draw)
{
    const double uniform = 0x1p-32 * bits;
    switch (draw) {
    case DRAW_NORMAL:
        return dl_normal_quantile(bits);
    case DRAW_POSITIVE:
        return 0.01 + 0.98 * uniform;
    case DRAW_EVEN:
        break;
    }
    return 2 * sqrt(3) * (uniform - 0.5);
}

static void draw_tensor(const DlModel *model, const DlTensor *tensor, size_t count, uint64_t seed, Draw draw,
                        void *to)
{
    Words words = {.seed = seed, .stream = dl_stream(tensor->name)};
    for (size_t i = 0; i < count; i++) {
        const uint32_t bits = dl_next_word(&words);
        if (tensor->type == DL_CLASS)
            ((int32_t *)to)[i] = (int32_t)((uint64_t)bits * (uint32_t)tensor->classes >> 32);
        else
            dl_real_set(to, i, model->real_size, real_of(bits, draw));
    }
}

void **dl_draw_inputs(Run *run, const DlModel *model, int n, uint64_t seed, Draw draw)
{
    void **inputs = dl_alloc(run, (size_t)model->input_count, sizeof *inputs);
    for (int i = 0; inputs != NULL && i < model->input_count; i++) {
        size_t count;
        inputs[i] = dl_tensor_alloc(run, model, &model->inputs[i], n);
        if (inputs[i] == NULL || !dl_tensor_count(&model->inputs[i], n, &count))
            return NULL;
        draw_tensor(model, &model->inputs[i], count, seed, draw, inputs[i]);
    }
    return inputs;
}
