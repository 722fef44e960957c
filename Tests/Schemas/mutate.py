#!/usr/bin/env python3
"""Looks for files that the engine accepts and a schema refuses, by changing values at random.

    Tests/Schemas/mutate.py .build/release/rceval [HOW MANY] [SEED]
"""

import pathlib
import random
import re
import sys
import tempfile

import yaml

from validate import Checker, LOADERS, errors
from worlds import WORLD

VALUES = [
    "", "~", "null", "NULL", "'null'", "''", "' '", '"\\u00a0"', "yes", "No", "on", "OFF", "y", "true", "TRUE", "'True'",
    "0", "-0", "1", "+3", "-1", "010", "08", "0x1F", "0o17", "1_000", "1e3", "1.", ".5", "2.50", "'4'", "1:30", ".inf", ".nan",
    "2013", "2015-01-01", "'2015-06-30'", "2015-06-30 00:00:00", "12345678901234567890", "0.000000001", "1000000", "1000000.0",
    "north", "completed", "high", "KEN", "NO", "[KEN]", "[~, KEN]", "[]", "{}", "[[KEN]]", "[{ source: x }]", "{ source: x }",
    "{ is: missing }", "{ at-least: 1 }", "{ 0: 0 }", "{ yes: 1 }", "{ count: activities }", "[{ constant: 1 }]", "many", "text",
    "number", "choice", "present", "mean", "touches", "any", "own", "été", "été", "a.b", "centre.region", "activities.usd",
]
# A value, behind a key or in a list.
VALUE = re.compile(r"(?<=: )[^\s{}\[\],][^{}\[\],\n]*|(?<=[\[,] )[^\s{}\[\],:]+(?=[,\]])|(?<=: )\[[^\[\]{}]*\]|(?<=: )\{[^{}\[\]]*\}")


def changed(text, chance):
    for _ in range(chance.choice([1, 1, 2])):
        found = list(VALUE.finditer(text))
        match = chance.choice(found)
        text = text[:match.start()] + chance.choice(VALUES) + text[match.end():]
    if chance.random() < 0.1:
        lines = text.split("\n")
        del lines[chance.randrange(len(lines))]
        text = "\n".join(lines)
    return text


def main():
    checker = Checker(sys.argv[1])
    many, chance = int(sys.argv[2]) if len(sys.argv) > 2 else 1000, random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    scored = wrong = unread = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        checker.world(folder, None, "")
        schemas = {kind: checker.schema(kind, folder / "form.yaml") for kind in WORLD}
        for _ in range(many):
            kind = chance.choice(list(WORLD))
            text = changed(WORLD[kind][1], chance)
            if checker.world(folder, kind, text).returncode != 0:
                continue
            scored += 1
            files = [(kind, schemas[kind], text)]
            if kind == "record-form":
                files.append(("report", checker.schema("report", folder / "form.yaml"), WORLD["report"][1]))
            for what, schema, read in files:
                for name, loader in LOADERS.items():
                    try:
                        found = errors(schema, read, loader)
                    except (yaml.YAMLError, ValueError):
                        unread += 1
                        continue
                    if found:
                        wrong += 1
                        print(f"--- {what} ({name}): {found[:3]}\n{text}")
    print(f"{many} files, {scored} of them scored, {wrong} of these refused by a schema, {unread} not read by PyYAML")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
