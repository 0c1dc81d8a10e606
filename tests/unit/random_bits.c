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
    /* In blocks, from any place: the same numbers. */
    float uniform[150];
    double normal[150];
    for (uint64_t first = 0; first < 3000; first += 61) {
        const int count = (int)(first % 151);
        dl_uniforms(first, dl_stream("u"), 3, 0x3FFFFFFF0u + first, count, uniform);
        dl_normals(first, dl_stream("w"), 1, 0x3FFFFFFF0u + first, count, normal);
        for (int k = 0; k < count; k++)
            if ((double)uniform[k] != dl_uniform(first, dl_stream("u"), 3, 0x3FFFFFFF0u + first + (uint64_t)k) ||
                normal[k] != dl_normal(first, dl_stream("w"), 1, 0x3FFFFFFF0u + first + (uint64_t)k))
                hash++;
    }
    printf("%016llx\n", (unsigned long long)hash);
    return 0;
}
