#!/usr/bin/env python3
"""Compares the engine with the least that any reader of the same files must do. Prints ratios, and
decides nothing: no test depends on it.

usage: python3 Tests/Benchmarks/compare.py [RCEVAL]

RCEVAL is a release build; without it, one is built by
    swift build -c release --static-swift-stdlib --toolset .ci/release.json

It needs valgrind, a C compiler, libyaml-dev, libmimalloc-dev and swiftc, and prints
  instructions   of `rceval score --format json` on 10,000 records, in 1 and in 15 files, against
                 drain.c, which only takes libyaml's events from the same files: counted by
                 callgrind, so the same on each run but for a thousandth. The drain runs with the
                 C library's allocator and, in brackets, with the engine's. Callgrind's processor has
                 no instructions for SHA-256, so each digest counts many times what it costs on a real
                 one; the last number leaves the digests out.
  memory         the largest resident set, in MiB, with 100,000 and with 1,000,000 records in 15
                 files, without a ledger
  start-up       the time of `rceval --version` against a Swift program of one line that is built
                 the same way: the median of 20 runs of each, in turn
Data are made in a temporary folder. Each result is checked to be complete, so that a refusal is not
taken for speed.
"""
import json
import os
import shutil
import statistics
import sys
import tempfile

from measuring import (
    HERE, ROOT, Measured, built_drain, built_engine, digest_instructions, files_read, instructions, run,
    stripped)

CRITERIA = os.path.join(ROOT, "Criteria", "sc-2-9-annex-ii.yaml")
OTHERS = [os.path.join(ROOT, "Criteria", name) for name in ("activity-report.yaml", "parties.yaml")]


def made_data(folder, records, files):
    data = os.path.join(folder, f"{records}-in-{files}")
    run(sys.executable, os.path.join(HERE, "generate.py"), data, str(records), str(files))
    return data


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


def compare_instructions(engine, folder):
    engine = stripped(engine, folder)
    drain = built_drain(folder, "drain")
    drain_alike = built_drain(folder, "drain-alike", "-lmimalloc")
    for files in (1, 15):
        data = made_data(folder, 10_000, files)
        ours, output = instructions(scoring(engine, data), folder)
        digests = digest_instructions(folder)
        check(output, 10_000, files)
        least, _ = instructions([drain, *files_read(CRITERIA, OTHERS, data)], folder)
        alike, _ = instructions([drain_alike, *files_read(CRITERIA, OTHERS, data)], folder)
        print(
            f"instructions, 10,000 records in {files:2}: {ours / least:.3f} ({ours / alike:.3f}); "
            f"without digests {(ours - digests) / least:.3f}")


def compare_memory(engine, folder):
    for records in (100_000, 1_000_000):
        data = made_data(folder, records, 15)
        measured = Measured(scoring(engine, data))
        check(measured.output, records, 15)
        shutil.rmtree(data)
        print(f"memory, {records:9,} records in 15: {measured.peak:.1f} MiB")


def compare_start(engine, folder):
    source = os.path.join(folder, "one.swift")
    with open(source, "w", encoding="utf-8") as file:
        file.write('print("0.1.0")\n')
    one = os.path.join(folder, "one")
    run("swiftc", "-O", "-static-stdlib", source, "-o", one)
    ours, theirs = [], []
    for _ in range(21):
        ours.append(Measured([engine, "--version"]).seconds)
        theirs.append(Measured([one]).seconds)
    ratio = statistics.median(ours[1:]) / statistics.median(theirs[1:])
    print(f"start-up: {ratio:.2f}")


def main():
    engine = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else built_engine()
    with tempfile.TemporaryDirectory() as folder:
        compare_instructions(engine, folder)
        compare_memory(engine, folder)
        compare_start(engine, folder)


main()
