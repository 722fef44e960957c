#!/usr/bin/env python3
"""Random criteria and records through the engine and through this independent reading of the rules.

    python3 Tests/Reference/compare.py RCEVAL COUNT [SEED]

Makes COUNT random cases, from SEED on (1 where none is given), scores each with the binary RCEVAL and with the reference,
and prints what differs. The same records are scored once more as tables, which must give the same. The same seed makes
the same case. A case that differs is kept, and its folder is named.
Needs Python 3.9 and PyYAML. Exit 1 where any case differs.
"""
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile

import generate
import results
import scoring

# The seconds after which a run is taken for one that never ends. No limit of time decides what is right: this is far
# beyond what the slowest machine needs.
HANGS = 1800


def differences(rceval, folder):
    """What differs in one case, and what kind of case it was."""
    criteria, data = f"{folder}/criteria/criteria.yaml", f"{folder}/data"
    run = subprocess.run(
        [rceval, "score", "--criteria", criteria, "--data", data, "--period", "then", "--format", "json"],
        capture_output=True, text=True, timeout=HANGS)
    try:
        cards = scoring.evaluate(criteria, data, "then")
    except scoring.Fault as fault:
        wrong = run.returncode != 1 or run.stdout or ": fault: " not in run.stderr
        return [f"exit {run.returncode}, expected the fault: {fault}; {run.stderr[:300]}"] if wrong else [], ["fault"]
    if run.returncode != 0:
        faults = [line for line in run.stderr.splitlines() if ": fault: " in line]
        return [f"exit {run.returncode}", *(faults or run.stderr.splitlines())], []
    comparison = results.Comparison()
    comparison.result(results.parsed(run.stdout), cards)
    as_tables, kind = tables(rceval, folder, criteria, data, run.stdout)
    return comparison.differences + as_tables, [card.reason or card.status for card in cards] + kind


def tables(rceval, folder, criteria, data, expected):
    """What differs where the same records stand in tables, and whether tables can hold them."""
    written = subprocess.run(
        [rceval, "convert", "--criteria", criteria, "--data", data, "--to", "csv", "--output", f"{folder}/tables"],
        capture_output=True, text=True, timeout=HANGS)
    if written.returncode != 0:
        return ([] if "cannot-convert" in written.stderr else [f"convert: {written.stderr[:300]}"]), ["not as tables"]
    run = subprocess.run(
        [rceval, "score", "--criteria", criteria, "--data", f"{folder}/tables", "--period", "then", "--format", "json"],
        capture_output=True, text=True, timeout=HANGS)
    if run.returncode != 0:
        return [f"tables: exit {run.returncode}; {run.stderr[:300]}"], []
    ours, theirs = json.loads(run.stdout), json.loads(expected)
    # The files are others.
    del ours["inputs"], theirs["inputs"]
    return ([] if ours == theirs else ["the same records in tables give another result"]), ["as tables"]


def main():
    rceval, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    kinds, wrong = collections.Counter(), 0
    scratch = tempfile.mkdtemp(prefix="reference-")
    for seed in range(first, first + count):
        folder = os.path.join(scratch, f"case-{seed}")
        generate.case(folder, seed)
        found, kind = differences(rceval, folder)
        kinds.update(kind)
        if found:
            wrong += 1
            print(f"{folder}: " + "\n    ".join(found[:12]), flush=True)
        else:
            shutil.rmtree(folder)
    if not wrong:
        shutil.rmtree(scratch)
    print(f"{count - wrong} cases the same, {wrong} differ; "
          + ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
