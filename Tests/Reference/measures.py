"""Measures: one centre's report for one period into one value."""
from dataclasses import dataclass
from fractions import Fraction

import marked
from conditions import Conditions
from records import CENTRE, number

READING = ("count", "distinct", "sum", "mean", "median", "least", "most", "share", "any")


@dataclass
class Source:
    """What a measure may look at."""
    report: object
    period: tuple                              # its first and its last day
    ratings: dict                              # name → numbers


@dataclass
class Measured:
    value: object
    counted: int = 0
    left_out: int = 0
    rows: bool = True                          # whether counted and left_out are meant


def middle(numbers):
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


AGREE = {"median": middle, "mean": lambda n: sum(n) / len(n), "least": min, "most": max}


def in_time(record, collection, window, period):
    if collection.starts is None or window == "any":
        return True
    first, last = period
    start = record[collection.starts]
    end = record[collection.ends] if collection.ends else None
    if window == "ends":
        return end is not None and first <= end <= last
    if start is None:
        return False
    if window == "starts":
        return first <= start <= last
    end = start if end is None else end
    if window == "within":
        return first <= start and end <= last
    return start <= last and end >= first


class Measure:
    def __init__(self, node, form, agree="median"):
        given = marked.keys(node)
        self.kind = next(key for key in given if key not in ("where", "having", "window"))
        self.form = form
        self.agree = agree
        argument = given[self.kind]
        if self.kind in ("ratio", "total", "difference"):
            self.parts = [Measure(part, form, agree) for part in argument]
        elif self.kind == "constant":
            self.number = number(argument.raw)
        else:
            self.name = argument.raw
        if self.kind in READING:
            path = self.name.split(".")
            self.collection = path[0]
            fields = form.collections[path[0]].fields
            self.field, self.sub = None, None
            through = None
            if len(path) > 1:
                self.field = path[1]
                self.sub = path[2] if len(path) > 2 else None
                through = path[1] if fields[path[1]].many else None
            self.through = through
            self.where = Conditions(given.get("where", []), fields, through)
            self.having = Conditions(given.get("having", []), fields, through)
            self.window = given["window"].raw if "window" in given else "touches"

    @property
    def type(self):
        """number, yes-no, text, date or choice."""
        if self.kind == "any":
            return "yes-no"
        if self.kind == "value":
            return self._header_field().type
        return "number"

    @property
    def choices(self):
        return self._header_field().choices

    def _header_field(self):
        return CENTRE.get(self.name) or self.form.header[self.name]

    def of(self, source):
        if self.kind in READING:
            return self._of_rows(source)
        return Measured(self._plain(source), rows=self.kind not in ("ratio", "total", "difference"))

    def _plain(self, source):
        header = source.report.header
        if self.kind == "value":
            return header[self.name]
        if self.kind == "elements":
            return Fraction(len(header[self.name]))
        if self.kind == "rating":
            given = source.ratings.get(self.name, [])
            return AGREE[self.agree](given) if given else None
        if self.kind == "constant":
            return self.number
        values = [part.of(source).value for part in self.parts]
        if None in values:
            return None
        if self.kind == "total":
            return sum(values)
        if self.kind == "difference":
            return values[0] - values[1]
        return values[0] / values[1] if values[1] else None

    def _of_rows(self, source):
        collection = self.form.collections[self.collection]
        header = source.report.header
        everything, meeting, having = 0, [], 0
        for record in source.report.collections[self.collection]:
            inside = in_time(record, collection, self.window, source.period)
            for element in record[self.through] if self.through else [None]:
                everything += 1
                if inside and self.where.hold(record, element, header):
                    meeting.append((record, element))
        if self.kind == "share":
            having = sum(self.having.hold(record, element, header) for record, element in meeting)
            return Measured(Fraction(having, len(meeting)) if meeting else None, having, everything - having)
        if self.kind in ("count", "any"):
            count = len(meeting)
            return Measured(bool(count) if self.kind == "any" else Fraction(count), count, everything - count)
        values = [value for value in map(self._value, meeting) if value is not None]
        return Measured(self._summary(values), len(values), everything - len(values))

    def _value(self, row):
        record, element = row
        if not self.through:
            return record[self.field]
        return element[self.sub] if self.sub else element

    def _summary(self, values):
        if self.kind == "distinct":
            return Fraction(len(set(values)))
        if self.kind == "sum":
            return sum(values, Fraction(0))
        if not values:
            return None
        return {"mean": lambda n: sum(n) / len(n), "median": middle, "least": min, "most": max}[self.kind](values)
