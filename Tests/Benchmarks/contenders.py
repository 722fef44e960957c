"""Who is compared: the engine, the least that a YAML reader must do, and other ways to the same scores."""
import json
import os
import subprocess
import sys

from measuring import HERE, ROOT, run

CRITERIA = os.path.join(HERE, "criteria.yaml")
FORM = os.path.join(HERE, "form.yaml")
BENCH = os.path.join(ROOT, ".build_bench")
PYTHON = os.path.join(BENCH, "venv", "bin", "python")
PACKAGES = ["pyyaml", "pandas", "duckdb", "polars"]


class Rival:
    """Another way to the same scores."""

    def __init__(self, name, form, command, most, why=""):
        self.name, self.form, self.command = name, form, command
        # The most records that it is asked to do, and why not more.
        self.most, self.why = most, why


def rivals(yams):
    def python(script):
        return [PYTHON, os.path.join(HERE, "rivals", script)]

    slow = "it takes too long a run"
    return [
        Rival("PyYAML (C) + loops", "yaml", python("pyyaml_loops.py"), 100_000, slow),
        Rival("PyYAML (C) + pandas", "yaml", python("pyyaml_pandas.py"), 100_000, slow),
        Rival("Yams' decoder", "yaml", [yams], 100_000, slow),
        Rival("DuckDB, 2 threads", "csv", python("duckdb_csv.py"), 1_000_000),
        Rival("Polars, 2 threads", "csv", python("polars_csv.py"), 1_000_000),
    ]


def prepare():
    """Installs the rivals' packages and builds the one in Swift, where that has not been done."""
    os.makedirs(BENCH, exist_ok=True)
    if not os.path.exists(PYTHON):
        run(sys.executable, "-m", "venv", os.path.join(BENCH, "venv"))
    probe = subprocess.run([PYTHON, "-c", "import yaml, pandas, duckdb, polars"], capture_output=True)
    if probe.returncode != 0:
        run(PYTHON, "-m", "pip", "install", "-q", *PACKAGES)
    build = [
        "swift", "build", "--package-path", os.path.join(HERE, "yams-decoder"), "--scratch-path",
        os.path.join(BENCH, "yams"), "-c", "release"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    return os.path.join(run(*build, "--show-bin-path").stdout.strip(), "yams-decoder")


def versions(engine):
    """What was measured, and on what."""
    names = "; ".join(f"print('{name}', importlib.metadata.version('{name}'))" for name in PACKAGES)
    python = run(PYTHON, "-c", f"import importlib.metadata, platform; {names}").stdout.split("\n")
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    return [
        f"rceval {run(engine, '--version').stdout.strip()}",
        run("swift", "--version").stdout.split("\n")[0],
        f"libyaml {run('pkg-config', '--modversion', 'yaml-0.1').stdout.strip()}",
        f"Python {sys.version.split()[0]}", *[line for line in python if line], "Yams 6.2.2",
        f"{os.cpu_count()} processors ({model})"]


def scoring(engine, data, jobs=None):
    command = [engine, "score", "--format", "json", "--data", data, "--criteria", CRITERIA]
    return command + (["--jobs", str(jobs)] if jobs else [])


def engine_scores(output):
    """Points and values by centre, as the rivals print them."""
    scores = {}
    for card in json.loads(output)["scorecards"]:
        values = {i["id"]: i["value"] for c in card["criteria"] for i in c["indicators"]}
        scores[card["centre"]] = {"points": card["points"], "values": values}
    return scores


def same(ours, theirs):
    """Whether two results agree. The engine prints fractions with six decimals; rivals add in floating point."""
    def equal(one, other):
        if isinstance(one, (bool, str)):
            return one == other
        return abs(one - other) <= 1.5e-6 + 1e-9 * abs(one)

    return ours.keys() == theirs.keys() and all(
        equal(ours[centre]["points"], theirs[centre]["points"])
        and ours[centre]["values"].keys() == theirs[centre]["values"].keys()
        and all(
            equal(value, theirs[centre]["values"][name])
            for name, value in ours[centre]["values"].items())
        for centre in ours)
