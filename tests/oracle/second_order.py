#!/usr/bin/env python3
"""Writes tests/values/second_order.in and .want with PyTorch's create_graph=True, in double
precision. Run from the top folder; the tests themselves read what it wrote."""
import torch

torch.manual_seed(1)
torch.set_default_dtype(torch.float64)


def draw(*shape):
    """Numbers that single precision holds exactly, so that both sides are given the same."""
    return (torch.randn(*shape) * 64).round() / 64


def line(name, kind, value):
    numbers = " ".join(repr(v.item()) for v in value.detach().reshape(-1))
    return f"{name} {kind} [{', '.join(map(str, value.shape))}] = {numbers}\n"


def grad(s, x):
    return torch.autograd.grad(s, x, create_graph=True)[0]


def net(x, V, c, w):
    return torch.tanh(torch.sigmoid(x @ V + c) @ w)


X, y = draw(5, 3).requires_grad_(), torch.tensor([2, 0, 3, 3, 1])
params = {"V": draw(3, 5), "c": draw(5), "w": draw(5, 4), "E": draw(4, 3)}
V, c, w, E = (p.requires_grad_() for p in params.values())

f = net(X, V, c, w)
g = grad(f.sum(), X)
h = grad(g.sum(), X)
third = grad((h**2).sum(), X)
z = X + E[y]
e = torch.nn.functional.cross_entropy(net(z, V, c, w), y)
dz, dE = grad(e, z), grad(e, E)
HV = grad((grad(e, V) * c).sum(), V)
ahead = torch.nn.functional.cross_entropy(net(z, V - 0.5 * grad(e, V), c, w), y)
length = ((g**2).sum(1) + 1e-6).sqrt()
J = torch.stack([grad(f[:, k].sum(), X) for k in range(4)], 1)
loss = e + ((length - 1) ** 2).mean() + (HV**2).sum() + (dE**2).sum() + ahead + (h**2).mean()
loss.backward()

with open("tests/values/second_order.in", "w") as out:
    out.write(line("X", "f32", X) + line("y", "i64", y))
    for name, p in params.items():
        out.write(line(name, "f32", p))
with open("tests/values/second_order.want", "w") as out:
    out.write(f"loss f64 [] = {loss.item()!r}\n")
    for name, value in (("slope", g), ("curvature", h), ("third", third), ("dz", dz), ("jacobian", J.flatten(1))):
        out.write(line(name, "f64", value))
    for name, p in params.items():
        out.write(line(f"grad.{name}", "f64", p.grad))
