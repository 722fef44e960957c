"""What a JSON result says against what the reference says, and whether it is written as section 3 of its page asks."""
import json
import re
from fractions import Fraction

TOP = ["format", "engine", "criteria", "period", "notice", "inputs", "centres", "scorecards"]
CARD = ["centre", "name", "region", "status", "reason", "points", "maximum", "percent", "grade", "adopted", "rank", "tied", "criteria"]
CRITERION = ["id", "title", "basis", "points", "maximum", "applies", "because", "exempt", "criteria", "indicators"]
INDICATOR = ["id", "title", "basis", "value", "points", "maximum", "band", "counted", "left-out", "counted-rows", "left-out-rows", "next", "overridden", "applies", "because", "exempt"]
# What the product adds, behind the keys that the page fixes.
TOP += ["agreement"]
CARD += ["points-without-overrides"]
CRITERION += ["sources-of-information", "comments"]
ADDED = {"agreement", "points-without-overrides", "sources-of-information", "comments"}
MAY_BE_ABSENT = ADDED | {"notice", "centres", "reason", "counted-rows", "left-out-rows", "overridden", "basis", "applies", "because", "exempt"}
REASONS = {"no-report": "no report", "nothing-scored": "nothing", "requirement": ""}
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?\Z")


class Number(str):
    """A JSON number as it is written."""


def parsed(text):
    return json.loads(text, parse_float=Number, parse_int=Number, object_pairs_hook=_object)


def _object(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands twice")
    return result


class Comparison:
    """Collects the differences of one result."""

    def __init__(self):
        self.differences = []

    def differ(self, path, got, expected):
        self.differences.append(f"{path}: {got}, expected {expected}")

    def same(self, path, got, expected):
        if got != expected:
            self.differ(path, got, expected)

    def keys(self, path, got, order, needed=None):
        names = [key for key in got if not key.endswith("-exact")]
        if names != [key for key in order if key in got] or [
                key for key in (needed or order) if key not in got and key not in MAY_BE_ABSENT]:
            self.differ(f"{path} keys", list(got), order)

    def number(self, path, holder, key, expected):
        """A number under a key, exact or with the exact one right behind it."""
        got, exact = holder.get(key, "absent"), holder.get(f"{key}-exact")
        if expected is None:
            self.same(f"{path}.{key}", (got, exact), (None, None))
            return
        if not isinstance(got, Number) or not NUMBER.match(got):
            self.differ(f"{path}.{key}", got, expected)
            return
        if finite(expected):
            self.same(f"{path}.{key}", (Fraction(got), exact), (expected, None))
            return
        names = list(holder)
        self.same(f"{path}.{key} place of exact", names[names.index(key) + 1:names.index(key) + 2], [f"{key}-exact"])
        self.same(f"{path}.{key}", (Fraction(got), exact), (rounded(expected), f"{expected.numerator}/{expected.denominator}"))

    def result(self, result, cards):
        self.keys("top", result, TOP)
        self.same("format", result["format"], "2")
        self.same("order", [card["centre"] for card in result["scorecards"]], [card.centre for card in cards])
        for got, card in zip(result["scorecards"], cards):
            self.card(got, card)

    def card(self, got, card):
        path = card.centre
        self.keys(path, got, CARD)
        self.same(f"{path}.status", got["status"], card.status)
        self.number(path, got, "rank", card.rank)
        self.number(path, got, "points", card.points)
        self.number(path, got, "percent", card.percent)
        self.same(f"{path}.grade", got["grade"], card.grade)
        if card.status != "scored":
            self.same(f"{path}.reason", REASONS[card.reason] in got.get("reason", "absent"), True)
            self.same(f"{path}.criteria", got["criteria"], [])
            for key in ("maximum", "adopted"):
                self.same(f"{path}.{key}", got[key], None)
            self.same(f"{path}.tied", got["tied"], False)
            return
        self.same(f"{path}.reason", got.get("reason"), None)
        self.number(path, got, "maximum", card.total.maximum)
        self.same(f"{path}.tied", got["tied"], card.tied)
        if card.total.adopted:
            for key, expected in zip(("points", "maximum"), card.total.adopted):
                self.number(f"{path}.adopted", got["adopted"], key, expected)
        self.parts(path, got, card.total)

    def parts(self, path, got, whole):
        found = got.get("criteria", got.get("indicators"))
        self.same(f"{path} parts", [each["id"] for each in found], [each.id for each in whole.parts])
        for each, part in zip(found, whole.parts):
            at = f"{path}.{part.id}"
            if part.measured:
                self.indicator(at, each, part)
            else:
                self.keys(at, each, CRITERION, CRITERION[:5])
                self.number(at, each, "points", part.points)
                if part.points is not None or part.excluded:
                    self.number(at, each, "maximum", part.maximum)
                self.standing(at, each, part)
                self.parts(at, each, part)

    def standing(self, path, got, part):
        """Whether the part counts for the centre, for a reason of its own."""
        self.same(f"{path}.applies", got.get("applies"), None if part.applies else False)
        self.same(f"{path}.because", "because" in got, not part.applies)
        exempt = got.get("exempt")
        self.same(f"{path}.exempt", exempt and tuple(exempt.items()), part.exempt and tuple(
            zip(("author", "reason", "reference"), part.exempt)))

    def indicator(self, path, got, part):
        self.keys(path, got, INDICATOR)
        self.number(path, got, "points", part.points)
        if part.points is not None or part.excluded:
            self.number(path, got, "maximum", part.maximum)
        self.standing(path, got, part)
        if part.excluded:
            self.same(f"{path}.next", got["next"], None)
        value = part.measured.value
        if value is None or isinstance(value, Fraction):
            self.number(path, got, "value", value)
        elif isinstance(value, bool):
            self.same(f"{path}.value", got["value"], value)
        else:
            self.same(f"{path}.value", got["value"], str(value))
        if part.band != "":
            self.same(f"{path}.band", got["band"], part.band)
        elif not isinstance(got["band"], str):
            self.differ(f"{path}.band", got["band"], "a band")
        if part.measured.rows:
            self.same(f"{path}.counted", (got["counted"], got["left-out"]), (str(part.measured.counted), str(part.measured.left_out)))
        self.same(f"{path}.overridden", "overridden" in got, part.is_overridden)
        if part.is_overridden:
            self.number(f"{path}.overridden", got["overridden"], "points", part.overridden)


def finite(fraction):
    denominator = fraction.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1


def rounded(fraction):
    scaled = fraction * 10 ** 6
    low = scaled.numerator // scaled.denominator
    rest = scaled - low
    up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and low % 2 == 1)
    return Fraction(low + up, 10 ** 6)
