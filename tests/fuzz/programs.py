#!/usr/bin/env python3
"""Programs drawn at random, each compiled at -O0 and -O2: the gradient must be that of central differences in
double precision, and loss and gradients of both levels the same in single precision, at several batch sizes.

    programs.py --dlc build/dlc --build build [--seed N] [--seconds S] [--count N] [--keep DIR]
    programs.py --show --seed N

Prints a line for each failure and one at the end; the program of a failure stays in DIR. Extents are small and
odd, so that tiles, windows and vectors have edges; what a program does is drawn from the language, not from the
compiler's insides."""

import argparse
import json
import math
import os
import random
import re
import struct
import subprocess
import sys
import time

LIMIT = 1e-6        # of gradcheck's relative error
AGREE = 2e-3        # of the levels' tensors, relative to the largest element
SMALL = 1e-9        # a derivative that is 0 but for the rounding of numbers that cancel each other
NOTHING = 2e-6      # what may be left of numbers that cancel each other
BATCHES = (1, 5, 19)
MOST = 3000         # elements of a tensor, for one row


class Program:
    """A model: `tensors` are the values so far, as (name, extents without the batch)."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.inputs, self.tensors, self.params, self.classes = [], [], [], [], []
        self.count = 0
        self.build()

    def name(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def pick(self, things):
        return self.random.choice(things)

    def extent(self):
        return self.pick((1, 2, 3, 3, 4, 5, 6, 7, 9, 13, 17, 34))

    def param(self, extents, scale=None):
        name = self.name("W")
        scale = scale or 0.7
        self.lines.append(f"param {name}[{', '.join(map(str, extents))}] ~ normal(0.1, {scale})")
        return name

    def define(self, text, extents, stem="t"):
        name = self.name(stem)
        self.lines.append(text.replace("NAME", name))
        self.tensors.append((name, tuple(extents)))
        return name

    def unary(self, text):
        return self.pick((f"tanh({text})", f"sigmoid({text})", f"{text} * 0.7", f"max({text}, 0.05)", f"sin({text})",
                          f"({text})^2 / 2", f"exp(min({text}, 1) - 1)", f"softplus({text})", f"abs({text}) + 0.3",
                          f"relu({text})", f"erf({text})", f"({text}) / (1 + ({text})^2)", f"log(1.5 + ({text})^2)",
                          f"(if {text} > 0.2 then {text} else 0.3 * {text})", f"sqrt(0.5 + ({text})^2)",
                          f"gelu({text})", f"min({text}, 0.4)"))

    def any_tensor(self, rank=None):
        fit = [t for t in self.tensors if rank is None or len(t[1]) == rank]
        return self.pick(fit[-6:]) if fit else None

    # ---- kinds of definitions; each gives False where nothing fits ----

    def elementwise(self):
        source = self.any_tensor()
        name, extents = source
        index = [f"i{k}" for k in range(len(extents))]
        read = f"{name}[n{''.join(', ' + i for i in index)}]"
        order = index[:]
        if self.random.random() < 0.3:
            self.random.shuffle(order)
        out = [extents[index.index(i)] for i in order]
        other = [t for t in self.tensors if t[1] == extents]
        second = f"{self.pick(other)[0]}[n{''.join(', ' + i for i in index)}]"
        kind = self.random.random()
        if kind < 0.3 and extents:
            some = [k for k in range(len(extents)) if self.random.random() < 0.6] or [0]
            weight = self.param([extents[k] for k in some])
            body = f"{self.unary(read)} * {weight}[{', '.join(index[k] for k in some)}]"
        elif kind < 0.5:
            body = f"{self.unary(read)} + {self.unary(second)}"
        elif kind < 0.6 and len(index) > 1:
            body = f"if {index[0]} <= {index[1]} then {read} else 0.3 * {second}"
        elif kind < 0.7 and index:
            body = f"{read} * ({index[-1]} + 1) / {extents[-1]} - {second}"
        else:
            body = f"{self.unary(read)} * {second}"
        self.define(f"NAME[n{''.join(', ' + i for i in order)}] = {body}", out)
        return True

    def contraction(self):
        name, extents = self.any_tensor()
        if not extents:
            return False
        index = [f"i{k}" for k in range(len(extents))]
        summed = [k for k in range(len(extents)) if self.random.random() < 0.5] or [len(extents) - 1]
        shared = [k for k in range(len(extents)) if k not in summed and self.random.random() < 0.25]
        new = [self.extent() for _ in range(self.pick((0, 1, 1, 1, 2)))]
        fresh = [f"o{k}" for k in range(len(new))]
        inside = [index[k] for k in summed + shared] + fresh
        weight_extents = [extents[k] for k in summed + shared] + new
        order = list(range(len(inside)))
        self.random.shuffle(order)
        if not order or len(order) > 5:
            return False
        weight = self.param([weight_extents[k] for k in order], 0.5)
        kept = [index[k] for k in range(len(extents)) if k not in summed]
        out, shape = kept + fresh, [extents[k] for k in range(len(extents)) if k not in summed] + new
        both = list(zip(out, shape))
        if self.random.random() < 0.3:
            self.random.shuffle(both)
        read = f"{name}[n{''.join(', ' + i for i in index)}]"
        if self.random.random() < 0.3:
            read = f"({self.unary(read)})"
        body = (f"sum[{', '.join(index[k] for k in summed)}]({read} * "
                f"{weight}[{', '.join(inside[k] for k in order)}])")
        if self.random.random() < 0.3 and fresh:
            body += f" + {self.param([new[0]])}[o0]"
        if self.random.random() < 0.5:
            body = self.unary(body)
        self.define(f"NAME[n{''.join(', ' + i for i, _ in both)}] = {body}", [e for _, e in both])
        return True

    def pairs(self):
        """Two tensors of samples multiplied, as in attention."""
        first = self.any_tensor(2)
        fit = [t for t in self.tensors if first and len(t[1]) == 2 and t[1][1] == first[1][1]]
        if not fit:
            return False
        second = self.pick(fit)
        scores = self.define(f"NAME[n, i, j] = sum[d]({first[0]}[n, i, d] * {second[0]}[n, j, d]) / {first[1][1]}",
                             (first[1][0], second[1][0]))
        if self.random.random() < 0.7:
            if self.random.random() < 0.4:
                scores = self.define(f"NAME[n, i, j] = if j <= i then {scores}[n, i, j] else -1e30",
                                     (first[1][0], second[1][0]))
                self.tensors.pop()
            weights = self.name("p")
            self.lines.append(f"{weights} = softmax({scores})")
            self.define(f"NAME[n, i, d] = sum[j]({weights}[n, i, j] * {second[0]}[n, j, d])",
                        (first[1][0], second[1][1]))
        return True

    def window(self):
        """Convolution, pooling and their like, of one or two axes."""
        name, extents = self.any_tensor()
        if not extents or max(extents) < 3:
            return False
        axes = [k for k, e in enumerate(extents) if e >= 3 and self.random.random() < 0.7][:2]
        if not axes:
            return False
        subscripts, out_index, out_extents, window_index, window_extents = [], [], [], [], []
        guarded = self.random.random() < 0.6
        rest, rest_extents = [], []
        for k, extent in enumerate(extents):
            if k in axes:
                size = self.random.randint(1, min(extent, 4))
                stride = self.pick((1, 1, 2, 2, 3))
                dilation = self.pick((1, 1, 1, 2))
                pad = self.random.randint(0, 2) if guarded else 0
                span = (size - 1) * dilation + 1
                most = (extent + 2 * pad - span) // stride + 1
                if most < 1:
                    return False
                count = self.pick((most, most, max(1, most - 1)))
                form = f"a{k}*{stride} + p{k}*{dilation} - {pad}"
                if self.random.random() < 0.1:
                    form = f"{extent - 1} - ({form})"
                subscripts.append(form)
                out_index.append(f"a{k}: {count}")
                out_extents.append(count)
                window_index.append(f"p{k}: {size}")
                window_extents.append(size)
            elif self.random.random() < 0.2:
                subscripts.append(str(self.random.randrange(extent)))
            else:
                subscripts.append(f"c{k}")
                rest.append(f"c{k}")
                rest_extents.append(extent)
        read = f"{name}[n, {', '.join(subscripts)}{' | 0' if guarded else ''}]"
        element = read
        if self.random.random() < 0.3:
            read = f"({self.unary(read)})"
        plain = [w.split(":")[0] for w in window_index]
        if self.random.random() < 0.65:
            summed = [c for c in rest if self.random.random() < 0.7]
            kept = [c for c in rest if c not in summed]
            filters = [self.extent()] if self.random.random() < 0.8 else []
            inside = (["f"] if filters else []) + summed + plain
            weight_extents = filters + [rest_extents[rest.index(c)] for c in summed] + window_extents
            if self.random.random() < 0.2 and kept:
                inside.append(kept[0])
                weight_extents.append(rest_extents[rest.index(kept[0])])
            if len(inside) > 5:
                return False
            weight = self.param(weight_extents, 0.4)
            out = [(c, rest_extents[rest.index(c)]) for c in kept]
            left = (["f"] if filters else []) + kept + out_index
            if self.random.random() < 0.2:
                beside = self.param(extents)
                read += f" * {element.replace(name + '[n, ', beside + '[').replace('| 0', '| ' + self.pick('01'))}"
            body = f"sum[{', '.join(summed + plain)}]({read} * {weight}[{', '.join(inside)}])"
            if self.random.random() < 0.2:
                body = f"({left[0].split(':')[0]} + 1) * {body}"
            shape = filters + [e for _, e in out] + out_extents
            if self.random.random() < 0.3 and filters:
                body = f"{self.param(filters)}[f] + {body}"
        else:
            if guarded and self.random.random() < 0.5:
                return False
            operation = self.pick(("max", "mean", "min", "sum"))
            body = f"{operation}[{', '.join(window_index)}]({read})"
            left, shape = rest + out_index, rest_extents + out_extents
        if self.random.random() < 0.6:
            body = self.unary(body)
        self.define(f"NAME[n, {', '.join(left)}] = {body}", shape)
        return True

    def reduction(self):
        name, extents = self.any_tensor()
        if not extents:
            return False
        index = [f"i{k}" for k in range(len(extents))]
        summed = [i for i in index if self.random.random() < 0.5] or [index[-1]]
        kept = [i for i in index if i not in summed]
        operation = self.pick(("sum", "mean", "max", "min", "sum", "mean"))
        read = f"{name}[n{''.join(', ' + i for i in index)}]"
        body = f"{operation}[{', '.join(summed)}]({self.unary(read) if self.random.random() < 0.6 else read})"
        if self.random.random() < 0.3 and kept:
            body = f"{body} * {self.param([extents[index.index(kept[0])]])}[{kept[0]}]"
        self.define(f"NAME[n{''.join(', ' + i for i in kept)}] = {body}", [extents[index.index(i)] for i in kept])
        return True

    def centred(self):
        """What normalisation does: a row less its mean, over its deviation."""
        name, extents = self.any_tensor()
        if not extents:
            return False
        index = [f"i{k}" for k in range(len(extents))]
        read = f"{name}[n{''.join(', ' + i for i in index)}]"
        left = f"n{''.join(', ' + i for i in index)}"
        if self.random.random() < 0.5:
            mean = self.name("m")
            kept = "".join(", " + i for i in index[:-1])
            self.lines.append(f"{mean}[n{kept}] = mean[{index[-1]}]({read})")
            self.define(f"NAME[{left}] = ({read} - {mean}[n{kept}]) * rsqrt(0.3 + mean[j]((" +
                        f"{name}[n{kept}, j] - {mean}[n{kept}])^2))", extents)
        else:
            mean = self.name("m")
            of = "".join(", " + i for i in index)
            self.lines.append(f"{mean}[{index[-1]}] = mean[n{''.join(', ' + i for i in index[:-1])}]({read})")
            self.define(f"NAME[n{of}] = {self.unary(read + ' - ' + mean + '[' + index[-1] + ']')}", extents)
        return True

    def whole(self):
        name, extents = self.any_tensor()
        kind = self.pick(("softmax", "layer_norm", "dense", "flatten", "concat", "slice", "transpose", "reshape",
                          "conv2d", "pool", "batch_norm", "upsample", "classes", "keep"))
        if kind in ("softmax", "layer_norm", "dense") and extents:
            units = self.extent()
            call = {"softmax": f"softmax({name})", "layer_norm": f"layer_norm({name}, eps = 0.1)",
                    "dense": f"tanh(dense({name}, {units}, init = normal(0.1, 0.5)))"}[kind]
            self.define(f"NAME = {call}", extents[:-1] + (units,) if kind == "dense" else extents)
        elif kind == "flatten" and len(extents) > 1:
            self.define(f"NAME = flatten({name})", (math.prod(extents),))
        elif kind == "concat" and extents:
            fit = [t for t in self.tensors if len(t[1]) == len(extents) and t[1][:-1] == extents[:-1]]
            other = self.pick(fit)
            self.define(f"NAME = concat({name}, {other[0]}, axis = -1)", extents[:-1] + (extents[-1] + other[1][-1],))
        elif kind == "slice" and extents and extents[-1] > 2:
            index = "".join(f", i{k}" for k in range(len(extents) - 1))
            self.define(f"NAME[n{index}, j: {extents[-1] - 2}] = {name}[n{index}, j + 1]", extents[:-1] + (extents[-1] - 2,))
        elif kind == "transpose" and len(extents) > 1:
            self.define(f"NAME = transpose({name})", extents[:-2] + (extents[-1], extents[-2]))
        elif kind == "reshape" and len(extents) > 1:
            self.define(f"NAME = reshape({name}, [n, {extents[0] * extents[1]}"
                        f"{''.join(', ' + str(e) for e in extents[2:])}])", (extents[0] * extents[1],) + extents[2:])
        elif kind == "conv2d" and len(extents) == 3 and min(extents[1:]) > 2:
            filters, stride, pad = self.extent(), self.pick((1, 2, 3)), self.pick((0, 1))
            size = [(e + 2 * pad - 3) // stride + 1 for e in extents[1:]]
            self.define(f"NAME = tanh(conv2d({name}, {filters}, 3, stride = {stride}, pad = {pad}))", [filters] + size)
        elif kind == "pool" and len(extents) == 3 and min(extents[1:]) > 2:
            which, stride = self.pick(("avg", "max")), self.pick((1, 2))
            size = [(e - 2) // stride + 1 for e in extents[1:]]
            self.define(f"NAME = {which}_pool2d({name}, 2, stride = {stride})", [extents[0]] + size)
        elif kind == "batch_norm" and extents:
            self.define(f"NAME = batch_norm({name}, eps = 0.2)", extents)
        elif kind == "upsample" and extents:
            index = "".join(f", i{k}" for k in range(len(extents) - 1))
            self.define(f"NAME[n{index}, j: {2 * extents[-1]}] = {name}[n{index}, j // 2]", extents[:-1] + (2 * extents[-1],))
        elif kind == "classes" and self.classes and extents:
            word, among = self.pick(self.classes)
            table = self.param([among, extents[-1]])
            index = "".join(f", i{k}" for k in range(len(extents)))
            self.define(f"NAME[n{index}] = {name}[n{index}] * {table}[{word}[n], i{len(extents) - 1}]", extents)
        elif kind == "keep" and len(extents) > 1:
            axis = self.random.randrange(len(extents)) + 1
            self.define(f"NAME = {name} - {self.pick(('mean', 'max', 'sum'))}({name}, axis = {axis}, keep = true)", extents)
        else:
            return False
        return True

    def recurrence(self):
        source = self.any_tensor(2)
        if not source or source[1][0] > 6:
            return False
        name, (steps, size) = source
        units = self.extent()
        kind = self.pick(("plain", "gru_cell", "lstm_cell", "rnn_cell"))
        h, x = self.name("h"), self.name("x")
        start = f"{h}[n, k: {units}] = 0 * {name}[n, 0, 0]"
        self.lines.append(start)
        if kind == "lstm_cell":
            c = self.name("c")
            self.lines.append(f"{c} = {h}")
        if kind == "plain":
            first, second = self.param([size, units], 0.4), self.param([units, units], 0.4)
            step = f"{h} = tanh({x} @ {first} + {h} @ {second})"
        elif kind == "lstm_cell":
            step = f"{h}, {c} = lstm_cell({x}, {h}, {c}, {units})"
        else:
            step = f"{h} = {kind}({x}, {h}, {units})"
        self.lines.append(f"for t in 0..{steps} {{\n        {x}[n, d] = {name}[n, t, d]\n        {step}\n    }}")
        self.tensors.append((h, (units,)))
        return True

    def dropped(self):
        name, extents = self.any_tensor()
        if not extents:
            return False
        self.define(f"NAME = dropout({name}, 0.3)", extents)
        return True

    # ---- the model ----

    def build(self):
        for _ in range(self.pick((1, 1, 2))):
            extents = tuple(self.extent() for _ in range(self.pick((1, 2, 2, 3, 3))))
            while math.prod(extents) > MOST:
                extents = tuple(self.extent() for _ in extents)
            name = self.name("X")
            self.inputs.append((name, extents, 0))
            scaled = self.name("x")
            index = "".join(f", i{k}" for k in range(len(extents)))
            self.tensors.append((scaled, extents))
            weight = self.name("V")
            self.lines.append(f"param {weight}[{', '.join(map(str, extents))}] ~ uniform(0.5, 1.5)")
            self.lines.append(f"{scaled}[n{index}] = {name}[n{index}] * {weight}[{index[2:]}]")
        if self.random.random() < 0.4:
            among = self.random.randint(2, 6)
            name = self.name("k")
            self.inputs.append((name, (), among))
            self.classes.append((name, among))
        kinds = (self.elementwise, self.contraction, self.contraction, self.window, self.window, self.reduction,
                 self.whole, self.whole, self.whole, self.pairs, self.centred, self.recurrence, self.dropped)
        wanted = self.random.randint(2, 9)
        while wanted:
            if self.pick(kinds)():
                wanted -= 1
            if math.prod(self.tensors[-1][1]) > MOST:
                self.tensors.pop()
        terms = []
        for name, extents in self.random.sample(self.tensors, min(len(self.tensors), self.random.randint(1, 3))) + \
                [self.tensors[-1]]:
            index = "".join(f", i{k}" for k in range(len(extents)))
            terms.append(self.pick((f"mean({name}^2)", f"mean(tanh({name}))", f"mean[n{index}]({name}[n{index}]^2)",
                                    f"mean(sigmoid({name}) * {name})")))
            if len(extents) == 1 and self.classes and self.classes[0][1] == extents[0]:
                terms.append(f"mean(cross_entropy({name}, {self.classes[0][0]}))")
        self.lines.append("loss " + " + ".join(terms))

    def text(self):
        lines = []
        for name, extents, among in self.inputs:
            shape = "".join(f", {e}" for e in extents)
            lines.append(f"input {name}[n{shape}]" + (f" : class({among})" if among else ""))
        return "model drawn {\n" + "".join(f"    {line}\n" for line in lines + self.lines) + "}\n"


# ---- tensors ----

def write_tensors(path, tensors):
    header, data = {}, b""
    for name, (kind, shape, values) in tensors.items():
        raw = struct.pack(f"<{len(values)}{'q' if kind == 'I64' else 'f'}", *values)
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def read_tensors(path):
    with open(path, "rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        header, data = json.loads(file.read(size)), file.read()
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        first, end = entry["data_offsets"]
        tensors[name] = struct.unpack(f"<{(end - first) // 4}f", data[first:end])
    return tensors


def draw_inputs(program, batch, seed):
    drawn = random.Random(seed)
    tensors = {}
    for name, extents, among in program.inputs:
        values = [drawn.randrange(among) if among else drawn.gauss(0, 1) for _ in range(batch * math.prod(extents))]
        tensors[name] = ("I64" if among else "F32", [batch, *extents], values)
    return tensors


# ---- one program ----

class Failure(Exception):
    pass


def run(command, what, seconds=120, codes=(0,)):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Failure(f"{what}: more than {seconds} s") from None
    if done.returncode not in codes:
        lines = (done.stdout + done.stderr).strip().splitlines()
        raise Failure(f"{what}: exit status {done.returncode}: " + " / ".join(lines[:6])[:600])
    return done.stdout


def check(seed, options, folder):
    program = Program(seed)
    source = os.path.join(folder, f"drawn{seed}.dl")
    with open(source, "w") as file:
        file.write(program.text())
    trainers = {}
    for level in "02":
        base = os.path.join(folder, f"drawn{seed}_{level}")
        run([options.dlc, f"-O{level}", source, "-o", base + ".c"], f"dlc -O{level}")
        flags = ["-O2", "-march=native"] if level == "2" else ["-O0"]
        run([options.cc, *flags, "-std=c11", "-Wall", "-Wextra", "-Werror", "-Wno-error=array-bounds", "-I", "runtime", base + ".c", "-o", base,
             f"-L{options.build}", "-ldlrt", "-lz", "-ljansson", "-lm"], f"cc of -O{level}")
        trainers[level] = base
    for batch in BATCHES:
        given = os.path.join(folder, f"drawn{seed}.in")
        write_tensors(given, draw_inputs(program, batch, seed))
        found = {}
        for level, base in trainers.items():
            run([base, "grad", "--in", given, "--out", base + ".out"], f"grad -O{level} batch {batch}")
            found[level] = read_tensors(base + ".out")
        for name, want in found["0"].items():
            got = found["2"].get(name, ())
            if not all(map(math.isfinite, want)):
                return  # the program is at fault
            scale = max(map(abs, want), default=0)
            if len(got) != len(want):
                raise Failure(f"{name} at batch {batch}: {len(want)} elements at -O0, {len(got)} at -O2")
            for i, (a, b) in enumerate(zip(want, got)):
                if not abs(a - b) <= AGREE * scale + NOTHING:
                    raise Failure(f"{name}[{i}] at batch {batch}: {a} at -O0, {b} at -O2, among {scale}")
        said = run([trainers["2"], "gradcheck", "--batch", str(batch)], f"gradcheck batch {batch}", codes=(0, 1))
        error = float(said.rsplit("largest relative error ", 1)[1].split(":")[0])
        wrong = re.findall(r"WRONG: element \d+: (\S+), by differences (\S+)", said)
        if not error <= LIMIT and not all(abs(float(x)) < SMALL for pair in wrong for x in pair):
            raise Failure(f"gradcheck batch {batch}: relative error {error}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dlc", default="build/dlc")
    parser.add_argument("--build", default="build")
    parser.add_argument("--cc", default="gcc")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1 << 60)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--keep", default="build/fuzz/programs")
    parser.add_argument("--show", action="store_true", help="print the program of --seed and stop")
    options = parser.parse_args()
    if options.show:
        print(Program(options.seed).text(), end="")
        return 0
    os.makedirs(options.keep, exist_ok=True)
    end, failures, seed = time.time() + options.seconds, 0, options.seed
    while time.time() < end and seed < options.seed + options.count:
        kept = False
        try:
            check(seed, options, options.keep)
        except Failure as failure:
            kept = True
            failures += 1
            print(f"drawn{seed}: {failure}", flush=True)
        for file in os.listdir(options.keep):
            if file.startswith((f"drawn{seed}.", f"drawn{seed}_")) and not (kept and file.endswith(".dl")):
                os.remove(os.path.join(options.keep, file))
        seed += 1
    print(f"{seed - options.seed} programs, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
