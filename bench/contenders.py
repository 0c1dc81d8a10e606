"""The programs that are measured against each other: how each is built, and asked for a sample.

Every contender has a name and sample(workload, threads, seconds), the milliseconds of a training
step: the median over the steps of one slice. One that can't be had says why in `missing`.
"""
import ctypes
import json
import os
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BUILD = os.path.join(ROOT, os.environ.get("BUILD", "build"))
CC = shlex.split(os.environ.get("CC", "cc"))
CFLAGS = shlex.split(os.environ.get("BENCH_CFLAGS", "-O2 -march=native -fopenmp"))
LIBRARIES = shlex.split(os.environ.get("LIBRARIES", "-lz -ljansson -lm"))
PYTHON = os.environ.get("TORCH_PYTHON", "/usr/bin/python3")


def openblas_kernels():
    """What OpenBLAS is to be told to use: on a processor newer than itself it takes its oldest kernels, which are
    six times as slow. Empty where it knows better, or isn't there."""
    try:
        corename = ctypes.CDLL("libopenblas.so.0").openblas_get_corename
        corename.restype = ctypes.c_char_p
        with open("/proc/cpuinfo") as file:
            flags = next((line.split() for line in file if line.startswith("flags")), [])
    except (OSError, AttributeError):
        return ""
    if corename() not in (b"Prescott", b"Core2", b"Nehalem", b"Sandybridge"):
        return ""
    return "SkylakeX" if "avx512dq" in flags else "Haswell" if "avx2" in flags else ""


# OpenBLAS's own threads and OpenMP's take turns; each set that waits by spinning keeps the other
# from running, and a step takes ten times as long. Both peers are better off with sleeping ones.
PEERS = dict(os.environ, OMP_WAIT_POLICY="passive")
KERNELS = openblas_kernels()
if KERNELS:
    PEERS.setdefault("OPENBLAS_CORETYPE", KERNELS)


def run(command, **options):
    """The output of a command; ends the whole run with its messages when it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode:
        sys.exit(f"{shlex.join(command)}: exit status {done.returncode}\n{done.stderr}")
    return done.stdout


def output(name):
    folder = os.path.join(BUILD, "bench")
    os.makedirs(folder, exist_ok=True)
    return os.path.join(folder, name)


def generate(source, name, options=()):
    run([os.path.join(BUILD, "dlc"), *options, os.path.join(ROOT, source), "-o", output(name + ".c")])


def compile_generated(name, *flags):
    run([*CC, *CFLAGS, *flags, output(name + ".c"), "-I" + os.path.join(ROOT, "runtime"), "-L" + BUILD, "-ldlrt",
         *LIBRARIES, "-o", output(name)])
    return output(name)


def compile_ours(name, *flags):
    run([*CC, *CFLAGS, "-O3", *flags[:1], os.path.join(HERE, name + ".c"), *flags[1:], "-lm", "-o", output(name)])
    return output(name)


class Dlc:
    name = "dlc"
    missing = ""

    def __init__(self, workloads):
        self.programs = {}
        self.steps = {}  # how many fill a slice, once that is known
        for workload in workloads:
            base = os.path.splitext(os.path.basename(workload.source))[0]
            if workload.source not in self.programs:
                generate(workload.source, base)
                self.programs[workload.source] = compile_generated(base)
        any_program = next(iter(self.programs.values()))
        self.threaded = subprocess.run([any_program, "bench", "--steps", "1", "--threads", "2"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def bench(self, workload, threads, steps):
        told = ["--threads", str(threads)] if self.threaded else []
        command = [self.programs[workload.source], "bench", "--batch", str(workload.batch), "--steps", str(steps)]
        return 1e3 * workload.batch / json.loads(run(command + told))["samples_per_second"]

    def sample(self, workload, threads, seconds):
        key = workload.name, threads
        if key not in self.steps:
            self.steps[key] = min(max(int(1e3 * seconds / self.bench(workload, threads, 3)), 3), 1 << 20)
        ms = self.bench(workload, threads, self.steps[key])
        self.steps[key] = min(max(int(1e3 * seconds / ms), 3), 1 << 20)
        return ms


class Torch:
    name = "PyTorch"

    def __init__(self):
        self.missing = ""
        self.server = None
        if subprocess.run([PYTHON, "-c", "import torch"], stderr=subprocess.DEVNULL).returncode:
            self.missing = f"{PYTHON} has no torch (Debian: python3-torch)"
            return
        self.server = subprocess.Popen([PYTHON, os.path.join(HERE, "torch_peer.py")], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, text=True, env=PEERS)

    def ask(self, *words):
        print(*words, file=self.server.stdin, flush=True)
        answer = self.server.stdout.readline()
        if not answer:
            sys.exit("bench/torch_peer.py ended")
        return answer

    def sample(self, workload, threads, seconds):
        return float(self.ask(workload.model, workload.batch, threads, seconds))

    def check(self, workload, batch, source, target):
        self.ask(workload.model, batch, 1, "check", source, target)

    def close(self):
        if self.server:
            self.server.stdin.close()
            self.server.wait()


class OpenBlas:
    name = "C + OpenBLAS"

    def __init__(self):
        self.missing = ""
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "openblas"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True) if shutil.which("pkg-config") else None
        if flags is None or flags.returncode:
            self.missing = "pkg-config finds no openblas (Debian: libopenblas-dev)"
            return
        self.program = compile_ours("openblas_peer", "-ffast-math", *shlex.split(flags.stdout))

    def sample(self, workload, threads, seconds):
        return float(run([self.program, workload.model, str(workload.batch), str(threads), str(seconds)], env=PEERS))

    def check(self, workload, batch, source, target):
        run([self.program, workload.model, str(batch), "1", "check", source, target], env=PEERS)


class Machine:
    """Not a contender, but measured in turn with them."""

    def __init__(self):
        self.program = compile_ours("peak")

    def gflops(self, threads, seconds):
        return float(run([self.program, "fma", str(threads), str(seconds)]))

    def gbytes(self, kib, threads, seconds):
        return float(run([self.program, "update", str(kib), str(threads), str(seconds)]))
