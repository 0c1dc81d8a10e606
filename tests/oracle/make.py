#!/usr/bin/env python3
"""Writes what the programs beside it are given and must give: NAME.in and NAME.want.

    python3 tests/oracle/make.py [NAME ...]

Needs PyTorch; the tests don't, since these files are part of the repository. Values come from
PyTorch's own functions (torch.nn.functional, torch.nn, torch.optim) in double precision.
A case is a function that returns inputs, parameters, and a function from both (as tensors) to
outputs and the loss; PyTorch then gives the loss's gradients. Inputs are rounded to three
digits, so that the files stay small and readable.
"""
import os
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.use_deterministic_algorithms(True)
FOLDER = os.path.dirname(os.path.abspath(__file__))
CASES = {}


def case(build):
    CASES[build.__name__] = build
    return build


def normal(*shape, scale=1.0):
    return torch.round(torch.randn(*shape) * scale * 1000) / 1000


def classes(count, *shape):
    return torch.randint(count, shape)


def score(y):
    """The loss of most programs here: every element has a gradient of its own."""
    return (y * (y + 1)).mean()


def scores(outputs):
    return outputs, sum(score(y) for y in outputs.values())


def describe(name, tensor, digits=9):
    kind = "f32" if tensor.is_floating_point() else "i64"
    values = " ".join("%.*g" % (digits, v) for v in tensor.detach().reshape(-1).tolist())
    return "%s %s %s = %s\n" % (name, kind, list(tensor.shape), values)


def write(name, kind, tensors):
    with open(os.path.join(FOLDER, name + kind), "w") as file:
        for key, tensor in tensors.items():
            file.write(describe(key, tensor))


def make(name):
    torch.manual_seed(sum(map(ord, name)))
    inputs, parameters, run = CASES[name]()
    write(name, ".in", {**inputs, **parameters})
    for tensor in parameters.values():
        tensor.requires_grad_(True)
    outputs, loss = run(**{key.replace(".", "_"): t for key, t in {**inputs, **parameters}.items()})
    gradients = torch.autograd.grad(loss, list(parameters.values()))
    write(name, ".want", {"loss": loss, **outputs,
                          **{"grad." + key: g for key, g in zip(parameters, gradients)}})


@case
def activations():
    def run(X, Z, P, Q):
        x, z = X + P, Z + Q
        return scores({
            "relu_": F.relu(x), "leaky": F.leaky_relu(x), "leaky_steep": F.leaky_relu(x, 0.3),
            "elu_": F.elu(x), "elu_2": F.elu(x, 2.0), "gelu_": F.gelu(x), "silu_": F.silu(x),
            "sigmoid_": torch.sigmoid(x), "tanh_": torch.tanh(x), "softplus_": F.softplus(x, threshold=50),
            "softmax_": F.softmax(z, -1), "log_softmax_": F.log_softmax(z, -1)})

    return ({"X": normal(5, 9, scale=3), "Z": normal(5, 2, 5, scale=2)}, {"P": normal(9), "Q": normal(2, 5)}, run)


@case
def layers():
    def attend(q, k, v, causal=False):
        a = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5
        if causal:
            a = a.masked_fill(torch.ones(a.shape[-2:]).triu(1).bool(), float("-inf"))
        return F.softmax(a, -1) @ v

    def run(X, Y, K, t, u, P, R, plain_W, plain_b, deep_W, deep_b, one_W, one_b, normed_row_gamma, normed_row_beta,
            normed_deep_gamma, normed_deep_beta, word_E, words_E, cross_dense_W, cross_dense_b):
        x, y = X + P, Y + R
        return scores({
            "plain_": F.linear(x, plain_W.T, plain_b), "deep_": F.linear(y, deep_W.T, deep_b),
            "one_": F.linear(x, one_W.T, one_b),
            "normed_row_": F.layer_norm(x, [4], normed_row_gamma, normed_row_beta),
            "normed_deep_": F.layer_norm(y, [4], normed_deep_gamma, normed_deep_beta, 0.1),
            "word_": F.embedding(t, word_E), "words_": F.embedding(u, words_E),
            "whole_": attend(y, Y, y), "past_": attend(y, Y, y, True),
            "cross_": attend(y, K, F.linear(K, cross_dense_W.T, cross_dense_b))})

    inputs = {"X": normal(3, 4), "Y": normal(3, 3, 2, 4), "K": normal(3, 3, 4, 4),
              "t": classes(5, 3), "u": classes(5, 3, 3)}
    parameters = {"P": normal(4), "R": normal(3, 2, 4), "plain.W": normal(4, 3), "plain.b": normal(3),
                  "deep.W": normal(4, 3), "deep.b": normal(3), "one.W": normal(4, 1), "one.b": normal(1),
                  "normed_row.gamma": normal(4), "normed_row.beta": normal(4),
                  "normed_deep.gamma": normal(4), "normed_deep.beta": normal(4),
                  "word.E": normal(5, 3), "words.E": normal(5, 2),
                  "cross.dense.W": normal(4, 3), "cross.dense.b": normal(3)}
    return inputs, parameters, run


@case
def normalized():
    kinds = {"rows": ("X", "P", 0.1, 1e-5), "series": ("Y", "Q", 0.4, 0.01), "pictures": ("Z", "R", 1, 1e-5)}

    def run(**given):
        outputs, kept = {}, {}
        for name, (x, p, momentum, eps) in kinds.items():
            mean, variance = (given["state_%s_running_%s" % (name, what)].clone() for what in ("mean", "variance"))
            outputs[name + "_"] = F.batch_norm(given[x] + given[p] * given[x] ** 2, mean, variance, given[name + "_gamma"],
                                               given[name + "_beta"], True, momentum, eps)
            kept.update({"state.%s.running_mean" % name: mean, "state.%s.running_variance" % name: variance})
        return {**outputs, **kept}, sum((y ** 3 + y).mean() for y in outputs.values())

    inputs = {"X": normal(5, 4), "Y": normal(5, 3, 5), "Z": normal(5, 2, 3, 4)}
    parameters = {"P": normal(4), "Q": normal(5), "R": normal(3, 4)}
    for name, channels in {"rows": 4, "series": 3, "pictures": 2}.items():
        parameters.update({name + ".gamma": normal(channels), name + ".beta": normal(channels)})
        inputs.update({"state.%s.running_mean" % name: normal(channels),
                       "state.%s.running_variance" % name: normal(channels).abs()})
    return inputs, parameters, run


@case
def images():
    kinds = {"same": (3, 3, 1, 1), "strided": (2, 3, 2, 0), "leaping": (2, 2, 3, 1), "pointed": (4, 1, 1, 0),
             "whole": (3, 5, 1, 0), "far": (1, 2, 2, 3)}

    def run(X, P, **weights):
        x = X + P
        outputs = {name + "_": F.conv2d(x, weights[name + "_W"], weights[name + "_b"], stride, pad)
                   for name, (_, _, stride, pad) in kinds.items()}
        outputs.update(largest_=F.max_pool2d(x, 2), sliding_=F.max_pool2d(x, 3, 1),
                       average_=F.avg_pool2d(x, 2), skipping_=F.avg_pool2d(x, 2, 3))
        return scores(outputs)

    parameters = {"P": normal(2, 7, 5)}
    for name, (filters, kernel, _, _) in kinds.items():
        parameters[name + ".W"] = normal(filters, 2, kernel, kernel)
        parameters[name + ".b"] = normal(filters)
    return {"X": normal(2, 2, 7, 5)}, parameters, run


@case
def losses():
    def run(logits, series, s, m, y, z, bit, side, t, u, P, p, q):
        a, b = s + p, m + q
        outputs = {
            "classes_": F.cross_entropy(logits + P, y, reduction="none"),
            "steps_": F.cross_entropy((series + P).transpose(1, 2), z, reduction="none"),
            "bits_": F.binary_cross_entropy_with_logits(a, bit, reduction="none"),
            "sides_": torch.clamp(1 - side * a, min=0),
            "squares_": F.mse_loss(b, u, reduction="none") / 2,
            "sizes_": F.l1_loss(b, u, reduction="none"),
            "hubers_": F.huber_loss(b, u, reduction="none"),
            "narrow_": F.huber_loss(a, t, reduction="none", delta=0.4)}
        weights = [2, 3, 5, 7, 11, 13, 17, 19]
        return outputs, sum(w * r.mean() for w, r in zip(weights, outputs.values()))

    inputs = {"logits": normal(6, 4, scale=3), "series": normal(6, 3, 4, scale=3), "s": normal(6, scale=2),
              "m": normal(6, 3, scale=2), "y": classes(4, 6), "z": classes(4, 6, 3),
              "bit": classes(2, 6).double(), "side": 2 * classes(2, 6).double() - 1, "t": normal(6), "u": normal(6, 3)}
    return inputs, {"P": normal(4), "p": normal(1)[0], "q": normal(3)}, run


@case
def cells():
    """One step of each cell, and three that share other weights."""
    def load(module, W_xh, W_hh, b_h, b_n=None):
        """PyTorch has the gates' matrices transposed in one, and two biases."""
        def stack(weights):
            return weights.transpose(-1, -2).reshape(-1, weights.shape[-2])
        hidden = torch.zeros_like(b_h)
        if b_n is not None:
            hidden = torch.cat([hidden[:2], b_n[None]])
        names = [name for name, _ in module.named_parameters()]
        return dict(zip(names, [stack(W_xh), stack(W_hh), b_h.reshape(-1), hidden.reshape(-1)]))

    def call(module, weights, *arguments):
        return torch.nn.utils.stateless.functional_call(module, load(module, *weights), arguments)

    rnn, lstm, gru = torch.nn.RNNCell(4, 5), torch.nn.LSTMCell(4, 5), torch.nn.GRUCell(4, 5)

    def run(X, H, C, P, Q, W_xh, W_hh, b_h, V_xh, V_hh, a_h, U_xh, U_hh, c_h, c_n, **one):
        x, h = X + P, H + Q
        own = {key: [t for name, t in one.items() if name[0] == key] for key in "rlg"}
        l, m = call(lstm, own["l"], x[:, 0], (h, C))
        rs, ls, ms, gs = h, h, C, h
        for t in range(3):
            rs = call(rnn, (W_xh, W_hh, b_h), x[:, t], rs)
            ls, ms = call(lstm, (V_xh, V_hh, a_h), x[:, t], (ls, ms))
            gs = call(gru, (U_xh, U_hh, c_h, c_n), x[:, t], gs)
        return scores({"r_": call(rnn, own["r"], x[:, 0], h), "l_": l, "m_": m, "g_": call(gru, own["g"], x[:, 0], h),
                       "rs_": rs, "ls_": ls, "ms_": ms, "gs_": gs})

    def weights(names, *gates):
        shapes = [[*gates, 4, 5], [*gates, 5, 5], [*gates, 5], [5]]
        return {name: normal(*shape, scale=0.7) for name, shape in zip(names.split(), shapes)}

    parameters = {"P": normal(4), "Q": normal(5), **weights("r.W_xh r.W_hh r.b_h"),
                  **weights("l.W_xh l.W_hh l.b_h", 4), **weights("g.W_xh g.W_hh g.b_h g.b_n", 3),
                  **weights("W_xh W_hh b_h"), **weights("V_xh V_hh a_h", 4), **weights("U_xh U_hh c_h c_n", 3)}
    return {"X": normal(3, 3, 4), "H": normal(3, 5), "C": normal(3, 5)}, parameters, run


OPTIMIZERS = {
    "sgd": lambda groups: torch.optim.SGD(groups, lr=0.002, momentum=0.9, weight_decay=0.01),
    "adam": lambda groups: torch.optim.Adam(groups, lr=0.001),
    "adamw": lambda groups: torch.optim.AdamW(groups, lr=0.001, weight_decay=0.1),
    "rmsprop": lambda groups: torch.optim.RMSprop(groups, lr=0.001),
    "adagrad": lambda groups: torch.optim.Adagrad(groups, lr=0.05),
}


def make_optimizer(name):
    """Where 1,000 steps of tests/optimizers/NAME_long.dl end."""
    w = torch.tensor([1, -0.5], requires_grad=True)
    v = torch.tensor([1.0, 2], requires_grad=True)
    optimizer = OPTIMIZERS[name]([{"params": [w]}, {"params": [v], "weight_decay": 0}])
    for _ in range(1000):
        optimizer.zero_grad()
        loss = 0.5 * ((w * torch.tensor([3.0, 5])).sum() + (v * torch.tensor([2.0, -3])).sum())
        (loss + w.sin().sum() + v.cos().sum()).backward()
        optimizer.step()
    write(os.path.join("..", "optimizers", name + "_long"), ".want", {"w": w, "v": v})


if __name__ == "__main__":
    for wanted in sys.argv[1:] or [*CASES, *OPTIMIZERS]:
        make(wanted) if wanted in CASES else make_optimizer(wanted)
