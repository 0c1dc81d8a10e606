"""PyTorch's figures for the Fashion-MNIST models of models/, in the same setting.

    python3 bench/fashion_peers.py DATA [MODEL ...]

trains each model with seeds 1, 2 and 3 and prints for each epoch, as the trainers that dlc makes
do, the training loss (each step weighted by its rows) and the loss and accuracy on the test split.
Architecture, initialisers, optimiser, batch and epochs are those of models/MODEL.dl. DATA is the
folder with fashion-mnist/. docs/models.md has the figures.
"""
import gzip
import sys

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)
ENTROPY = nn.CrossEntropyLoss()


def read(folder, name, header, classes=False):
    with gzip.open(f"{folder}/fashion-mnist/{name}-ubyte.gz") as file:
        values = torch.from_numpy(np.frombuffer(file.read(), np.uint8, offset=header).copy())
    return values.long() if classes else values.reshape(-1, 784).float() / 255


def with_weights(net, draw):
    """Draws the weights as the model does; biases start at 0."""
    for layer in net.modules():
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            draw(layer.weight)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    return net


def normal(weight):
    nn.init.normal_(weight, 0, 0.01)


XAVIER = nn.init.xavier_uniform_


def he(weight):
    nn.init.kaiming_normal_(weight, nonlinearity="relu")


def perceptron(activation):
    return with_weights(nn.Sequential(nn.Linear(784, 256), activation, nn.Linear(256, 10)), XAVIER)


def dropout(p1, p2):
    return with_weights(nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Dropout(p1),
                                      nn.Linear(256, 256), nn.ReLU(), nn.Dropout(p2),
                                      nn.Linear(256, 10)), normal)


def autoencoder(code):
    return with_weights(nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, code),
                                      nn.Linear(code, 256), nn.ReLU(), nn.Linear(256, 784),
                                      nn.Sigmoid()), XAVIER)


def lenet():
    return with_weights(nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10)), XAVIER)


class Block(nn.Module):
    def __init__(self, inputs, filters, stride):
        super().__init__()
        self.change = nn.Sequential(nn.Conv2d(inputs, filters, 3, stride, 1), nn.BatchNorm2d(filters), nn.ReLU(),
                                    nn.Conv2d(filters, filters, 3, 1, 1), nn.BatchNorm2d(filters))
        self.same = nn.Identity() if stride == 1 and filters == inputs else nn.Sequential(
            nn.Conv2d(inputs, filters, 1, stride), nn.BatchNorm2d(filters))

    def forward(self, x):
        return torch.relu(self.same(x) + self.change(x))


def resnet():
    net = with_weights(nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 16, 5, 2, 2), nn.BatchNorm2d(16), nn.ReLU(),
        Block(16, 16, 1), Block(16, 32, 2), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(32, 10)), he)
    XAVIER(net[-1].weight)
    return net


def sgd(lr):
    return lambda net: torch.optim.SGD(net.parameters(), lr)


def adam(lr):
    return lambda net: torch.optim.Adam(net.parameters(), lr)


MODELS = {  # network, optimiser, epochs; batches of 256, resnet's of 128
    "activations relu": (lambda: perceptron(nn.ReLU()), sgd(0.1), 10),
    "activations sigmoid": (lambda: perceptron(nn.Sigmoid()), sgd(0.1), 10),
    "activations tanh": (lambda: perceptron(nn.Tanh()), sgd(0.1), 10),
    "dropout": (lambda: dropout(0.2, 0.5), sgd(0.5), 10),
    "dropout none": (lambda: dropout(0, 0), sgd(0.5), 10),
    "autoencoder 32": (lambda: autoencoder(32), adam(1e-3), 10),
    "autoencoder 2": (lambda: autoencoder(2), adam(1e-3), 10),
    "lenet": (lenet, sgd(0.9), 10),
    "resnet": (resnet, adam(2e-3), 3),
}


def train(net, optimizer, batch, X, y, autoencodes):
    """One epoch; the mean loss of its steps."""
    net.train()
    total = 0.0
    for rows in torch.randperm(len(X)).split(batch):
        x = X[rows]
        out = net(x)
        loss = nn.functional.mse_loss(out, x) if autoencodes else ENTROPY(out, y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(rows)
    return total / len(X)


def evaluate(net, X, y, autoencodes):
    net.eval()
    with torch.no_grad():
        out = torch.cat([net(x) for x in X.split(1000)])
    if autoencodes:
        return f"test_loss {nn.functional.mse_loss(out, X).item():.5f}"
    accuracy = (out.argmax(1) == y).float().mean().item()
    return f"test_loss {ENTROPY(out, y).item():.4f} test_accuracy {accuracy:.4f}"


def main():
    folder, names = sys.argv[1], sys.argv[2:] or MODELS
    X, y = read(folder, "train-images-idx3", 16), read(folder, "train-labels-idx1", 8, True)
    X_test, y_test = read(folder, "t10k-images-idx3", 16), read(folder, "t10k-labels-idx1", 8, True)
    for name in names:
        make, optimizer, epochs = MODELS[name]
        autoencodes = name.startswith("autoencoder")
        for seed in 1, 2, 3:
            torch.manual_seed(seed)
            net = make()
            steps = optimizer(net)
            for epoch in range(1, epochs + 1):
                loss = train(net, steps, 128 if name == "resnet" else 256, X, y, autoencodes)
                figures = evaluate(net, X_test, y_test, autoencodes)
                print(f"{name}, seed {seed}, epoch {epoch}: train_loss {loss:.5f} {figures}", flush=True)


main()
