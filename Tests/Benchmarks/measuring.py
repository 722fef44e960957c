"""How commands are measured: time, memory and instructions, run in turn so that a busy machine hurts both alike."""
import atexit
import functools
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def run(*command, folder=None):
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder)


@functools.cache
def measurer():
    """The program that runs a command and says what it took."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    path = os.path.join(folder.name, "measure")
    run("cc", "-O2", os.path.join(HERE, "measure.c"), "-o", path)
    return path


class Measured:
    """One run of a command: seconds, the processor's seconds, the largest resident set in MiB, and what it printed."""

    def __init__(self, command):
        figures = measurer() + ".figures"
        with tempfile.TemporaryFile("w+") as output:
            code = subprocess.run([measurer(), figures, *command], stdout=output).returncode
            if code != 0:
                sys.exit(f"{' '.join(command)} exited with {code}")
            output.seek(0)
            self.output = output.read()
        with open(figures, encoding="utf-8") as file:
            seconds, processor, kilobytes = file.read().split()
        self.seconds, self.processor, self.peak = float(seconds), float(processor), int(kilobytes) / 1024


class Spread:
    """The median, the least and the most of some numbers."""

    def __init__(self, numbers):
        self.median = statistics.median(numbers)
        self.least, self.most = min(numbers), max(numbers)

    def __str__(self):
        return f"{self.median:.2f} ({self.least:.2f}–{self.most:.2f})"


def in_turn(first, second, runs):
    """Runs two commands in turn, once each for warming up and then so many times; a single pair without warming up."""
    pairs = [(Measured(first), Measured(second)) for _ in range(runs + 1 if runs > 1 else 1)]
    return pairs[-runs:]


def enough(runs, seconds):
    """How many runs are enough for what takes so long."""
    return 1 if seconds > 10 else min(runs, 3) if seconds > 2 else runs if seconds > 1 else 2 * runs


def instructions(command, folder):
    """The instructions that a command executes, counted by callgrind, and its output."""
    trace = os.path.join(folder, "callgrind.out")
    result = run("valgrind", "--tool=callgrind", f"--callgrind-out-file={trace}", *command)
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1)), result.stdout


def digest_instructions(folder):
    """How many of the instructions counted last made SHA-256 digests."""
    listing = run("callgrind_annotate", "--threshold=100", os.path.join(folder, "callgrind.out")).stdout
    # As nettle calls its inner function, with the processor's name behind it or without.
    found = re.findall(r"^ *([\d,]+) .*nettle_sha256_compress", listing, re.MULTILINE)
    if not found:
        sys.exit("callgrind saw no digest; the name of the function has changed")
    return sum(int(count.replace(",", "")) for count in found)


def stripped(engine, folder):
    """A copy of the engine that valgrind can read: it stumbles over Swift's debugging information."""
    copy = os.path.join(folder, "rceval")
    shutil.copy(engine, copy)
    run("strip", "-g", copy)
    return copy


def built_engine():
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "rceval"]
    subprocess.run(build, check=True, stdout=sys.stderr, cwd=ROOT)
    return os.path.join(run(*build, "--show-bin-path", folder=ROOT).stdout.strip(), "rceval")


def built_drain(folder, name, *libraries):
    """The C program that only takes libyaml's events."""
    path = os.path.join(folder, name)
    source = os.path.join(HERE, "drain.c")
    run("cc", "-O2", source, "-Wl,--no-as-needed", *libraries, "-lyaml", "-o", path)
    return path
