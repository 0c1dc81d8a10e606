"""PyTorch's figures for the models of models/ whose data is drawn, in the same setting.

    python3 bench/drawn_peers.py

prints the losses after training with seeds 1, 2 and 3. The draws are PyTorch's own, so single
figures differ from dlc's; what they show should not. docs/models.md has both.
"""
from math import factorial

import torch

torch.set_num_threads(1)


def cubic(rows, degree):
    x = torch.randn(rows, 1)
    powers = torch.cat([x ** i / factorial(i) for i in range(degree + 1)], 1)
    y = 5 + 1.2 * x - 3.4 * x ** 2 / 2 + 5.6 * x ** 3 / 6 + torch.randn(rows, 1) * 0.1
    return powers, y


def polynomial(degree, rows):
    (X, y), (X_test, y_test) = cubic(rows, degree), cubic(100, degree)
    w = (torch.randn(degree + 1, 1) * 0.01).requires_grad_()
    optimizer = torch.optim.Adam([w], 0.1)
    for _ in range(500):
        optimizer.zero_grad()
        loss = ((X @ w - y) ** 2).mean()
        loss.backward()
        optimizer.step()
    return loss.item(), ((X_test @ w - y_test) ** 2).mean().item()


def book_polynomial(degree):
    """The book's own setting: SGD with lr 0.01, batches of 10, 1500 epochs, 100 rows."""
    (X, y), (X_test, y_test) = cubic(100, degree), cubic(100, degree)
    w = (torch.randn(degree + 1, 1) * 0.01).requires_grad_()
    optimizer = torch.optim.SGD([w], 0.01)
    for _ in range(1500):
        total = 0.0
        for rows in torch.randperm(100).split(10):
            optimizer.zero_grad()
            loss = ((X[rows] @ w - y[rows]) ** 2).mean()
            loss.backward()
            optimizer.step()
            total += loss.item() / 10
    return total, ((X_test @ w - y_test) ** 2).mean().item()


def linear(rows):
    X = torch.randn(rows, 200)
    return X, 0.05 + X @ torch.full((200, 1), 0.01) + torch.randn(rows, 1) * 0.01


def weight_decay(decay):
    (X, y), (X_test, y_test) = linear(20), linear(100)
    w, b = torch.randn(200, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([{"params": [w], "weight_decay": decay}, {"params": [b]}], 0.003)
    for _ in range(100):
        total = 0.0
        for rows in torch.randperm(20).split(5):
            optimizer.zero_grad()
            loss = ((X[rows] @ w + b - y[rows]) ** 2 / 2).mean()
            loss.backward()
            optimizer.step()
            total += loss.item() / 4
    return total, ((X_test @ w + b - y_test) ** 2 / 2).mean().item()


for name, experiment in [
    ("polynomial degree 1", lambda: polynomial(1, 100)),
    ("polynomial degree 3", lambda: polynomial(3, 100)),
    ("polynomial degree 20, 10 rows", lambda: polynomial(20, 10)),
    ("book's polynomial degree 3", lambda: book_polynomial(3)),
    ("book's polynomial degree 20", lambda: book_polynomial(20)),
    ("weight_decay 0", lambda: weight_decay(0)),
    ("weight_decay 3", lambda: weight_decay(3)),
]:
    for seed in 1, 2, 3:
        torch.manual_seed(seed)
        train_loss, test_loss = experiment()
        print(f"{name}, seed {seed}: train_loss {train_loss:.4g} test_loss {test_loss:.4g}", flush=True)
