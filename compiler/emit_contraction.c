#include "emit_contraction.h"
bool emit_contraction(Writer *writer, Tensor *tensor)
{
    (void)writer, (void)tensor;
    return false;
}
int64_t contraction_scratch(const Tensor *tensor)
{
    (void)tensor;
    return 0;
}
