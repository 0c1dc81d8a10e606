"""What else takes time or memory: compiling, starting, loading, an epoch. One run each, since these
take seconds."""
import glob
import json
import os
import shutil
import subprocess
import tempfile
import time

from contenders import BUILD, HERE, PEERS, PYTHON, ROOT, compile_generated, compile_ours, generate, output

DATA = os.path.join(os.environ.get("DLC_DATA", os.path.join(ROOT, "data")), "fashion-mnist")


def timed(work, *arguments):
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def process(command, text=None, env=None):
    """Seconds, and the largest resident memory in MiB."""
    resident = compile_ours("resident")
    start = time.perf_counter()
    done = subprocess.run([resident, *command], input=text or "", stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, env=env)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{command[0]} failed\n{done.stderr}")
    return seconds, int(done.stderr.split()[-1]) / 1024


def start_and_memory(header, row, no_torch):
    with tempfile.TemporaryDirectory() as empty:
        first, _ = process([os.path.join(BUILD, "dlc"), "run", os.path.join(ROOT, "models/mlp.dl"), "--", "bench",
                            "--steps", "1"], env={**os.environ, "XDG_CACHE_HOME": empty})
    generate("models/mlp.dl", "mlp")
    compile_generated("mlp")
    seconds, memory = process([output("mlp"), "bench", "--steps", "1"])
    print("\n## Starting: the MLP, batch 256\n")
    header("", "dlc", "PyTorch")
    torch_seconds = torch_memory = None
    if not no_torch:
        torch_seconds, torch_memory = process([PYTHON, os.path.join(HERE, "torch_peer.py")], "mlp 256 1 0\n", PEERS)

    def line(what, ours, theirs, unit):
        row(what, f"{ours:.3g} {unit}", "-" if theirs is None else f"{theirs:.3g} {unit}")
    line("`dlc run`: from the model's text to the end of the first steps", first, torch_seconds, "s")
    line("from the start of the process to the end of the first steps", seconds, torch_seconds, "s")
    line("largest resident memory, without data", memory, torch_memory, "MiB")


def fashion(header, row):
    print("\n## The MLP on Fashion-MNIST\n")
    if not os.path.isdir(DATA):
        print(f"Not measured: there is no {DATA} (`make data`, or set DLC_DATA).")
        return
    program, log = output("mlp"), output("mlp.jsonl")
    data = ["--data", os.path.dirname(DATA), "--quiet"]
    loading, _ = process([program, "train", "--epochs", "0", *data])
    _, memory = process([program, "train", "--epochs", "3", "--log", log, *data])
    with open(log) as file:
        epochs = [json.loads(line)["seconds"] for line in file if "seconds" in line]
    header("", "dlc")
    row("an epoch of 60,000 pictures, shuffled, with its metrics and those of the test split",
        f"{sorted(epochs)[len(epochs) // 2]:.3g} s")
    row("loading: four gzip files into memory, and no epoch", f"{loading:.3g} s")
    if shutil.which("gzip"):
        unpacking, _ = process(["gzip", "-dc", *sorted(glob.glob(DATA + "/*.gz"))])
        row("`gzip -dc` of the same files", f"{unpacking:.3g} s")
    row("largest resident memory, with the data", f"{memory:.3g} MiB")


def compiling(header, row):
    print("\n## Compiling each model\n")
    header("", "dlc s", "C compiler s", "without gradcheck", "lines of C")
    for source in sorted(glob.glob(ROOT + "/models/*.dl")):
        name = os.path.splitext(os.path.basename(source))[0]
        made = timed(generate, "models/" + name + ".dl", name)
        compiled = timed(compile_generated, name)
        lean = timed(compile_generated, name, "-DDL_NO_GRADCHECK")
        with open(output(name + ".c")) as file:
            row(f"`{name}`", f"{made:.3f}", f"{compiled:.2f}", f"{lean:.2f}", str(sum(1 for _ in file)))


def report(header, row, no_torch):
    start_and_memory(header, row, no_torch)
    fashion(header, row)
    compiling(header, row)
