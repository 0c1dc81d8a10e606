/*
 * words.h: the random numbers of one stream in order, at the price of one call of Philox for
 * four: word i is dl_random(seed, stream, step, i).
 */
#ifndef DL_WORDS_H
#define DL_WORDS_H

#include "random.h"

typedef struct Words {
    uint64_t seed, block;
    uint32_t stream, step;
    uint32_t words[4];
    int left;
} Words;

static inline uint32_t dl_next_word(Words *words)
{
    if (words->left == 0) {
        words->words[0] = (uint32_t)words->block;
        words->words[1] = (uint32_t)(words->block >> 32);
        words->words[2] = words->step;
        words->words[3] = words->stream;
        dl_philox(words->words, (uint32_t)words->seed, (uint32_t)(words->seed >> 32));
        words->block++;
        words->left = 4;
    }
    return words->words[4 - words->left--];
}

#endif
