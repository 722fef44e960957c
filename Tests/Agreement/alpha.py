#!/usr/bin/env python3
"""Holds the agreement that `rceval` reports against PyPI's krippendorff, on random tables of ratings with gaps.

    pip install krippendorff numpy
    Tests/Agreement/alpha.py .build/release/rceval

Each table is a rating of its own: up to five evaluators give up to a dozen centres marks from a scale of two to seven
values, and leave some out. The exact fraction of the result must be within 1e-12 of the package's number; where alpha is
not defined, the result must say so.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

import krippendorff
import numpy

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLES, RUNS = 25, 40


def table(chance):
    """Evaluators by centres; None where there is no mark."""
    evaluators, centres = chance.randint(1, 5), chance.randint(1, 12)
    values = chance.sample([0, 1, 1.5, 2, 3, 4, 7, 10], chance.randint(1, 7))
    gap = chance.choice([0, 0.2, 0.5, 0.8])
    # Evaluators who look at the same thing mostly agree.
    truth = [chance.choice(values) for _ in range(centres)]
    agree = chance.random()
    return [[None if chance.random() < gap else truth[c] if chance.random() < agree else chance.choice(values)
             for c in range(centres)] for _ in range(evaluators)]


def expected(marks):
    units = [[row[c] for row in marks if row[c] is not None] for c in range(len(marks[0]))]
    pairable = [unit for unit in units if len(unit) > 1]
    if len(pairable) < 2 or len({value for unit in pairable for value in unit}) < 2:
        return None
    data = numpy.array([[numpy.nan if value is None else value for value in row] for row in marks], dtype=float)
    return krippendorff.alpha(reliability_data=data, level_of_measurement="ordinal")


def world(folder, tables):
    centres = max(len(marks[0]) for marks in tables)
    indicators = "".join(
        f"      - id: i{n}\n        title: Rating {n}\n        measure: {{ rating: r{n} }}\n"
        f"        scale: {{ linear: {{ 0: 0, 10: 1 }} }}\n        missing: unscored\n" for n in range(len(tables)))
    files = {
        "criteria.yaml": "criteria-set: ratings\nedition: '1'\ntitle: Ratings\nrecord-form: form.yaml\ncriteria:\n"
                         f"  - id: a\n    title: Ratings\n    basis: own\n    indicators:\n{indicators}",
        "form.yaml": "record-form: empty\nedition: '1'\nheader:\n  note: { type: text }\ncollections:\n  notes:\n    fields:\n      text: { type: text }\n",
        "data/centres.yaml": "centres:\n" + "".join(
            f"  - {{ id: c{c}, name: Centre {c}, country: KEN, region: Africa }}\n" for c in range(centres)),
        "data/2015/period.yaml": "id: '2015'\nfrom: 2015-01-01\nuntil: 2015-12-31\n",
    }
    for c in range(centres):
        ratings = "".join(
            f"  - {{ rating: r{n}, value: {row[c]}, evaluator: E{e}, comment: c, references: [r] }}\n"
            for n, marks in enumerate(tables) for e, row in enumerate(marks) if c < len(row) and row[c] is not None)
        files[f"data/2015/reports/c{c}.yaml"] = f"centre: c{c}\n"
        files[f"data/2015/assessments/c{c}.yaml"] = f"centre: c{c}\n" + ("ratings:\n" + ratings if ratings else "comments: []\n")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def main():
    binary = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/rceval").resolve()
    chance = random.Random(20131)
    checked = undefined = wrong = 0
    for run in range(RUNS):
        tables = [table(chance) for _ in range(TABLES)]
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            world(folder, tables)
            done = subprocess.run(
                [binary, "score", "--criteria", "criteria.yaml", "--data", "data", "--format", "json"], cwd=folder,
                capture_output=True, text=True)
            if done.returncode:
                sys.exit(done.stderr)
            agreement = json.loads(done.stdout, parse_float=str, parse_int=str)["agreement"]
        for marks, found in zip(tables, agreement, strict=True):
            want = expected(marks)
            alpha = found.get("alpha-exact", found["alpha"])
            isRight = alpha is None if want is None else alpha is not None and abs(float(Fraction(alpha)) - want) < 1e-12
            checked += 1
            undefined += want is None
            if not isRight:
                wrong += 1
                print(f"run {run}, {found['rating']}: {alpha}, expected {want}: {marks}")
    print(f"{checked} tables, {undefined} of them without an alpha; {wrong} differ")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
