/* What a training step of ram.dl takes, in bytes, as its functions want it from a program of one's own;
 * takes a step in just as much, and says whether it left alone what lies behind the arena. */
#include "ram.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 8, GUARD = 64 };

static struct ram_params params, gradient;
static struct ram_state before, after;
static struct ram_optimizer optimizer;

int main(void)
{
    static float X[ROWS][16];
    static int32_t y[ROWS];
    for (int i = 0; i < ROWS; i++) {
        y[i] = i % 4;
        for (int k = 0; k < 16; k++)
            X[i][k] = (float)((i * 7 + k * 5) % 11) / 11;
    }
    const struct ram_batch batch = {.n = ROWS, .X = (const float *)X, .y = y, .seed = 1, .step = 1};
    const struct ram_arguments arguments = {.lr = 0.01f};
    struct ram_result result;
    const size_t size = ram_arena_size(ROWS);
    unsigned char *arena = malloc(size + GUARD);
    if (!arena)
        return 1;
    memset(arena, 0x5a, size + GUARD);
    ram_init(&params, &before, 1);
    ram_forward(&batch, &params, &before, arena, &after, &result);
    ram_backward(&batch, &params, &before, arena, &gradient);
    ram_update(&params, &gradient, &optimizer, &arguments, 1);
    ram_evaluate(&batch, &params, &after, arena, &result);
    int left = 1;
    for (int i = 0; i < GUARD; i++)
        left = left && arena[size + i] == 0x5a;
    free(arena);
    printf("%zu %g\n", sizeof params + sizeof gradient + sizeof before + sizeof after + sizeof optimizer + size,
           (double)result.loss);
    return !left;
}
