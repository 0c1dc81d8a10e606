"""What is measured: models, batches, and how much work a step needs at least.

The operations are those of matrix products and convolutions, counted by hand: a multiply-add is
two. A layer needs three products, forward, the gradient of its weights and that of its input,
but for the first, whose input needs none. What a program computes beyond that (padding, masked
positions, values made anew) is not needed, and what is not a product is not counted, so a share
of the peak is never flattered.
"""
from dataclasses import dataclass
from typing import Callable, Optional


def dense(rows, *sizes, first=True):
    """Dense layers of these sizes in a row; `first`: the input needs no gradient."""
    pairs = list(zip(sizes, sizes[1:]))
    return sum(2 * rows * a * b * (2 if first and i == 0 else 3) for i, (a, b) in enumerate(pairs))


def inside(size, kernel, pad):
    """Pairs of output and kernel positions that meet a pixel, along one side of a picture."""
    outputs = size + 2 * pad - kernel + 1
    return sum(0 <= i + p - pad < size for i in range(outputs) for p in range(kernel))


def convolution(rows, size, channels, filters, kernel, pad=0, first=False):
    return 2 * rows * inside(size, kernel, pad) ** 2 * channels * filters * (2 if first else 3)


def lenet(rows):
    return (convolution(rows, 28, 1, 6, 5, pad=2, first=True) + convolution(rows, 14, 6, 16, 5) +
            dense(rows, 400, 120, 84, 10, first=False))


def gpt(rows, layers=4, width=128, length=64, vocabulary=65):
    tokens = rows * length
    block = dense(tokens, width, 3 * width, first=False) + dense(tokens, width, width, first=False) + \
        dense(tokens, width, 4 * width, width, first=False)
    seen = length * (length + 1) // 2  # pairs of positions: each sees itself and those before it
    attention = 2 * rows * seen * width * (2 + 4)  # q k^T and p v, and two gradients of each
    return layers * (block + attention) + dense(tokens, width, vocabulary, first=False)


@dataclass(frozen=True)
class Workload:
    name: str
    title: str
    model: str                       # as the peers know it
    source: str                      # the .dl file
    batch: int
    flops: Callable[[int], int]      # of a step with so many rows
    by_hand: bool = True             # openblas_peer.c has it
    undropped: tuple = ()            # options of dlc that switch dropout off
    parameters: Optional[int] = None # where moving them is what takes the time

    @property
    def bytes(self):
        """Forward reads the weights, backward writes a gradient, the update reads both and writes
        the weights: five times all parameters."""
        return 5 * 4 * self.parameters


def mlp(rows):
    return dense(rows, 784, 256, 10)


WORKLOADS = [
    Workload("linear", "linear regression 2-1, batch 10", "linear", "models/linear_regression.dl", 10,
             lambda n: dense(n, 2, 1)),
    Workload("softmax", "softmax regression 784-10, batch 256", "softmax", "models/softmax_regression.dl", 256,
             lambda n: dense(n, 784, 10)),
    Workload("mlp", "MLP 784-256-10, batch 256", "mlp", "models/mlp.dl", 256, mlp),
    Workload("mlp32", "MLP 784-256-10, batch 32", "mlp", "models/mlp.dl", 32, mlp),
    Workload("mlp1", "MLP 784-256-10, batch 1", "mlp", "models/mlp.dl", 1, mlp,
             parameters=784 * 256 + 256 + 256 * 10 + 10),
    Workload("dropout", "MLP 784-256-256-10, dropout 0.2 and 0.5, batch 256", "dropout", "models/dropout.dl", 256,
             lambda n: dense(n, 784, 256, 256, 10), undropped=("-D", "p1=0", "-D", "p2=0")),
    Workload("lenet", "LeNet, batch 256", "lenet", "models/lenet.dl", 256, lenet, by_hand=False),
    Workload("lenet1", "LeNet, batch 1", "lenet", "models/lenet.dl", 1, lenet, by_hand=False),
    Workload("gpt", "GPT, 4 layers, width 128, 64 positions, batch 8", "gpt", "bench/gpt.dl", 8, gpt, by_hand=False),
]
