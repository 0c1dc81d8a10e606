#!/usr/bin/env python3
"""Programs drawn at random, each compiled at -O0 and -O2: the gradient must be that of central differences in
double precision, and loss, output, states and gradients of both levels the same, at several batch sizes. Some are
in double precision, some within --ram; and training must give the same bits with one thread and with two, by steps
that are one function and by such that are taken apart (as for clipping).

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
LARGE = 16384       # elements of a matrix whose gradient a step hands on block by block


class Program:
    """A model: `tensors` are the values so far, as (name, extents without the batch)."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.inputs, self.tensors, self.classes, self.terms = [], [], [], [], []
        self.count = 0
        self.build()

    def name(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def pick(self, things):
        return self.random.choice(things)

    def extent(self):
        return self.pick((1, 2, 3, 3, 4, 5, 6, 7, 9, 13, 17, 34)) if self.random.random() < 0.93 else \
            self.pick((33, 64, 70, 130))

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

    # ---- what names other elements than its own ----

    def groups(self):
        """A convolution or product of groups of channels."""
        fit = [t for t in self.tensors if t[1] and any(t[1][0] % g == 0 for g in (2, 3))]
        if not fit:
            return False
        name, extents = self.pick(fit[-6:])
        groups = self.pick([g for g in (2, 3) if extents[0] % g == 0])
        each, filters = extents[0] // groups, self.pick((1, 2, 3, 4, 8))
        kernel = [self.random.randint(1, min(3, e)) for e in extents[1:]]
        guarded = self.random.random() < 0.5
        pad = [self.random.randint(0, k - 1) if guarded else 0 for k in kernel]
        out = [e + 2 * p - k + 1 for e, p, k in zip(extents[1:], pad, kernel)]
        left = "".join(f", a{k}: {e}" for k, e in enumerate(out))
        inside = "".join(f", p{k}" for k in range(len(out)))
        subscripts = "".join(f", a{k} + p{k} - {p}" for k, p in enumerate(pad)) + (" | 0" if guarded and out else "")
        if self.random.random() < 0.6:
            weight = self.param([groups, filters, each] + kernel, 0.4)
            body = f"sum[d{inside}]({name}[n, g*{each} + d{subscripts}] * {weight}[g, f, d{inside}])"
            self.define(f"NAME[n, g, f{left}] = {self.unary(body)}", [groups, filters] + out)
        else:
            weight = self.param([groups * filters, each] + kernel, 0.4)
            body = f"sum[d{inside}]({name}[n, o // {filters} * {each} + d{subscripts}] * {weight}[o, d{inside}])"
            self.define(f"NAME[n, o{left}] = {body}", [groups * filters] + out)
        return True

    def word(self, among=None, steps=None):
        """A tensor of classes: its subscripts and their number."""
        name, among, steps = self.name("k"), among or self.random.randint(2, 9), steps or self.pick((1, 2, 3, 5, 8))
        self.inputs.append((name, (steps,), among))
        return name, among, steps

    def lookup(self):
        """Elements that classes name: of a table, of a sample, of many samples, and added up by class."""
        kind = self.pick(("table", "sample", "add", "argmax", "layer", "embedding", "one_hot"))
        if kind == "table":
            word, among, steps = self.word()
            units = self.extent()
            fewer = self.random.random() < 0.3  # rows than classes: a default stands for the others
            table = self.param([among - fewer, units])
            body = f"{table}[{word}[n, s], u{self.pick((' | 0', ' | 0.3 * u', ' | s')) if fewer else ''}]"
            if self.random.random() < 0.4:
                self.define(f"NAME[n, u] = sum[s]({self.unary(body)}) / {steps}", (units,))
            else:
                self.define(f"NAME[n, s, u] = {self.unary(body)}", (steps, units))
            return True
        if kind in ("embedding", "one_hot"):
            word, among, steps = self.word()
            units = self.extent()
            call = f"embedding({word}, {among}, {units})" if kind == "embedding" else f"0.5 * one_hot({word})"
            self.define(f"NAME = {call}", (steps, units if kind == "embedding" else among))
            return True
        name, extents = self.any_tensor()
        if not extents:
            return False
        rest = "".join(f", i{k}" for k in range(1, len(extents)))
        if kind == "sample":
            more = self.random.random() < 0.3
            word, _, steps = self.word(extents[0] + 2 * more)
            read = f"{name}[n, {word}[n, s]{rest}{self.pick((' | 0', ' | 0.5')) if more else ''}]"
            self.define(f"NAME[n, s{rest}] = {self.unary(read)}", (steps,) + extents[1:])
        elif kind == "add":
            word, among, steps = self.word(None, extents[0])
            self.define(f"NAME[n, v: {among}{rest}] = sum[s](if {word}[n, s] == v then {name}[n, s{rest}] else 0)",
                        (among,) + extents[1:])
        elif kind == "argmax":
            other = self.pick([t for t in self.tensors if t[1] == extents])
            best = self.name("b")
            inner = "".join(f", i{k}" for k in range(len(extents) - 1))
            self.lines.append(f"{best} = argmax({other[0]})")
            self.define(f"NAME[n{inner}] = {self.unary(f'{name}[n{inner}, {best}[n{inner}]]')}", extents[:-1])
        elif kind == "layer" and len(extents) < 4:
            among, units = self.random.randint(2, 5), self.extent()
            word = self.name("k")
            self.inputs.append((word, (), among))
            weight = self.param([among, extents[-1], units], 0.4)
            inner = "".join(f", i{k}" for k in range(len(extents) - 1))
            self.define(f"NAME[n{inner}, u] = tanh(sum[j]({name}[n{inner}, j] * {weight}[{word}[n], j, u]))",
                        extents[:-1] + (units,))
        else:
            return False
        return True

    def elsewhere(self):
        """Elements beside one's own, and what is outside."""
        name, extents = self.any_tensor()
        if not extents:
            return False
        index = [f"i{k}" for k in range(len(extents))]
        k = self.random.randrange(len(extents))
        by = self.random.randint(1, 2)
        def read(subscript, default=None, row="n"):
            inner = ", ".join([row] + index[:k] + [subscript] + index[k + 1:])
            return f"{name}[{inner}{'' if default is None else ' | ' + default}]"
        own = read(f"i{k}")
        left = f"n, {', '.join(index)}"
        kind = self.pick(("shift", "both", "row", "last", "half", "twice", "back", "toeplitz", "cumulative", "diagonal",
                          "hankel", "self", "batch"))
        default = self.pick(("0", "0.5", f"i{k} / 7", "1", read("0"), own, f"0.3 * {read(str(extents[k] - 1))}"))
        if kind == "shift":
            body = f"{self.unary(read(f'i{k} - {by}', default))} + {own}"
        elif kind == "both":
            body = f"{read(f'i{k} - {by}', default)} * 0.5 - {own} + {read(f'i{k} + 1', default)}"
        elif kind == "row":
            body = f"{own} - 0.5 * {read(f'i{k}', self.pick(('0', '1')), f'n - {by}')}"
        elif kind == "last":
            body = f"{own} * {read(str(extents[k] - 1))}"
        elif kind == "half":
            body = f"{own} + {read(f'i{k} // 2')}"
        elif kind == "twice":
            body = f"{read(f'2 * i{k} + 1', default)} - 0.2 * {own}"
        elif kind == "back":
            body = f"{own} + 0.5 * {self.unary(read(f'{extents[k] - 1} - i{k}'))}"
        elif kind == "toeplitz":
            weight, size = self.param([2 * extents[k] - 1], 0.4), extents[k] - 1
            body = f"sum[q]({read('q')} * {weight}[i{k} - q + {size}]) / {extents[k]}"
        elif kind == "cumulative":
            body = f"sum[q](if q {self.pick(('<=', '<', '>='))} i{k} then {read('q')} else 0) / {extents[k]}"
        elif kind == "batch":
            body = f"{own} - 0.5 * {self.pick(('mean', 'max', 'min'))}[m]({read(f'i{k}', None, 'm')})"
        elif kind == "self":
            size = self.random.randint(1, min(4, extents[k]))
            rest = [i for j, i in enumerate(index) if j != k]
            summed = [i for i in rest if self.random.random() < 0.5]
            kept = [i for i in rest if i not in summed]
            body = f"sum[{', '.join([f'i{k}: {extents[k]}'] + summed)}]({own} * {read(f'i{k} + s', '0')}) / {extents[k]}"
            self.define(f"NAME[{', '.join(['n', f's: {size}'] + kept)}] = {body}",
                        [size] + [extents[index.index(i)] for i in kept])
            return True
        elif kind == "diagonal" and len(extents) > 1:
            size = min(extents[:2])
            inner = "".join(", " + i for i in index[2:])
            self.define(f"NAME[n, i0: {size}{inner}] = {self.unary(f'{name}[n, i0, i0{inner}]')}", (size,) + extents[2:])
            return True
        elif kind == "hankel" and extents[0] > 2:
            inner = "".join(", " + i for i in index[1:])
            size = self.random.randint(2, extents[0] - 1)
            self.define(f"NAME[n, i: {extents[0] - size + 1}, j: {size}{inner}] = {self.unary(f'{name}[n, i + j{inner}]')}",
                        (extents[0] - size + 1, size) + extents[1:])
            return True
        else:
            return False
        self.define(f"NAME[{left.replace(f'i{k}', f'i{k}: {extents[k]}')}] = {body}", extents)
        return True

    def several(self):
        """Reductions in reductions, products, and products of three."""
        name, extents = self.any_tensor()
        if not extents:
            return False
        index = "".join(f", i{k}" for k in range(len(extents)))
        last = f"i{len(extents) - 1}"
        outer = "".join(f", i{k}" for k in range(len(extents) - 1))
        read = f"{name}[n{index}]"
        kind = self.pick(("prod", "argmax", "nested", "outer", "bilinear", "var", "logsum", "quadratic"))
        if kind == "prod":
            self.define(f"NAME[n{outer}] = prod[{last}](1 + 0.3 * tanh({read}))", extents[:-1])
        elif kind == "argmax":
            self.define(f"NAME[n{outer}] = argmax[{last}]({read}) / {extents[-1]} + mean[{last}]({read})", extents[:-1])
        elif kind == "nested" and len(extents) > 1:
            inner, over = f"i{len(extents) - 1}", f"i{len(extents) - 2}"
            kept = "".join(f", i{k}" for k in range(len(extents) - 2))
            ops = [self.pick(("sum", "max", "mean", "min")) for _ in range(2)]
            self.define(f"NAME[n{kept}] = {ops[0]}[{over}]({self.unary(f'{ops[1]}[{inner}]({self.unary(read)})')}) / 3",
                        extents[:-2])
        elif kind == "outer" and len(extents) == 1:
            self.define(f"NAME[n, i, j] = {self.unary(f'{name}[n, i]')} * {name}[n, j]", extents * 2)
        elif kind == "bilinear" and len(extents) == 1:
            other = self.any_tensor(1)
            units = self.extent()
            if units * extents[0] * other[1][0] > MOST:
                return False
            weight = self.param([extents[0], other[1][0], units], 0.3)
            self.define(f"NAME[n, u] = sum[i, j]({name}[n, i] * {weight}[i, j, u] * {other[0]}[n, j]) / {extents[0]}", (units,))
        elif kind == "quadratic" and len(extents) == 2:
            weight = self.param([extents[1], extents[1]], 0.3)
            self.define(f"NAME[n, s] = sum[i, j]({name}[n, s, i] * {weight}[i, j] * {name}[n, s, j]) / {extents[1]}", extents[:1])
        elif kind == "var":
            self.define(f"NAME[n{outer}] = mean[{last}]({read}^2) - mean[{last}]({read})^2", extents[:-1])
        elif kind == "logsum":
            self.define(f"NAME[n{outer}] = log(sum[{last}](exp({read})))", extents[:-1])
        else:
            return False
        return True

    def drawn(self):
        name, extents = self.any_tensor()
        draw = self.name("d")
        kind = self.pick(("full", "some", "one", "mask", "weights"))
        law = self.pick(("normal(0, 1)", "uniform(0.5, 1)", "bernoulli(0.5)", "normal(1, 0.2)"))
        index = "".join(f", i{k}" for k in range(len(extents)))
        if kind == "full" or not extents:
            self.lines.append(f"{draw}[n{''.join(f', {e}' for e in extents)}] ~ {law}")
            self.define(f"NAME = {name} * {draw}", extents)
        elif kind == "some":
            self.lines.append(f"{draw}[{extents[-1]}] ~ {law}")
            self.define(f"NAME = {name} + 0.3 * {draw}", extents)
        elif kind == "one":
            self.lines.append(f"{draw} ~ {law}")
            self.define(f"NAME[n{index}] = {self.unary(f'{name}[n{index}]')} * {draw}", extents)
        elif kind == "mask":
            self.lines.append(f"{draw}[n, {extents[0]}] ~ bernoulli(0.7)")
            self.define(f"NAME[n{index}] = if {draw}[n, i0] then {name}[n{index}] else 0.1 * i0", extents)
        else:
            units = self.extent()
            self.lines.append(f"{draw}[{extents[-1]}, {units}] ~ {law}")
            self.define(f"NAME = {name} @ {draw} / {extents[-1]}", extents[:-1] + (units,))
        return True

    def kept(self):
        """A state, and what is made of it."""
        name, extents = self.any_tensor()
        if not extents:
            return False
        state = self.name("s")
        index = "".join(f", i{k}" for k in range(len(extents)))
        summed = "".join(f", i{k}" for k in range(len(extents) - 1))
        last = f"i{len(extents) - 1}"
        mean = self.name("m")
        self.lines.append(f"state {state}[{extents[-1]}] = {self.pick(('0', '1', '0.5'))}")
        self.lines.append(f"{mean}[{last}] = mean[n{summed}]({name}[n{index}])")
        self.lines.append(f"{state} <- 0.7 * {state} + 0.3 * {mean}")
        self.define(f"NAME[n{index}] = {self.unary(f'{name}[n{index}] - {state}[{last}]')}", extents)
        if self.random.random() < 0.3:
            self.lines.append(f"{state} <- {state} * 0.9 + 0.1")
        return True

    def slope(self):
        """A gradient as a tensor."""
        name, _ = self.any_tensor()
        x, extents = self.pick(self.tensors[:4])
        self.define(f"NAME = grad(mean({self.pick((f'{name}^2', f'tanh({name})', name))}), {x}) * {self.pick(('n', '3'))}", extents)
        return True

    def layers(self):
        """A for over layers."""
        name, extents = self.any_tensor()
        if not extents or extents[-1] > 70:
            return False
        h, turns = self.name("h"), self.random.randint(2, 4)
        wide = extents[-1]
        body = self.pick((f"{h} = {h} + tanh(dense({h}, {wide}))",
                          f"{h} = if l == 0 then relu(dense({h}, {wide})) else 0.5 * {h}",
                          f"{h} = {h} |> layer_norm(eps = 0.1) |> dense(2 * {wide}) |> gelu |> dense({wide})",
                          f"{h} = {h} * sigmoid(dense({h}, {wide})) + {name} * l",
                          f"{h} = softplus(dense({h}, {wide} + l)) |> dense({wide})",
                          f"{h} = ({h} + (if l > 1 then {name} else {h})) / 2"))
        self.lines.append(f"{h} = {name}")
        self.lines.append(f"for l in 0..{turns} {{ {body} }}")
        self.tensors.append((h, extents))
        return True

    def weight(self):
        """Weights that are computed, and products with them."""
        name, extents = self.any_tensor()
        if not extents or extents[-1] > 70:
            return False
        units = self.extent()
        raw = self.param([units, extents[-1]], 0.6)
        made = self.name("U")
        self.lines.append(self.pick((
            f"{made}[j, k] = {raw}[k, j] * rsqrt(sum[q]({raw}[k, q]^2) + 0.1)",
            f"{made} = transpose(softmax({raw}))",
            f"{made} = transpose({raw} - mean({raw}, axis = 0))",
            f"{made}[j, k] = if j <= k then {raw}[k, j] else 0",
            f"{made}[j, k] = floor(4 * {raw}[k, j]) / 4 + {raw}[k, j]",
            f"{made}[j, k] = {raw}[k, j] * mean[n]({name}[n{', 0' * (len(extents) - 1)}, j])")))
        self.define(self.pick((f"NAME = {name} @ {made}", f"NAME = tanh({name} @ {made} + 0.1)",
                               f"NAME = max({name} @ {made}, 0)")), extents[:-1] + (units,))
        return True

    def side_by_side(self):
        """concat along any dimension, of several."""
        name, extents = self.any_tensor()
        if not extents:
            return False
        axis = self.random.randrange(len(extents))
        fit = [t for t in self.tensors if len(t[1]) == len(extents) and
               all(a == b for k, (a, b) in enumerate(zip(t[1], extents)) if k != axis)]
        parts = [(name, extents)] + [self.pick(fit) for _ in range(self.random.randint(1, 3))]
        out = list(extents)
        out[axis] = sum(e[axis] for _, e in parts)
        self.define(f"NAME = concat({', '.join(self.pick((p, p, f'2 * {p}', f'tanh({p})')) for p, _ in parts)}, axis = {axis + 1})", out)
        return True

    def samples(self):
        """Every row with every row: a number, then."""
        found = self.any_tensor(1)
        if not found:
            return False
        name, extents = found
        s = self.name("s")
        self.lines.append(f"{s}[i: n, j: n] = " + self.pick((
            f"sum[k]({name}[i, k] * {name}[j, k]) / {extents[0]}", f"sum[k](({name}[i, k] - {name}[j, k])^2)",
            f"sum[k](abs({name}[i, k] - {name}[j, k] + 0.1))", f"max[k]({name}[i, k] + {name}[j, k])")))
        self.define(self.pick((f"NAME[n] = mean[j]({s}[n, j])",
                               f"NAME[n] = log(sum[j](exp(min({s}[n, j], 3)))) - {s}[n, n]",
                               f"NAME[i] = max[j](if i == j then -3 else {s}[i, j])")), ())
        return True

    def large(self):
        """A matrix of which a step learns block by block; it may be read again, in other ways, elsewhere."""
        name, extents = self.any_tensor()
        if not extents or math.prod(extents[:-1]) > 9 or len(extents) > 2:
            return False
        wide = self.pick((64, 100, 128, 130, 190, 400))
        units = -(-LARGE // wide) + self.random.randrange(30)
        gates = self.pick((1, 1, 2, 3))
        decay = self.pick(("", "", "", " no_decay"))
        if self.random.random() < 0.4 and len(extents) == 1 and extents[-1] * units * 3 > LARGE:
            wide = extents[-1]
            h = name
        else:
            h = self.name("h")
            self.lines.append(f"{h} = {self.pick(('tanh', 'relu'))}({name} @ {self.param([extents[-1], wide], 0.3)})")
        index = "".join(f", i{k}" for k in range(len(extents) - 1))
        weight, form = self.name("W"), self.random.random()
        y = self.name("y")
        if form < 0.25:
            self.lines.append(f"param {weight}[{gates}, {wide}, {units}] ~ normal(0, 0.1){decay}")
            self.lines.append(f"{y}[n{index}, k] = " + " + ".join(
                f"{self.pick(('tanh', ''))}(sum[j]({h}[n{index}, j] * {weight}[{g}, j, k]))" for g in range(gates)))
            element = f"{weight}[0, {wide - 1} - j, 0]"
        elif form < 0.45:
            self.lines.append(f"param {weight}[{units}, {wide}] ~ normal(0, 0.1){decay}")
            self.lines.append(f"{y}[n{index}, k] = sum[j]({h}[n{index}, j] * {weight}[k, j])")
            element = f"{weight}[0, {wide - 1} - j]"
        else:
            self.lines.append(f"param {weight}[{wide}, {units}] ~ normal(0, 0.1){decay}")
            element = f"{weight}[{wide - 1} - j, {units // 2}]"
            read = self.pick((f"{h}[n{index}, j]", f"{h}[n{index}, j]", f"({h}[n{index}, j] + floor(9 * {element}))",
                              f"{h}[n{index}, j] * (if {element} > 0 then 1 else 0.5)"))
            self.lines.append(f"{y}[n{index}, k] = sum[j]({read} * {weight}[j, k])")
        first = f"{h}[n{', 0' * (len(extents) - 1)}, j]"
        again = self.pick((None, None, f"mean({weight}^2)", f"mean(sign({weight}) * {weight})",
                           f"mean[n, j]({first} * {element})", f"mean[n, j]({first}^2 * sign({element}))"))
        if again:
            self.terms.append(again)
        if self.random.random() < 0.5:
            bias = self.param([units], 0.1)
            self.lines.append(f"{y} = {self.pick(('tanh', 'relu', 'sigmoid'))}({y} + {bias})")
        out = self.random.randint(1, 9)
        self.define(f"NAME = {y} @ {self.param([units, out], 0.1)}", extents[:-1] + (out,))
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
                 self.whole, self.whole, self.whole, self.pairs, self.centred, self.recurrence, self.dropped,
                 self.groups, self.lookup, self.lookup, self.elsewhere, self.elsewhere, self.several, self.several,
                 self.drawn, self.kept, self.slope, self.layers, self.weight, self.side_by_side, self.samples,
                 self.large)
        wanted = self.random.randint(2, 9)
        while wanted:
            if self.pick(kinds)():
                wanted -= 1
            if math.prod(self.tensors[-1][1]) > MOST:
                self.tensors.pop()
        if self.random.random() < 0.2:
            self.large()
        terms = self.terms
        for name, extents in self.random.sample(self.tensors, min(len(self.tensors), self.random.randint(1, 3))) + \
                [self.tensors[-1]]:
            index = "".join(f", i{k}" for k in range(len(extents)))
            terms.append(self.pick((f"mean({name}^2)", f"mean(tanh({name}))", f"mean[n{index}]({name}[n{index}]^2)",
                                    f"mean(sigmoid({name}) * {name})")))
            if len(extents) == 1 and self.classes and self.classes[0][1] == extents[0]:
                terms.append(f"mean(cross_entropy({name}, {self.classes[0][0]}))")
        self.lines.append("loss " + " + ".join(terms))
        self.lines.append(f"output o = {self.pick(self.tensors[-4:])[0]}")
        self.lines.append(f"metric e = {self.pick(('sqrt(mean(X1^2))', 'mean(X1) / 2'))}")

    def text(self):
        lines = []
        for name, extents, among in self.inputs:
            shape = "".join(f", {e}" for e in extents)
            lines.append(f"input {name}[n{shape}]" + (f" : class({among})" if among else ""))
        rows = []
        for name, extents, among in self.inputs:
            shape = "".join(f", {e}" for e in extents)
            rows += [f"u{name}[n{shape}] ~ uniform(0, 1)", f"{name} = floor({among} * u{name})"] if among else \
                [f"{name}[n{shape}] ~ normal(0, 1)"]
        law = self.pick(("sgd(lr = 0.01)", "sgd(lr = 0.01, momentum = 0.9)", "adam(lr = 0.001)", "adamw(lr = 0.001)",
                         "rmsprop(lr = 0.001)", "adagrad(lr = 0.01)",
                         "sgd(lr = 0.01, weight_decay = 0.01)"))
        clip = self.pick(("", "   clip_norm = 0.5"))
        return "model drawn {\n" + "".join(f"    {line}\n" for line in lines + self.lines) + "}\n" + \
            "data {\n    train[43] {\n" + "".join(f"        {row}\n" for row in rows) + "    }\n}\n" + \
            f"train {{ optimizer = {law}   batch = {self.pick((3, 7, 13, 43))}   epochs = 2{clip} }}\n"


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
        if name == "__metadata__" or entry["dtype"] not in ("F32", "F64"):
            continue
        first, end = entry["data_offsets"]
        kind, size = ("f", 4) if entry["dtype"] == "F32" else ("d", 8)
        tensors[name] = struct.unpack(f"<{(end - first) // size}{kind}", data[first:end])
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
    text = program.text()
    with open(source, "w") as file:
        file.write(text)
    trainers = {}
    precision = "--precision=f64" if random.Random(seed).random() < 0.2 else "--precision=f32"
    ram = [f"--ram={random.Random(seed).choice(('100K', '1M'))}"] if random.Random(seed + 1).random() < 0.1 else []
    agree, nothing = (AGREE, NOTHING) if precision == "--precision=f32" else (1e-8, 1e-12)
    for level in "02":
        base = os.path.join(folder, f"drawn{seed}_{level}")
        compile_it = [options.dlc, f"-O{level}", precision, source, "-o", base + ".c"]
        try:
            run(compile_it + (ram if level == "2" else []), f"dlc -O{level}")
        except Failure as failure:
            if "--ram allows" not in str(failure):
                raise
            run(compile_it, f"dlc -O{level}")
        flags = ["-O2", "-march=native", "-fopenmp"] if level == "2" else ["-O0"]
        run([options.cc, *flags, "-std=c11", "-Wall", "-Wextra", "-Werror", "-Wno-error=array-bounds", "-I", "runtime", base + ".c", "-o", base,
             f"-L{options.build}", "-ldlrt", "-lz", "-ljansson", "-lm"], f"cc of -O{level}")
        trainers[level] = base
    saved = []
    ways = [("--threads", "1"), ("--threads", "2"), ("--clip-norm", "1e30")]
    if "clip_norm" in text:
        ways.append(("--clip-norm", "0"))
    for way in ways:
        try:
            run([trainers["2"], "train", "--quiet", *way, "--save", base + ".saved"], f"train {' '.join(way)}")
        except Failure as failure:
            if ": the loss is" in str(failure):
                return  # it diverges
            raise
        with open(base + ".saved", "rb") as file:
            saved.append(file.read())
    if saved[0] != saved[1]:
        raise Failure("other bits with two threads")
    if saved[2] != saved[3 if len(saved) > 3 else 0]:
        raise Failure("other bits when the step is taken apart")
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
                if not abs(a - b) <= agree * scale + nothing:
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
