/* Prints a hash of the bits of many random numbers: the same whatever compiler and flags made it. */
#include "random.h"
#include <stdio.h>
#include <string.h>

static uint64_t mix(uint64_t hash, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return (hash ^ bits) * 1099511628211u;
}

int main(void)
{
    uint64_t hash = 14695981039346656037u;
    for (uint64_t i = 0; i < 200000; i++)
        hash = mix(mix(hash, dl_uniform(i >> 10, dl_stream("u"), 3, i)), dl_normal(7, dl_stream("w"), 1, i));
    /* The tails, which few draws reach. */
    for (uint32_t i = 0; i < 100000; i++)
        hash = mix(mix(hash, dl_normal_quantile(i)), dl_normal_quantile(UINT32_MAX - 31 * i));
    printf("%016llx\n", (unsigned long long)hash);
    return 0;
}
