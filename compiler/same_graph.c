/*
 * Structural comparison of two graphs' results, definition by definition.
 */
#include "same_graph.h"

#include <string.h>

typedef struct Pairing {
    const Tensor **partner; /* by id in a: the tensor of b found to be the same */
    const Index *left[256], *right[256];
    int count;
} Pairing;

static bool same_tensor(Pairing *pairing, const Tensor *a, const Tensor *b);

static bool same_index(const Pairing *pairing, const Index *a, const Index *b)
{
    for (int i = pairing->count; i-- > 0;)
        if (pairing->left[i] == a || pairing->right[i] == b)
            return pairing->left[i] == a && pairing->right[i] == b;
    return false;
}

static bool pair_indices(Pairing *pairing, int count, const Index *const *a, const Index *const *b)
{
    for (int i = 0; i < count; i++) {
        if (!extent_equal(a[i]->extent, b[i]->extent) || pairing->count == 256)
            return false;
        pairing->left[pairing->count] = a[i];
        pairing->right[pairing->count++] = b[i];
    }
    return true;
}

static bool same_expr(Pairing *pairing, const Expr *a, const Expr *b)
{
    if (a->kind != b->kind || a->count != b->count || a->op != b->op || a->reduction != b->reduction ||
        a->value != b->value || !a->otherwise != !b->otherwise)
        return false;
    if (a->kind == EXPR_INDEX)
        return same_index(pairing, a->index, b->index);
    if (a->kind == EXPR_READ && !same_tensor(pairing, a->tensor, b->tensor))
        return false;
    for (int i = 0; a->args && i < a->count; i++)
        if (!same_expr(pairing, a->args[i], b->args[i]))
            return false;
    if (a->otherwise && !same_expr(pairing, a->otherwise, b->otherwise))
        return false;
    if (a->kind != EXPR_REDUCE)
        return true;
    int outer = pairing->count;
    bool same = pair_indices(pairing, a->count, a->indices, b->indices) &&
                same_expr(pairing, a->body, b->body);
    pairing->count = outer;
    return same;
}

static bool same_tensor(Pairing *pairing, const Tensor *a, const Tensor *b)
{
    if (pairing->partner[a->id])
        return pairing->partner[a->id] == b;
    if (a->kind != b->kind || a->rank != b->rank || a->integer != b->integer || a->kind == TENSOR_DRAW)
        return false;
    for (int i = 0; i < a->rank; i++)
        if (!extent_equal(a->shape[i], b->shape[i]))
            return false;
    bool same;
    if (a->kind == TENSOR_VIEW) {
        same = same_tensor(pairing, a->base, b->base);
    } else if (a->kind == TENSOR_DEFINITION) {
        int outer = pairing->count;
        same = pair_indices(pairing, a->rank, a->indices, b->indices) && same_expr(pairing, a->body, b->body);
        pairing->count = outer;
    } else {
        same = strcmp(a->name, b->name) == 0;
    }
    if (same)
        pairing->partner[a->id] = b;
    return same;
}

static bool same_list(Pairing *pairing, int count_a, const NamedTensor *a, int count_b, const NamedTensor *b)
{
    if (count_a != count_b)
        return false;
    for (int i = 0; i < count_a; i++)
        if (!same_tensor(pairing, a[i].tensor, b[i].tensor))
            return false;
    return true;
}

bool same_results(const Graph *a, const Graph *b)
{
    Pairing pairing = {.partner = ARENA_ARRAY(a->arena, const Tensor *, a->tensors.count + 1)};
    return same_tensor(&pairing, a->loss, b->loss) &&
           same_list(&pairing, a->totals.count, a->totals.items, b->totals.count, b->totals.items) &&
           same_list(&pairing, a->outputs.count, a->outputs.items, b->outputs.count, b->outputs.items);
}
