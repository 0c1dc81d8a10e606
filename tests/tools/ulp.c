/*
 * ulp [STRIDE [FUNCTION]]: the largest error of each function of runtime/real_math.h over every
 * STRIDE-th float (every one, by default: a few minutes a function). Fails above 2 units.
 */
#include "../unit/ulp.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    const unsigned long stride = argc > 1 ? strtoul(argv[1], NULL, 10) : 1;
    int failed = 0;
    for (int i = 0; i < ULP_FUNCTIONS; i++) {
        const UlpFunction *function = &ulp_functions[i];
        float at = 0;
        if (argc > 2 && strcmp(argv[2], function->name) != 0)
            continue;
        const double error = ulp_largest(function, 0, stride > 0 ? (uint32_t)stride : 1, &at);
        printf("%-9s %.3f ulp at %.9g (%a)\n", function->name, error, (double)at, (double)at);
        fflush(stdout);
        failed = failed || !(error <= 2);
    }
    return failed;
}
