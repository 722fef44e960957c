#!/usr/bin/env python3
"""Compares the engine with the least that any reader of the same files must do. Prints ratios, and
decides nothing: no test depends on it.

usage: python3 Tests/Benchmarks/compare.py [RCEVAL]

RCEVAL is a release build; without it, one is built by
    swift build -c release --static-swift-stdlib

It needs valgrind, a C compiler, libyaml-dev, libmimalloc-dev and swiftc, and prints
  instructions   of `rceval score --format json` on 10,000 records, in 1 and in 15 files, against
                 drain.c, which only takes libyaml's events from the same files: counted by
                 callgrind, so the same on each run but for a thousandth. The drain runs with the
                 C library's allocator and, in brackets, with the engine's.
  memory         the largest resident set, in MiB, with 100,000 and with 1,000,000 records in 15
                 files, without a ledger
  start-up       the time of `rceval --version` against a Swift program of one line that is built
                 the same way: the median of 20 runs of each, in turn
Data are made in a temporary folder. Each result is checked to be complete, so that a refusal is not
taken for speed.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CRITERIA = os.path.join(ROOT, "Criteria", "sc-2-9-annex-ii.yaml")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True)


def built_engine():
    build = ["swift", "build", "--package-path", ROOT, "-c", "release", "--static-swift-stdlib"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    return os.path.join(run(*build, "--show-bin-path").stdout.strip(), "rceval")


def made_data(folder, records, files):
    data = os.path.join(folder, f"{records}-in-{files}")
    run(sys.executable, os.path.join(HERE, "generate.py"), data, str(records), str(files))
    return data


def files_read(data):
    """Every file that the engine reads for a score of these data."""
    rules = [CRITERIA] + [
        os.path.join(ROOT, "Criteria", name) for name in ("activity-report.yaml", "parties.yaml")]
    period = os.path.join(data, "2015-2018")
    folder = os.path.join(period, "reports")
    reports = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    return rules + [os.path.join(data, "centres.yaml"), os.path.join(period, "period.yaml")] + reports


def scoring(engine, data):
    return [engine, "score", "--format", "json", "--data", data, "--criteria", CRITERIA]


def check(output, records, files):
    """The result must have a scorecard for each file, and look at every record."""
    cards = json.loads(output)["scorecards"]
    scored = [card for card in cards if card["status"] == "scored"]
    counted = []
    for card in scored:
        indicators = {i["id"]: i for c in card["criteria"] for i in c.get("indicators", [])}
        activities = indicators["activities"]
        counted.append(activities["counted"] + activities["left-out"])
    if len(scored) != files or sum(counted) != records:
        sys.exit(f"{len(scored)} of {files} files scored, {sum(counted)} of {records} records seen")


def instructions(command, folder):
    trace = os.path.join(folder, "callgrind.out")
    result = run("valgrind", "--tool=callgrind", f"--callgrind-out-file={trace}", *command)
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1)), result.stdout


def memory(command):
    """The largest resident set of a command in MiB, and its output."""
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[0]} exited with {process.returncode}")
        output.seek(0)
        return usage.ru_maxrss / 1024, output.read()


def built_drain(folder, name, *libraries):
    path = os.path.join(folder, name)
    source = os.path.join(HERE, "drain.c")
    run("cc", "-O2", source, "-Wl,--no-as-needed", *libraries, "-lyaml", "-o", path)
    return path


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare_instructions(engine, folder):
    # Valgrind can't read all of Swift's debugging information.
    stripped = os.path.join(folder, "rceval")
    shutil.copy(engine, stripped)
    run("strip", "-g", stripped)
    drain = built_drain(folder, "drain")
    drain_alike = built_drain(folder, "drain-alike", "-lmimalloc")
    for files in (1, 15):
        data = made_data(folder, 10_000, files)
        ours, output = instructions(scoring(stripped, data), folder)
        check(output, 10_000, files)
        least, _ = instructions([drain, *files_read(data)], folder)
        alike, _ = instructions([drain_alike, *files_read(data)], folder)
        print(f"instructions, 10,000 records in {files:2}: {ours / least:.3f} ({ours / alike:.3f})")


def compare_memory(engine, folder):
    for records in (100_000, 1_000_000):
        data = made_data(folder, records, 15)
        peak, output = memory(scoring(engine, data))
        check(output, records, 15)
        shutil.rmtree(data)
        print(f"memory, {records:9,} records in 15: {peak:.1f} MiB")


def compare_start(engine, folder):
    source = os.path.join(folder, "one.swift")
    with open(source, "w", encoding="utf-8") as file:
        file.write('print("0.1.0")\n')
    one = os.path.join(folder, "one")
    run("swiftc", "-O", "-static-stdlib", source, "-o", one)
    ours, theirs = [], []
    for _ in range(21):
        ours.append(seconds([engine, "--version"]))
        theirs.append(seconds([one]))
    ratio = statistics.median(ours[1:]) / statistics.median(theirs[1:])
    print(f"start-up: {ratio:.2f}")


def main():
    engine = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else built_engine()
    with tempfile.TemporaryDirectory() as folder:
        compare_instructions(engine, folder)
        compare_memory(engine, folder)
        compare_start(engine, folder)


main()
