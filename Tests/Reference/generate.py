"""One random case, written to a folder: criteria, record form, and a data folder with one period."""
import os
import random

import results
import scoring
from rules import Rules
from worlds import World
from writing import Plain, Writer


def case(folder, seed):
    chance = random.Random(seed)
    world = World(chance)
    rules = Rules(chance, world)
    criteria = rules.criteria_set()
    _write(folder, "criteria/form.yaml", Writer(chance), world.form())
    _write(folder, "criteria/criteria.yaml", Writer(chance, references=True), criteria)
    _check_maxima(scoring.CriteriaSet(f"{folder}/criteria/criteria.yaml").top, criteria, chance)
    _write(folder, "criteria/criteria.yaml", Writer(chance, references=True), criteria)
    _write(folder, "data/centres.yaml", Writer(chance), world.roster())
    _write(folder, "data/then/period.yaml", Writer(chance), world.period_file())
    for centre in world.centres:
        if chance.random() < 0.9:
            _write(folder, f"data/then/reports/{centre['id']}.yaml", Writer(chance), world.report(centre))
        if chance.random() < 0.6:
            _write(folder, f"data/then/assessments/{centre['id']}.yaml", Writer(chance), world.assessment(centre, rules.paths, rules.criteria_paths))
    os.makedirs(os.path.join(folder, "data/then/reports"), exist_ok=True)


def _check_maxima(part, given, chance):
    """Adds `maximum` here and there, right with rare exceptions."""
    reach = part.reach if chance.random() < 0.995 else part.reach + 1
    if chance.random() < 0.3 and (reach * 10 ** 9).denominator == 1:
        given["maximum"] = Plain(decimal(reach))
    for inner, below in zip(part.parts, given.get("criteria", [])):
        _check_maxima(inner, below, chance)


def decimal(fraction):
    """A fraction that has a finite decimal, written as one."""
    places = 0
    while (fraction * 10 ** places).denominator != 1:
        places += 1
    digits = str(abs(int(fraction * 10 ** places))).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return ("-" if fraction < 0 else "") + text


def _write(folder, path, writer, node):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(writer.document(node))
