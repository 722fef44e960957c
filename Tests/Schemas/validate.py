#!/usr/bin/env python3
"""Checks the schemas of `rceval schema` against the engine, with PyPI's jsonschema and PyYAML.

    pip install jsonschema pyyaml
    Tests/Schemas/validate.py .build/release/rceval

1. Every file of Criteria and Samples names its schema, and is valid by it, whatever the parser takes its values for.
2. Files that the engine accepts are valid, also where a value looks like something else (`no`, `2013`, `Null`).
3. Broken files are refused by the schema and by the engine.
4. The schemas know exactly the keys that the engine knows.
5. Results and comparisons of the samples are valid by their schemas, and altered ones are not.
6. What a schema rejects, `rceval check` rejects: on files of the product with one slip each, made at random.
"""

import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml
from jsonschema import Draft7Validator

from slips import slipped
from worlds import BROKEN, KEYS, NUMBERS_ONLY, ODD, WORLD

ROOT = pathlib.Path(__file__).resolve().parents[2]
NULL = "tag:yaml.org,2002:null"
KINDS = ["criteria", "record-form", "report", "roster", "period", "assessment"]


class PlainLoader(yaml.SafeLoader):
    """Every value is text; nothing, `~` and `null` are nothing, as the engine has it."""

    yaml_implicit_resolvers = {}


PlainLoader.add_implicit_resolver(NULL, re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


class CoreLoader(yaml.SafeLoader):
    """The core schema of YAML 1.2."""

    yaml_implicit_resolvers = {}


CoreLoader.add_implicit_resolver(NULL, re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
CoreLoader.add_implicit_resolver("!int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"),
    list("-+0123456789."))
CoreLoader.add_constructor("!int", lambda loader, node: int(loader.construct_scalar(node), 10))

LOADERS = {"YAML 1.1": yaml.SafeLoader, "YAML 1.2": CoreLoader, "texts": PlainLoader}


def key_text(key):
    """A key as editors have it: always text."""
    return key if isinstance(key, str) else json.dumps(key, default=str).strip('"')


def as_json(value):
    """What a parser gave, with the types of JSON: a date becomes text."""
    if isinstance(value, dict):
        return {key_text(k): as_json(v) for k, v in value.items()}
    if isinstance(value, list):
        return [as_json(v) for v in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def errors(schema, text, loader):
    return sorted(e.json_path + ": " + e.message[:160]
                  for e in Draft7Validator(schema).iter_errors(as_json(yaml.load(text, loader))))


class Checker:
    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())
        self.wrong = []
        self.count = {}

    def note(self, what, isRight, words):
        self.count[what] = self.count.get(what, 0) + 1
        if not isRight:
            self.wrong.append(f"{what}: {words}")

    def run(self, *arguments, folder=ROOT):
        return subprocess.run([self.binary, *arguments], cwd=folder, capture_output=True, text=True)

    def schema(self, kind, form=None):
        words = ["--form", str(form)] if form and kind in ("report", "criteria") else []
        printed = self.run("schema", kind, *words)
        if printed.returncode:
            sys.exit(printed.stderr)
        schema = json.loads(printed.stdout)
        Draft7Validator.check_schema(schema)
        return schema

    def committed(self):
        """Every file of the product names a schema, and is valid by it."""
        names = (ROOT / "Criteria").glob("*.yaml"), (ROOT / "Samples").rglob("*.yaml")
        for path in sorted(p for found in names for p in found):
            text = path.read_text()
            match = re.search(r"^# yaml-language-server: \$schema=(\S+)$", "\n".join(text.split("\n")[:2]), re.M)
            self.note("modelines", match, f"{path} has none in its first two lines")
            if not match:
                continue
            named = (path.parent / match[1]).resolve()
            self.note("schemas named", named.is_file(), f"{path} names {named}")
            schema = json.loads(named.read_text())
            for name, loader in LOADERS.items():
                found = errors(schema, text, loader)
                self.note("product files valid", not found, f"{path} ({name}): {found[:3]}")

    def world(self, folder, kind, text):
        for name, (file, own) in WORLD.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text if name == kind else own)
        (folder / "codes.yaml").write_text("KEN: Kenya\nNOR: Norway\nUGA: Uganda\n")
        return self.run("score", "--criteria", "criteria.yaml", "--data", "data", folder=folder)

    def changed(self, kind, changes):
        text = WORLD[kind][1]
        for old, new in changes:
            if text.count(old) != 1:
                sys.exit(f"{kind}: {old!r} stands {text.count(old)} times")
            text = text.replace(old, new)
        return text

    def cases(self, folder):
        run = self.world(folder, None, "")
        self.note("the small world", run.returncode == 0, run.stderr)
        schemas = {kind: self.schema(kind, folder / "form.yaml") for kind in KINDS}
        bare = self.schema("criteria")
        for kind, name, *changes in ODD:
            text = self.changed(kind, changes)
            run = self.world(folder, kind, text)
            self.note("odd files scored", run.returncode == 0, f"{kind}, {name}: {run.stderr}")
            # The form decides what reports and criteria may have, so it may be changed here too.
            made = self.schema(kind, folder / "form.yaml")
            report = self.schema("report", folder / "form.yaml")
            for loaded, loader in LOADERS.items():
                found = errors(made, text, loader) + errors(report, WORLD["report"][1], loader) * (kind == "record-form")
                self.note("odd files valid", not found, f"{kind}, {name} ({loaded}): {found[:3]}")
                if kind == "criteria":
                    self.note("odd files valid", not errors(bare, text, loader), f"{name}: without a form")
        for kind, name, *changes in BROKEN:
            text = self.changed(kind, changes)
            run = self.world(folder, kind, text)
            self.note("broken files refused by the engine", run.returncode == 1, f"{kind}, {name}: {run.returncode} {run.stderr}")
            for loaded, loader in LOADERS.items():
                if name in NUMBERS_ONLY and loader is PlainLoader:
                    continue
                self.note("broken files refused by the schema", errors(schemas[kind], text, loader), f"{kind}, {name} ({loaded})")
        self.world(folder, None, "")
        return schemas

    def keys(self, folder, schemas):
        """An unknown key makes the engine list the keys that it knows."""
        for kind, name, at, *changes in KEYS:
            run = self.world(folder, kind, self.changed(kind, changes))
            match = re.search(r"→ (?:Its keys are|The record form has) (.*)", run.stderr)
            if not match:
                self.note("keys", False, f"{kind}, {name}: {run.stderr}")
                continue
            engine = re.split(r", | and ", match[1])
            part = schemas[kind]
            for step in at.split("/") if at else []:
                part = part[int(step)] if isinstance(part, list) else part[step]
            own = list(part["properties"])
            self.note("keys", sorted(own) == sorted(engine),
                      f"{kind}, {name}: {sorted(set(own) ^ set(engine))}")


    def results(self):
        """What the program writes is valid; with a key taken out or a type changed it is not."""
        periods = ["2013-2014", "2015-2018", "2019-2022"]
        runs = [("result", ["score", "--period", p, *more]) for p in periods for more in ([], ["--ledger"], ["--centre", "kenya"])]
        runs += [("result", ["rank", "--period", p, "--criteria", "Criteria/bc-11-13-annex-i.yaml"]) for p in periods]
        runs += [("comparison", ["compare", *p]) for p in (periods[:2], periods[1:], periods)]
        runs += [("comparison", ["compare", "--period", periods[2], "--old-criteria", "Criteria/sc-2-9-annex-ii.yaml"])]
        runs += [("status", ["status", "--period", p]) for p in periods]
        schemas = {kind: Draft7Validator(self.schema(kind)) for kind in ("result", "comparison", "status")}
        for kind, arguments in runs:
            printed = self.run(*arguments, "--format", "json")
            document = json.loads(printed.stdout)
            found = [e.json_path + ": " + e.message[:160] for e in schemas[kind].iter_errors(document)]
            self.note("results valid", not found, f"{arguments}: {found[:3]}")
            for key in list(document):
                if key in ("notice", "agreement") or (kind, key) == ("result", "centres"):
                    continue
                altered = {k: v for k, v in document.items() if k != key}
                self.note("altered results refused", not schemas[kind].is_valid(altered), f"{arguments}: without {key}")
            altered = json.loads(printed.stdout)
            altered[{"result": "scorecards"}.get(kind, "centres")][0]["name"] = 7
            self.note("altered results refused", not schemas[kind].is_valid(altered), f"{arguments}: a number for a name")


    # Files of each kind, in which slips are made.
    SLIPPED = {
        "criteria": ["Criteria/sc-2-9-annex-ii.yaml", "Criteria/sc-2-9-annex-ii-second-edition.yaml"],
        "record-form": ["Criteria/activity-report.yaml"],
        "report": ["Samples/2015-2018/reports/kenya.yaml", "Samples/2019-2022/reports/spain.yaml"],
        "roster": ["Samples/centres.yaml"],
        "period": ["Samples/2019-2022/period.yaml"],
        "assessment": ["Samples/2015-2018/assessments/kenya.yaml"],
        "codes": ["Criteria/parties.yaml"],
    }

    def slips(self, folder, count, seed):
        """The engine may know more than a schema can say, but nothing less."""
        for name in ("Criteria", "Samples"):
            shutil.copytree(ROOT / name, folder / name)
        validators = {kind: Draft7Validator(self.schema(kind)) for kind in self.SLIPPED}
        rng = random.Random(seed)
        for _ in range(count):
            kind = rng.choice(list(self.SLIPPED))
            file = rng.choice(self.SLIPPED[kind])
            text = (ROOT / file).read_text()
            slip = yaml.safe_dump(slipped(yaml.load(text, PlainLoader), rng), allow_unicode=True, sort_keys=False)
            if validators[kind].is_valid(as_json(yaml.load(slip, PlainLoader))):
                continue
            (folder / file).write_text(slip)
            criteria = file if kind == "criteria" else self.SLIPPED["criteria"][0]
            run = self.run("check", file, "--criteria", criteria, folder=folder)
            (folder / file).write_text(text)
            self.note("slips refused by both", run.returncode == 1, f"{file}: {run.stdout}\n{slip[:2000]}")


def main():
    checker = Checker(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/rceval")
    checker.committed()
    checker.results()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        checker.keys(folder, checker.cases(folder))
    with tempfile.TemporaryDirectory() as folder:
        checker.slips(pathlib.Path(folder), 1000, 1)
    for what, count in checker.count.items():
        print(f"{count:5}  {what}")
    for line in checker.wrong:
        print("WRONG", line)
    sys.exit(1 if checker.wrong else 0)


if __name__ == "__main__":
    main()
