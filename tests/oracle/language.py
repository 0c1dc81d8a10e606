#!/usr/bin/env python3
"""What networks written in the language alone must give (see make.py): convolutions of all kinds,
attention with many heads, recurrent networks, a factorisation machine.

    python3 tests/oracle/language.py [NAME ...]
"""
import sys

import torch
import torch.nn.functional as F

from make import CASES, classes, make, normal, score

MINE = set(CASES)


def case(build):
    CASES[build.__name__] = build
    return build


def weigh(outputs, **weights):
    return sum(weights.get(name, 1) * score(y) for name, y in outputs.items())


@case
def convolutions():
    def run(X, S, P, K, D, G, T, L, B):
        x = X + P
        outputs = {
            "strided_": F.conv2d(x, K, stride=2, padding=1),
            "dilated_": F.conv2d(x, K, dilation=2, padding=2),
            "channels_": F.conv2d(x, D[:, None], groups=4),
            "groups_": F.conv2d(x, G, groups=2),
            "larger_": F.conv_transpose2d(x, T, stride=2, padding=1),
            "line_": F.conv1d(S, L, B),
            "past_": F.conv1d(F.pad(S, (6, 0)), L, dilation=2),
            "flipped_": F.conv1d(S, L.flip(2))}
        return outputs, weigh(outputs)

    parameters = {"P": normal(4, 7, 6), "K": normal(6, 4, 3, 3), "D": normal(4, 3, 2), "G": normal(6, 2, 3, 3),
                  "T": normal(4, 3, 3, 2), "L": normal(5, 3, 4), "B": normal(5)}
    return {"X": normal(2, 4, 7, 6), "S": normal(2, 3, 9)}, parameters, run


@case
def heads():
    def run(X, P, W, V):
        x, mask = X * P, torch.ones(5, 5).triu(1).bool()
        y, _ = F.multi_head_attention_forward(
            *[x.transpose(0, 1)] * 3, 6, 2, W.T, None, None, None, False, 0.0, V.T, None, attn_mask=mask)
        y = y.transpose(0, 1)
        outputs = {"plain_": y, "index_": y, "stacked_": torch.cat([y, y], -1)}
        return outputs, weigh(outputs, index_=2)

    return {"X": normal(3, 5, 6)}, {"P": normal(6), "W": normal(6, 18, scale=0.5), "V": normal(6, 6)}, run


@case
def recurrent():
    def run(X, word, E, W, U, b, c, V, R, d):
        start, zeros = torch.zeros(1, 2, 4), torch.zeros(16)
        states, _ = torch.gru(X + E[word], start, [W.T, U.T, b, c], True, 1, 0.0, False, False, True)
        top, _, cell = torch.lstm(states, [start, start], [V.T, R.T, d, zeros], True, 1, 0.0, False, False, True)
        outputs = {"all_": top, "h_": states[:, -1], "s_": cell[0]}
        return outputs, weigh(outputs)

    parameters = {"E": normal(6, 3), "W": normal(3, 12), "U": normal(4, 12), "b": normal(12), "c": normal(12),
                  "V": normal(4, 16), "R": normal(4, 16), "d": normal(16)}
    return {"X": normal(2, 7, 3), "word": classes(6, 2, 7)}, parameters, run


@case
def mixtures():
    def run(X, field, Z, y, t, w0, w, V, F_, Q, L, M):
        pairs = w0 + X @ w
        for i in range(6):
            for j in range(i + 1, 6):
                pairs = pairs + V[i] @ V[j] * X[:, i] * X[:, j]
        f = F_[field]
        z = Z + Q
        logits, raw = X @ L, X @ M
        bit = (t > 0).double()
        p = torch.sigmoid(raw)
        outputs = {
            "pairs_": pairs, "linear_": pairs,
            "fields_": (f[:, 0] * f[:, 1] + f[:, 0] * f[:, 2] + f[:, 1] * f[:, 2]).sum(-1),
            "max_": F.adaptive_max_pool2d(z, 1)[..., 0, 0], "mean_": F.adaptive_avg_pool2d(z, 1)[..., 0, 0],
            "largest_": F.max_pool2d(z, (2, 3), 2), "padded_": F.max_pool2d(z, 2, 2, 1)[..., :4, :3],
            "norm_": F.lp_pool2d(z, 2, 2), "halves_": F.avg_pool2d(z, (2, 1)), "logits_": logits}
        losses = (F.cross_entropy(logits, y, weight=torch.tensor([1, 2, 0.5, 4]))
                  + F.cross_entropy(logits, y, label_smoothing=0.1)
                  - (bit * (1 - p) ** 2 * p.log() + (1 - bit) * p ** 2 * (1 - p).log()).mean()
                  + F.binary_cross_entropy_with_logits(raw, bit, weight=1 + 2 * bit))
        return outputs, weigh(outputs, linear_=0.5, logits_=0) + losses

    inputs = {"X": normal(5, 6), "field": classes(9, 5, 3), "Z": normal(5, 2, 6, 5), "y": classes(4, 5),
              "t": normal(5, 3)}
    parameters = {"w0": normal(1)[0], "w": normal(6), "V": normal(6, 4), "F": normal(9, 4), "Q": normal(2, 6, 5),
                  "L": normal(6, 4), "M": normal(6, 3)}
    return inputs, parameters, lambda F, **rest: run(F_=F, **rest)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or [name for name in CASES if name not in MINE]:
        make(wanted)
