"""Whether all contenders compute the same: loss and gradients on one drawn batch and parameters."""
import array
import json
import os
import random
import re
import struct
from math import prod, sqrt

from contenders import compile_generated, generate, output, run

TOLERANCE = 1e-4  # of the gradient's length: 32-bit sums in different orders


def tensors_of(program, batch):
    """(name, shape, number of classes or 0, is a parameter), as `info` lists inputs and parameters."""
    found, section = [], ""
    for line in run([program, "info"]).splitlines():
        if not line.startswith(" "):
            section = line
        row = re.match(r"  (\S+) +\[([^]]*)\] *(?:class\((\d+)\))?", line)
        if row and section in ("inputs", "parameters"):
            shape = [batch if extent == "n" else int(extent) for extent in row[2].split(", ")]
            found.append((row[1], shape, int(row[3] or 0), section == "parameters"))
    return found


def draw(shape, classes, is_param):
    if classes:
        return array.array("i", (random.randrange(classes) for _ in range(prod(shape))))
    deviation = 0.05 if is_param else 1
    return array.array("f", (random.gauss(0, deviation) for _ in range(prod(shape))))


def write_safetensors(path, tensors, values):
    header, at = {}, 0
    for (name, shape, classes, _), data in zip(tensors, values):
        size = 4 * len(data)
        header[name] = {"dtype": "I32" if classes else "F32", "shape": shape, "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for data in values:
            data.tofile(file)


def read_gradients(path, tensors):
    with open(path, "rb") as file:
        raw = file.read()
    length, = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8:8 + length])
    found = array.array("f")
    for name in ["loss"] + ["grad." + t[0] for t in tensors if t[3]]:
        begin, end = header[name]["data_offsets"]
        found.frombytes(raw[8 + length + begin:8 + length + end])
    return found


def distance(found, wanted):
    """Of the gradients, by the length of the wanted one; and the larger of that and the loss's."""
    if len(found) != len(wanted):
        return float("inf")
    gap = sqrt(sum((a - b) ** 2 for a, b in zip(found[1:], wanted[1:])))
    return max(gap / sqrt(sum(b * b for b in wanted[1:])), abs(found[0] - wanted[0]) / abs(wanted[0]))


def check(workload, program, peers, batch=5):
    """Prints a line for each peer; whether all agree with the program that dlc made."""
    if workload.undropped:
        generate(workload.source, "undropped", workload.undropped)
        program = compile_generated("undropped")
    random.seed(1)
    tensors = tensors_of(program, batch)
    values = [draw(*t[1:]) for t in tensors]
    given, raw, answer = output("check.safetensors"), output("check.in"), output("check.out")
    write_safetensors(given, tensors, values)
    with open(raw, "wb") as file:
        for data in values:
            data.tofile(file)
    run([program, "grad", "--in", given, "--out", answer])
    wanted, agree = read_gradients(answer, tensors), True
    for peer in peers:
        peer.check(workload, batch, raw, answer)
        found = array.array("f")
        with open(answer, "rb") as file:
            found.frombytes(file.read())
        apart = distance(found, wanted)
        agree = agree and apart < TOLERANCE
        print(f"{'ok' if apart < TOLERANCE else 'WRONG':6} {workload.name:8} {peer.name:13} "
              f"loss {found[0]:.6f}, dlc's {wanted[0]:.6f}; gradients differ by {apart:.1e}")
    for path in (given, raw, answer):
        os.remove(path)
    return agree
