"""The models in PyTorch, eager, for bench/run.

    python3 bench/torch_peer.py

answers each line of standard input with one:

    MODEL BATCH THREADS SECONDS        milliseconds of a training step: the median of a slice
    MODEL BATCH THREADS check IN OUT   "ok": one forward and backward without dropout. IN has the
                                       model's tensors in bench/run's order, as raw 32-bit numbers;
                                       OUT gets the loss and the gradients in the same order

One process serves a whole run, since importing PyTorch takes longer than measuring it. Models,
initialisers, losses and optimisers are those of the .dl files; weights that dlc keeps as
[in, out] are transposed in `check` only.
"""
import ctypes
import glob
import math
import statistics
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WARM_UP, LEAST = 10, 3


def normal(net):
    """Weights as `init = normal(0, 0.01)` draws them; biases 0."""
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, 0, 0.01)
            nn.init.zeros_(layer.bias)
    return net


def xavier(net):
    for layer in net.modules():
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
    return net


class Block(nn.Module):
    """A layer of the GPT, with one product for queries, keys and values."""

    def __init__(self, width, heads, length):
        super().__init__()
        self.heads = heads
        self.norm, self.norm_2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.join = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.register_buffer("later", torch.ones(length, length, dtype=torch.bool).triu(1))

    def attention(self, x):
        n, s, d = x.shape
        q, k, v = (part.view(n, s, self.heads, -1).transpose(1, 2) for part in self.qkv(x).split(d, 2))
        scores = (q @ k.transpose(2, 3)) * (1 / math.sqrt(d // self.heads))
        p = scores.masked_fill(self.later, -math.inf).softmax(-1)
        return self.join((p @ v).transpose(1, 2).reshape(n, s, d))

    def forward(self, x):
        x = x + self.attention(self.norm(x))
        return x + self.down(F.gelu(self.up(self.norm_2(x))))


class Gpt(nn.Module):
    def __init__(self, layers=4, width=128, heads=4, length=64, vocabulary=65):
        super().__init__()
        self.E = nn.Parameter(torch.randn(vocabulary, width) * 0.02)
        self.P = nn.Parameter(torch.randn(length, width) * 0.02)
        self.blocks = nn.Sequential(*(xavier(Block(width, heads, length)) for _ in range(layers)))
        self.norm = nn.LayerNorm(width)

    def forward(self, text):
        x = F.embedding(text, self.E) + self.P
        return (self.norm(self.blocks(x)) @ self.E.T).transpose(1, 2)


def lenet():
    return xavier(nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10)))


def perceptron(*sizes, drop=()):
    layers = []
    for i, (inputs, outputs) in enumerate(zip(sizes, sizes[1:])):
        layers.append(nn.Linear(inputs, outputs))
        if i + 2 < len(sizes):
            layers.append(nn.ReLU())
            layers += [nn.Dropout(p) for p in drop[i:i + 1]]
    return normal(nn.Sequential(*layers))


def pixels(n):
    return torch.randn(n, 784), torch.randint(10, (n,))


def text(n):
    return torch.randint(65, (n, 64)), torch.randint(65, (n, 64))


def half_squares(output, y):
    return ((output.squeeze(1) - y) ** 2).mean() / 2


# name: the net, its batch, its loss, the learning rate of SGD (None: AdamW)
MODELS = {
    "linear": (lambda: perceptron(2, 1), lambda n: (torch.randn(n, 2), torch.randn(n)), half_squares, 0.03),
    "softmax": (lambda: perceptron(784, 10), pixels, F.cross_entropy, 0.1),
    "mlp": (lambda: perceptron(784, 256, 10), pixels, F.cross_entropy, 0.1),
    "dropout": (lambda: perceptron(784, 256, 256, 10, drop=(0.2, 0.5)), pixels, F.cross_entropy, 0.5),
    "lenet": (lenet, pixels, F.cross_entropy, 0.9),
    "gpt": (Gpt, text, F.cross_entropy, None),
}


def optimizer_of(net, rate):
    if rate is not None:
        return torch.optim.SGD(net.parameters(), rate)
    decayed = [p for p in net.parameters() if p.dim() > 1]
    rest = [p for p in net.parameters() if p.dim() < 2]
    return torch.optim.AdamW([{"params": decayed}, {"params": rest, "weight_decay": 0}], 1e-3, weight_decay=0.01)


class Trainer:
    def __init__(self, model, batch):
        torch.manual_seed(1)
        make, draw, self.loss, rate = MODELS[model]
        self.net, (self.X, self.y) = make(), draw(batch)
        self.optimizer = optimizer_of(self.net, rate)

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.net(self.X), self.y)
        loss.backward()
        self.optimizer.step()

    def slice(self, seconds):
        times = []
        start = time.perf_counter()
        for _ in range(WARM_UP):
            self.step()
            if time.perf_counter() - start > seconds / 10:
                break
        start = before = time.perf_counter()
        while len(times) < LEAST or before - start < seconds:
            self.step()
            after = time.perf_counter()
            times.append(after - before)
            before = after
        return 1e3 * statistics.median(times)


# ---- check ----

def parts_of_block(block, get):
    qkv, bias = get(block.qkv.weight), get(block.qkv.bias)
    yield from (get(block.norm.weight), get(block.norm.bias))
    for w, b in zip(qkv.chunk(3), bias.chunk(3)):
        yield from (w.T, b)
    yield from (get(block.join.weight).T, get(block.join.bias))
    yield from (get(block.norm_2.weight), get(block.norm_2.bias))
    for layer in (block.up, block.down):
        yield from (get(layer.weight).T, get(layer.bias))


def parts(net, get):
    """What get() gives for each parameter, as dlc orders and lays out parameters."""
    if isinstance(net, Gpt):
        yield from (get(net.E), get(net.P))
        for block in net.blocks:
            yield from parts_of_block(block, get)
        yield from (get(net.norm.weight), get(net.norm.bias))
        return
    for layer in net:
        if isinstance(layer, nn.Linear):
            yield from (get(layer.weight).T, get(layer.bias))
        elif isinstance(layer, nn.Conv2d):
            yield from (get(layer.weight), get(layer.bias))


def check(trainer, source, target):
    raw = np.fromfile(source, np.float32)
    at = 0

    def take(tensor):
        nonlocal at
        piece = raw[at:at + tensor.numel()]
        at += tensor.numel()
        piece = piece if tensor.is_floating_point() else piece.view(np.int32).astype(np.int64)
        tensor.copy_(torch.from_numpy(piece.copy()).view(tensor.shape))

    for tensor in (trainer.X, trainer.y, *parts(trainer.net, lambda p: p.data)):
        take(tensor)
    trainer.net.eval()  # no dropout
    loss = trainer.loss(trainer.net(trainer.X), trainer.y)
    loss.backward()
    found = [loss.detach().reshape(1), *(g.reshape(-1) for g in parts(trainer.net, lambda p: p.grad))]
    torch.cat(found).numpy().tofile(target)


# ---- the server ----

def blas_threads():
    """What sets the number of OpenBLAS's threads: PyTorch leaves them alone when it is built for any
    BLAS, as Debian's is, and set_num_threads(1) would multiply matrices with two."""
    for path in glob.glob("/usr/lib/*/libopenblas.so.0"):
        return ctypes.CDLL(path).openblas_set_num_threads
    return lambda threads: None


def main():
    set_blas_threads = blas_threads()
    trainers = {}
    for line in sys.stdin:
        model, batch, threads, what, *files = line.split()
        torch.set_num_threads(int(threads))
        set_blas_threads(int(threads))
        if what == "check":
            check(Trainer(model, int(batch)), *files)
            print("ok", flush=True)
            continue
        key = model, batch
        if key not in trainers:
            trainers[key] = Trainer(model, int(batch))
        print(trainers[key].slice(float(what)), flush=True)


main()
