"""Who is compared: the engine, the least that a YAML reader must do, and other ways to the same values."""
import json
import os
import subprocess
import sys
from fractions import Fraction

import data
from measuring import HERE, ROOT, run

RULES = os.path.join(ROOT, "Criteria")
CRITERIA = os.path.join(RULES, "sc-2-9-annex-ii.yaml")
BENCH = os.path.join(ROOT, ".build_bench")
PYTHON = os.path.join(BENCH, "venv", "bin", "python")
PACKAGES = ["pyyaml", "duckdb", "polars"]


class Rival:
    """Another way to the same values."""

    def __init__(self, name, form, script, most, why=""):
        self.name, self.form, self.command = name, form, [PYTHON, "-B", os.path.join(HERE, "rivals", script)]
        # The most records that it is asked to do, and why not more.
        self.most, self.why = most, why


RIVALS = [
    Rival("PyYAML (C) + loops", "yaml", "pyyaml_loops.py", 100_000, "it takes too long a run"),
    Rival("DuckDB, 2 threads", "csv", "duckdb_csv.py", 1_000_000),
    Rival("Polars, 2 threads", "csv", "polars_csv.py", 1_000_000),
]


def prepare():
    """Installs the rivals' packages where that has not been done."""
    os.makedirs(BENCH, exist_ok=True)
    if not os.path.exists(PYTHON):
        run(sys.executable, "-m", "venv", os.path.join(BENCH, "venv"))
    probe = subprocess.run([PYTHON, "-c", "import yaml, duckdb, polars"], capture_output=True)
    if probe.returncode != 0:
        run(PYTHON, "-m", "pip", "install", "-q", *PACKAGES)


def versions(engine):
    """What was measured, and on what."""
    names = "; ".join(f"print('{name}', importlib.metadata.version('{name}'))" for name in PACKAGES)
    python = run(PYTHON, "-c", f"import importlib.metadata; {names}").stdout.split("\n")
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    return [
        f"rceval {run(engine, '--version').stdout.strip()}",
        run("swift", "--version").stdout.split("\n")[0],
        f"libyaml {run('pkg-config', '--modversion', 'yaml-0.1').stdout.strip()}",
        f"Python {sys.version.split()[0]}", *[line for line in python if line],
        f"{os.cpu_count()} processors ({model})"]


def on(folder):
    return ["--data", folder, "--criteria", CRITERIA]


def scoring(engine, folder, jobs=None):
    return [engine, "score", "--format", "json", *on(folder), *(["--jobs", str(jobs)] if jobs else [])]


def files_read(folder):
    """Every YAML file that the engine reads for a score: the rules, and those of a data folder."""
    period = os.path.join(folder, data.PERIOD)
    inside = [
        os.path.join(period, kind, name) for kind in ("reports", "assessments")
        for name in sorted(os.listdir(os.path.join(period, kind)))]
    rules = [os.path.join(RULES, name) for name in ("activity-report.yaml", "parties.yaml")]
    return [CRITERIA, *rules, os.path.join(folder, "centres.yaml"), os.path.join(period, "period.yaml"), *inside]


def exact(indicator):
    value = indicator.get("value-exact", indicator["value"])
    return None if value is None else Fraction(value)


def engine_values(output, records):
    """Exact values by centre and indicator. The benchmark ends where a centre or a record was not looked at."""
    values, seen = {}, 0
    for card in json.loads(output, parse_float=Fraction)["scorecards"]:
        indicators = {indicator["id"]: indicator for part in card["criteria"] for indicator in part["indicators"]}
        values[card["centre"]] = {name: exact(indicator) for name, indicator in indicators.items()}
        seen += indicators["activities"]["counted"] + indicators["activities"]["left-out"]
    if sorted(values) != sorted(data.CENTRES) or seen != records:
        sys.exit(f"{len(values)} of {len(data.CENTRES)} centres scored, {seen} of {records} records seen")
    return values


def difference(ours, theirs):
    """The first value in which two results differ, or nothing. The other may have fewer indicators, not fewer centres.

    The engine reckons in fractions; where a rival's value is a floating number, it may be off by a thousandth of a
    millionth of the value.
    """
    if ours.keys() != theirs.keys():
        return f"{len(theirs)} of {len(ours)} centres"
    for centre, values in theirs.items():
        for name, other in values.items():
            value = ours[centre][name]
            alike = value == other if None in (value, other) else abs(value - Fraction(other)) <= abs(value) / 10**9
            if not alike:
                return f"{name} of {centre} is {value}, not {other}"
    return None
