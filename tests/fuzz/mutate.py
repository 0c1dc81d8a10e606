#!/usr/bin/env python3
"""Breaks the project's own programs, token by token, and looks at what dlc says.

    tests/fuzz/mutate.py build/dlc SEED SECONDS FOLDER

Takes the programs of tests/ops, tests/values, tests/errors and models; deletes, doubles, swaps and
replaces up to three tokens; compiles in one of several ways. Each must end with status 0, or with
status 1 and an error that has file, line and column, within ten seconds. What doesn't is kept in
FOLDER and named. Needs nothing but Python.
"""
import glob
import os
import random
import re
import subprocess
import sys
import time

TOKEN = re.compile(r'#[^\n]*|"(?:\\.|[^"\\\n])*"|\d+(?:\.\d+)?(?:e-?\d+)?|[A-Za-z_]\w*'
                   r'|<-|\|>|==|!=|<=|>=|//|\.\.\.|\.\.|\s+|.', re.S)
WAYS = [[], ['-O0'], ['--emit=math'], ['--emit=dot'], ['-Wstability'], ['--precision=f64']]


def means_something(token):
    return not token.isspace() and not token.startswith('#')


def broken(tokens, pool):
    """A copy of the tokens with one to three mistakes in it."""
    tokens = list(tokens)
    for _ in range(random.choice([1, 1, 1, 1, 2, 3])):
        places = [i for i, token in enumerate(tokens) if means_something(token)]
        if len(places) < 3:
            break
        at, other = random.choice(places), random.choice(places)
        neighbour = places[(places.index(at) + 1) % len(places)]
        kind = random.randrange(6)
        if kind == 0:
            tokens[at] = ' '
        elif kind == 1:
            tokens[at] += ' ' + tokens[at]
        elif kind == 2:
            tokens[at], tokens[neighbour] = tokens[neighbour], tokens[at]
        elif kind == 3:
            tokens[at] = tokens[other]
        elif kind == 4:
            tokens[at] = random.choice(pool)
        else:
            tokens[at], tokens[other] = tokens[other], tokens[at]
    return ''.join(tokens)


def fault(dlc, program, way, folder):
    """What is wrong with dlc's answer to the program, or None."""
    command = [dlc, *way, '-I', folder, '-o', os.devnull, program]
    try:
        result = subprocess.run(command, stderr=subprocess.PIPE, timeout=10, check=False)
    except subprocess.TimeoutExpired:
        return 'more than ten seconds'
    text = result.stderr.decode('utf-8', 'replace')
    placed = re.search(r'^\S+:\d+:\d+: error: ', text, re.M) is not None
    if result.returncode not in (0, 1):
        return 'status %d' % result.returncode
    if placed != (result.returncode == 1):
        return 'status %d, but %s error' % (result.returncode, 'an' if placed else 'no')
    return None


def main():
    dlc, seed, seconds, folder = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
    random.seed(seed)
    os.makedirs(folder, exist_ok=True)
    texts = {}
    for pattern in ('tests/ops', 'tests/values', 'tests/errors', 'models'):
        for path in sorted(glob.glob(pattern + '/*.dl')):
            with open(path, encoding='utf-8', errors='replace') as file:
                texts[path] = TOKEN.findall(file.read())
    texts = {path: tokens for path, tokens in texts.items() if len(tokens) < 3000}
    pool = sorted({token for tokens in texts.values() for token in tokens if means_something(token)})
    program = os.path.join(folder, 'broken.dl')
    end, runs, faults = time.time() + seconds, 0, 0
    while time.time() < end:
        path = random.choice(list(texts))
        text = broken(texts[path], pool)
        with open(program, 'w', encoding='utf-8') as file:
            file.write(text)
        way = random.choice(WAYS)
        wrong = fault(dlc, program, way, os.path.dirname(path))
        runs += 1
        if wrong is not None:
            faults += 1
            kept = os.path.join(folder, 'fault_%d_%d.dl' % (seed, faults))
            os.replace(program, kept)
            print('%s: %s (from %s) %s' % (kept, wrong, path, ' '.join(way)), flush=True)
    print('%d programs, %d faults' % (runs, faults))
    sys.exit(faults > 0)


if __name__ == '__main__':
    main()
