#!/usr/bin/env python3
"""models/gpt.dl against PyTorch: the same text, the same parameters at the start, the same steps.

    python3 tests/oracle/gpt.py TRAINER TEXT

compares: TRAINER is the program made of models/gpt.dl, TEXT what models/draw_text.c wrote. The
first 32 windows of the text are one batch, and every epoch one step; the loss of each of 100
steps is compared, then the mean losses of ten epochs of ten shuffled steps. The largest
differences are printed, and the exit status is 1 if one is over 1e-3.

    python3 tests/oracle/gpt.py

writes what tests/models.sh uses instead of PyTorch: parameters of a small one (gpt.params), and
the losses of its first steps (gpt.want).
"""
import ctypes
import glob
import json
import math
import os
import struct
import subprocess
import sys
import tempfile

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
FOLDER = os.path.dirname(os.path.abspath(__file__))
CHARACTERS = 29
SMALL = dict(layers=2, heads=2, width=8, length=6)
FULL = dict(layers=2, heads=4, width=64, length=64)
SMALL_TEXT = "the old otter eats fish in the river. it is quiet.\nowls sleep, mice run at night.\n"


def shapes(layers, width, length, **_):
    """Names and shapes as `TRAINER info` lists them."""
    def dense(path, d, units):
        yield path + ".W", (d, units)
        yield path + ".b", (units,)

    def norm(path):
        yield path + ".gamma", (width,)
        yield path + ".beta", (width,)

    yield "E", (CHARACTERS, width)
    yield "P", (length, width)
    for i in range(layers):
        yield from norm(f"x.{i}.x.layer_norm")
        for name in "qkv":
            yield from dense(f"x.{i}.x.self_attention.{name}.dense", width, width)
        yield from dense(f"x.{i}.x.self_attention", width, width)
        yield from norm(f"x.{i}.layer_norm")
        yield from dense(f"x.{i}.dense", width, 4 * width)
        yield from dense(f"x.{i}.dense_2", 4 * width, width)
    yield from norm("logits")


def draw(config):
    """Every parameter away from 0 and 1, so that an error in any one would show."""
    torch.manual_seed(1)
    params = {}
    for name, shape in shapes(**config):
        base = 1.0 if name.endswith("gamma") else 0.0
        spread = 0.3 / math.sqrt(shape[0]) if name.endswith("W") else 0.1
        params[name] = torch.round((base + spread * torch.randn(shape)) * 1e4) / 1e4
    return params


def forward(p, text, layers, heads, width, length):
    """Logits [n, length, CHARACTERS] with PyTorch's own functions."""
    def dense(x, path):
        return x @ p[path + ".W"] + p[path + ".b"]

    def norm(x, path):
        return F.layer_norm(x, (width,), p[path + ".gamma"], p[path + ".beta"])

    def split(x):
        return x.reshape(len(x), length, heads, width // heads).transpose(1, 2)

    x = p["E"][text] + p["P"]
    later = torch.ones(length, length).triu(1).bool()
    for i in range(layers):
        path = f"x.{i}.x.self_attention"
        z = norm(x, f"x.{i}.x.layer_norm")
        q, k, v = (split(dense(z, f"{path}.{name}.dense")) for name in "qkv")
        a = (q @ k.transpose(2, 3) / math.sqrt(width // heads)).masked_fill(later, -math.inf)
        x = x + dense((F.softmax(a, -1) @ v).transpose(1, 2).reshape(x.shape), path)
        z = norm(x, f"x.{i}.layer_norm")
        x = x + dense(F.gelu(dense(z, f"x.{i}.dense")), f"x.{i}.dense_2")
    return norm(x, "logits") @ p["E"].T


def rate(step, steps, warmup=50):
    """warmup_cosine(warmup = 50); step counts from 1."""
    if step <= warmup:
        return step / warmup
    return (1 + math.cos(math.pi * (step - 1 - warmup) / max(steps - warmup, 1))) / 2


def train(config, params, text, orders, lr):
    """The loss of every step; a step has the rows of one of the orders."""
    p = {name: value.clone().requires_grad_() for name, value in params.items()}
    bare = [v for name, v in p.items() if name.split(".")[-1] in ("b", "gamma", "beta")]
    others = [v for name, v in p.items() if name.split(".")[-1] not in ("b", "gamma", "beta")]
    optimizer = torch.optim.AdamW([{"params": others, "weight_decay": 0.01},
                                   {"params": bare, "weight_decay": 0}], lr)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: rate(t + 1, len(orders)))
    codes = {c: i for i, c in enumerate(sorted(set(text)))}
    codes = torch.tensor([codes[c] for c in text])
    length, windows = config["length"], (len(text) - 1) // config["length"]
    X = codes[:windows * length].reshape(-1, length)
    Y = codes[1:windows * length + 1].reshape(-1, length)
    losses = []
    for rows in orders:
        loss = F.cross_entropy(forward(p, X[rows], **config).reshape(-1, CHARACTERS), Y[rows].reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        losses.append(loss.item())
    return losses


def write_safetensors(path, params):
    header, at = {}, 0
    for name, value in params.items():
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [at, at + 4 * value.numel()]}
        at += 4 * value.numel()
    text = json.dumps(header).encode()
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for value in params.values():
            out.write(value.numpy().tobytes())


def shuffles(folder, rows, epochs, seed):
    """The rows' orders of the trainer's epochs, from its own function."""
    runtime = os.path.join(FOLDER, "../../runtime")
    library = os.path.join(folder, "runtime.so")
    subprocess.run(["cc", "-w", "-shared", "-fPIC", "-D_POSIX_C_SOURCE=200809L", "-I", runtime, "-o", library,
                    *glob.glob(runtime + "/*.c"), "-lz", "-ljansson", "-lm"], check=True)
    shuffle = ctypes.CDLL(library).dl_shuffle
    for epoch in range(1, epochs + 1):
        order = (ctypes.c_uint32 * rows)()
        shuffle(order, rows, ctypes.c_uint64(seed), ctypes.c_uint32(epoch))
        yield torch.tensor(list(order))


def compare(trainer, text, windows, epochs, lr):
    """The largest difference of an epoch's training loss."""
    steps = windows // 32
    with tempfile.TemporaryDirectory() as folder:
        text = text[:windows * FULL["length"] + 1]
        for name in "train.txt", "test.txt":
            with open(os.path.join(folder, name), "w") as out:
                out.write(text)
        params, log = draw(FULL), os.path.join(folder, "log")
        write_safetensors(os.path.join(folder, "init"), params)
        subprocess.run([trainer, "train", "--quiet", "--data", folder, "--load", os.path.join(folder, "init"),
                        "--epochs", str(epochs), "--batch", "32", "--lr", str(lr), "--log", log], check=True)
        with open(log) as lines:
            ours = [json.loads(line)["train_loss"] for line in lines]
        orders = [rows for order in shuffles(folder, windows, epochs, 1) for rows in order.split(32)]
    theirs = train(FULL, params, text, orders, lr)
    theirs = [sum(theirs[i:i + steps]) / steps for i in range(0, len(theirs), steps)]
    for i in range(0, epochs, max(epochs // 10, 1)):
        print(f"epoch {i + 1}: {ours[i]:.6f} PyTorch {theirs[i]:.6f}")
    largest = max(abs(a - b) for a, b in zip(ours, theirs))
    print(f"{epochs} epochs of {steps} steps: the largest difference is {largest:.2g}", flush=True)
    return largest


def write_small():
    params = draw(SMALL)
    with open(os.path.join(FOLDER, "gpt.params"), "w") as out:
        for name, value in params.items():
            numbers = " ".join("%.9g" % v for v in value.reshape(-1).tolist())
            out.write(f"{name} f32 {list(value.shape)} = {numbers}\n")
    rows = torch.arange((len(SMALL_TEXT) - 1) // SMALL["length"])
    with open(os.path.join(FOLDER, "gpt.want"), "w") as out:
        for loss in train(SMALL, params, SMALL_TEXT, [rows] * 12, 0.05):
            out.write(f"{loss:.6f}\n")
    with open(os.path.join(FOLDER, "gpt.txt"), "w") as out:
        out.write(SMALL_TEXT)


if len(sys.argv) == 3:
    with open(sys.argv[2]) as file:
        CORPUS = file.read()
    FOUND = [compare(sys.argv[1], CORPUS, 32, 100, 1e-3), compare(sys.argv[1], CORPUS, 320, 10, 1e-3)]
    sys.exit(max(FOUND) > 1e-3)
write_small()
