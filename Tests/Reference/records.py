"""The record form, and reports read by it: every value has the type that the form gives it."""
import datetime
import os
import re
from dataclasses import dataclass, field
from fractions import Fraction

import marked

NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?\Z")


class Fault(Exception):
    """The files have a fault: nothing is scored."""


@dataclass
class Field:
    type: str                                   # text, number, date, yes-no, choice, entries
    many: bool = False
    choices: list = None
    fields: dict = None                         # of an entry


@dataclass
class Collection:
    fields: dict
    identified_by: str = None
    starts: str = None
    ends: str = None


@dataclass
class Form:
    header: dict = field(default_factory=dict)
    collections: dict = field(default_factory=dict)


CENTRE = {
    "centre.id": Field("text"), "centre.name": Field("text"), "centre.host": Field("text"),
    "centre.country": Field("text"), "centre.region": Field("text"), "centre.endorsed": Field("date"),
    "centre.parties-served": Field("text", many=True), "centre.also-serves": Field("text", many=True),
}


def truth(raw):
    return {"yes": True, "true": True, "no": False, "false": False}[raw.lower()]


def number(raw):
    if not NUMBER.match(raw):
        raise Fault(f"not a number: {raw}")
    return Fraction(raw)


def scalar(text, kind, choices=None):
    """One value of a type; None where it is empty."""
    if text.empty:
        return None
    if kind == "number":
        return number(text.raw)
    if kind == "date":
        return datetime.date.fromisoformat(text.raw)
    if kind == "yes-no":
        return truth(text.raw)
    if kind == "choice" and text.same not in choices:
        raise Fault(f"not a choice: {text.raw}")
    return text.same


def value(node, field):
    """A field's value: a list where the field holds many, without its empty elements."""
    if not field.many:
        return scalar(node, field.type, field.choices)
    if isinstance(node, marked.Text) and node.empty:
        return []
    found = marked.items(node)
    if field.type == "entries":
        return [record(item, field.fields) for item in found if not (isinstance(item, marked.Text) and item.empty)]
    return [each for each in (scalar(item, field.type, field.choices) for item in found) if each is not None]


def record(node, fields):
    result = {name: [] if field.many else None for name, field in fields.items()}
    for key, node in node:
        result[key.raw] = value(node, fields[key.raw])
    return result


def _field(node, folder):
    given = marked.keys(node)
    many = "many" in given and truth(given["many"].raw)
    if "fields" in given:
        return Field("entries", True, fields=_fields(given["fields"], folder))
    choices = None
    if "choices" in given:
        choices = [choice.same for choice in given["choices"]]
    if "choices-from" in given:
        choices = [code.same for code, _ in marked.read(os.path.join(folder, given["choices-from"].raw))]
    return Field(given["type"].raw, many, choices)


def _fields(node, folder):
    return {key.raw: _field(value, folder) for key, value in node}


def read_form(path):
    folder = os.path.dirname(path)
    top = marked.keys(marked.read(path))
    form = Form(_fields(top.get("header", []), folder))
    for key, node in top.get("collections", []):
        given = marked.keys(node)
        dated = marked.keys(given.get("dated", []))
        form.collections[key.raw] = Collection(
            _fields(given["fields"], folder),
            given["identified-by"].raw if "identified-by" in given else None,
            dated["from"].raw if "from" in dated else None,
            dated["until"].raw if "until" in dated else None)
    return form


@dataclass
class Report:
    header: dict
    collections: dict


def read_report(path, form, centre):
    """A report; the header has the centre's own fields beside the report's, under `centre.…`."""
    header = {name: [] if field.many else None for name, field in form.header.items()}
    collections = {name: [] for name in form.collections}
    for key, node in marked.read(path):
        if key.raw == "centre":
            continue
        if key.raw in form.collections:
            fields = form.collections[key.raw].fields
            if not isinstance(node, marked.Text):
                collections[key.raw] = [record(item, fields) for item in node]
        else:
            header[key.raw] = value(node, form.header[key.raw])
    for name, field in CENTRE.items():
        key = name.split(".")[1]
        header[name] = value(centre[key], field) if key in centre else [] if field.many else None
    return Report(header, collections)
