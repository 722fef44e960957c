"""Criteria applied to the centres' reports: scorecards, ranked."""
import os
from dataclasses import dataclass, field
from fractions import Fraction

import marked
from combining import combine
from conditions import PERIOD, Conditions, test_of_value
from measures import Measure, Measured, Source
from records import CENTRE, Fault, number, read_form, read_report
from scales import Scale
import datetime


@dataclass
class Result:
    """An indicator's, a criterion's or the total's points; None where unscored."""
    id: str = ""
    points: Fraction = None
    maximum: Fraction = None
    parts: list = field(default_factory=list)
    measured: object = None
    band: str = None
    overridden: Fraction = None                # the points without the override
    is_overridden: bool = False
    complete: bool = True                      # nothing below is unscored
    excluded: bool = False                     # it does not apply to the centre or is exempt, or what it stands in is
    applies: bool = True                       # its own condition holds
    exempt: tuple = None                       # author, reason and reference of its own exemption, where that has effect
    adopted: tuple = None                      # points and maximum of what is adopted, where they are known


@dataclass
class Card:
    centre: str
    status: str
    reason: str = None
    total: Result = None
    points: Fraction = None
    percent: Fraction = None
    grade: str = None
    rank: Fraction = None
    tied: bool = False


@dataclass
class Assessment:
    ratings: dict = field(default_factory=dict)        # name → numbers
    overrides: dict = field(default_factory=dict)      # path → points
    exemptions: dict = field(default_factory=dict)     # path → author, reason, reference


class Indicator:
    def __init__(self, node, form, basis):
        given = marked.keys(node)
        self.basis = given["basis"].raw if "basis" in given else basis
        self.id = given["id"].raw
        self.weight = number(given["weight"].raw) if "weight" in given else Fraction(1)
        self.measure = Measure(given["measure"], form, given["agree"].raw if "agree" in given else "median")
        self.scale = Scale(given["scale"], self.measure.type)
        self.missing = given["missing"].raw if "missing" in given else "zero"
        self.reach = self.scale.reach
        self.applies = applies_when(given, form)

    def score(self, source, assessment, path, outside=False):
        result = standing(self, source, assessment, path, outside)
        if result.excluded:
            result.measured = Measured(None)
            return result
        overrides = assessment.overrides
        measured = self.measure.of(source)
        result = Result(self.id, measured=measured, maximum=self.reach)
        if measured.value is not None:
            result.points = self.scale.points_of(measured.value)
            result.band = self.scale.band_of(measured.value)
        elif self.missing == "zero":
            result.points = Fraction(0)
        elif self.missing == "error" and path not in overrides:
            raise Fault("missing")
        if path in overrides:
            result.overridden, result.is_overridden, result.points = result.points, True, overrides[path]
        result.complete = result.points is not None
        if self.basis != "adopted":
            result.adopted = (Fraction(0), Fraction(0))
        elif result.complete:
            result.adopted = (result.points, result.maximum)
        return result


def applies_when(given, form):
    """Whether a part belongs to a centre: a condition on the report's header, which holds the centre's own fields too."""
    if "applies-when" not in given:
        return lambda header: True
    conditions = Conditions(given["applies-when"], {**form.header, **CENTRE})
    return lambda header: conditions.hold(header, None, header)


def standing(part, source, assessment, path, outside):
    """A result that says whether the part counts for the centre, and nothing else yet."""
    result = Result(part.id, applies=part.applies(source.report.header))
    if result.applies:
        # Of a part that does not apply, there is nothing to take out.
        result.exempt = assessment.exemptions.get(path)
    result.excluded = outside or not result.applies or result.exempt is not None
    result.complete = not result.excluded
    return result


class Whole:
    """A criterion, or the criteria set."""

    def __init__(self, node, form, basis=None):
        given = marked.keys(node)
        self.id = given["id"].raw if "id" in given else ""
        self.basis = given["basis"].raw if "basis" in given else basis
        self.weight = number(given["weight"].raw) if "weight" in given else Fraction(1)
        self.how = given["combine"].raw if "combine" in given else "sum"
        self.cap = number(given["at-most"].raw) if "at-most" in given else None
        self.parts = [Whole(part, form, self.basis) for part in given["criteria"]] if "criteria" in given else [
            Indicator(part, form, self.basis) for part in given["indicators"]]
        self.reach = self._capped(combine(self.how, [(part.reach, part.weight) for part in self.parts]))
        self.applies = applies_when(given, form)
        if "maximum" in given and number(given["maximum"].raw) != self.reach:
            raise Fault("maximum")

    def score(self, source, assessment, path="", outside=False):
        whole = standing(self, source, assessment, path, outside)
        results = [
            part.score(source, assessment, f"{path}.{part.id}" if path else part.id, whole.excluded) for part in self.parts]
        scored = [(result, part.weight) for result, part in zip(results, self.parts) if result.points is not None]
        whole.parts, whole.complete = results, all(result.complete for result in results)
        if scored:
            whole.points = self._capped(combine(self.how, [(result.points, weight) for result, weight in scored]))
            whole.maximum = self._capped(combine(self.how, [(result.maximum, weight) for result, weight in scored]))
            whole.adopted = self._adopted(scored)
        return whole

    def _adopted(self, scored):
        """Points and maximum of what is adopted, where the page leaves no doubt of them; None elsewhere."""
        parts = [result.adopted for result, _ in scored]
        if all(part == (0, 0) for part in parts):
            return Fraction(0), Fraction(0)
        if self.how != "sum" or self.cap is not None or None in parts:
            return None
        return tuple(sum(part[n] * weight for part, (_, weight) in zip(parts, scored)) for n in (0, 1))

    def _capped(self, points):
        return points if self.cap is None else min(points, self.cap)


class Requirement:
    def __init__(self, node, form):
        given = marked.keys(node)
        self.measure = Measure(given["measure"], form)
        needs = given["needs"]
        if isinstance(needs, marked.Text) and needs.raw in ("present", "missing"):
            self.met = lambda value, header: (value is not None) == (needs.raw == "present")
        else:
            self.met = test_of_value(needs, self.measure.type)
        otherwise = given["otherwise"]
        self.cap = number(marked.keys(otherwise)["at-most"].raw) if isinstance(otherwise, list) else None


class CriteriaSet:
    def __init__(self, path):
        node = marked.read(path)
        given = marked.keys(node)
        self.form = read_form(os.path.join(os.path.dirname(path), given["record-form"].raw))
        self.top = Whole(node, self.form)
        self.requirements = [Requirement(each, self.form) for each in given.get("requirements", ())]
        ranking = marked.keys(given.get("ranking", []))
        self.ties = ranking["ties"].raw if "ties" in ranking else "competition"
        self.tie_break = [path.raw for path in marked.items(ranking["tie-break"])] if "tie-break" in ranking else []
        self.grades = None
        if "grades" in given:
            grades = marked.keys(given["grades"])
            bands = sorted((number(bound.raw), word.raw) for bound, word in grades["bands"])
            self.grades = (grades["by"].raw, bands)

    def card(self, centre, report, assessment, period):
        if report is None:
            return Card(centre, "not-evaluated", "no-report")
        report.header[PERIOD] = period
        source = Source(report, period, assessment.ratings)
        failed = [each for each in self.requirements if not each.met(each.measure.of(source).value, report.header)]
        total = self.top.score(source, assessment)
        if any(each.cap is None for each in failed):
            return Card(centre, "not-evaluated", "requirement")
        if total.points is None or total.maximum == 0:
            return Card(centre, "not-evaluated", "nothing-scored")
        card = Card(centre, "scored", total=total)
        card.points = min([total.points] + [each.cap for each in failed])
        if any(each.cap is not None for each in failed):
            total.adopted = None
        card.percent = card.points / total.maximum * 100 if total.maximum else Fraction(0)
        if self.grades:
            by, bands = self.grades
            graded = card.points if by == "points" else card.percent
            card.grade = next((word for bound, word in reversed(bands) if graded >= bound), None)
        return card

    def rank(self, cards):
        """The cards in the order of the result, with ranks."""
        ranked = [card for card in cards if card.status == "scored"]
        by_share = any(not card.total.complete for card in ranked)

        def key(card):
            first = card.points
            if by_share:
                first = first / card.total.maximum if card.total.maximum else Fraction(0)
            return [-first] + [-points_at(card.total, path) for path in self.tie_break]

        groups = {}
        for card in ranked:
            groups.setdefault(tuple(key(card)), []).append(card)
        before = 0
        for place, (_, group) in enumerate(sorted(groups.items(), key=lambda pair: pair[0])):
            for card in group:
                card.rank = {
                    "competition": Fraction(before + 1), "dense": Fraction(place + 1),
                    "fractional": before + Fraction(len(group) + 1, 2)}[self.ties]
                card.tied = len(group) > 1
            before += len(group)
        return sorted(ranked, key=lambda card: tuple(key(card))) + [
            card for card in cards if card.status != "scored"]


def points_at(total, path):
    part = total
    for name in path.split("."):
        part = next(each for each in part.parts if each.id == name)
    return part.points if part.points is not None else Fraction(0)


def read_assessment(path):
    found = Assessment()
    ratings, overrides, exemptions = found.ratings, found.overrides, found.exemptions
    if os.path.exists(path):
        given = marked.keys(marked.read(path))
        for each in given.get("ratings", ()):
            words = marked.keys(each)
            ratings.setdefault(words["rating"].raw, []).append(number(words["value"].raw))
        for each in given.get("overrides", ()):
            words = marked.keys(each)
            overrides[words["indicator"].raw] = number(words["points"].raw)
        for each in given.get("exemptions", ()):
            words = marked.keys(each)
            part = words["indicator" if "indicator" in words else "criterion"].raw
            if any(inside(part, other) or inside(other, part) for other in exemptions):
                raise Fault("exempt twice")
            exemptions[part] = tuple(words[key].raw for key in ("author", "reason", "reference"))
        if any(inside(path, part) for path in overrides for part in exemptions):
            raise Fault("an override of what is exempt")
    return found


def inside(path, part):
    """Whether a path is that of a part, or of something in it."""
    return path == part or path.startswith(part + ".")


def evaluate(criteria_path, data, period_id):
    """The scorecards of a period, in the order of the result. Throws `Fault` where nothing can be scored."""
    criteria = CriteriaSet(criteria_path)
    folder = os.path.join(data, period_id)
    period = marked.keys(marked.read(os.path.join(folder, "period.yaml")))
    days = tuple(datetime.date.fromisoformat(period[key].raw) for key in ("from", "until"))
    cards = []
    for node in marked.keys(marked.read(os.path.join(data, "centres.yaml")))["centres"]:
        centre = marked.keys(node)
        name = centre["id"].raw
        path = os.path.join(folder, "reports", f"{name}.yaml")
        report = read_report(path, criteria.form, centre) if os.path.exists(path) else None
        assessment = read_assessment(os.path.join(folder, "assessments", f"{name}.yaml"))
        cards.append(criteria.card(name, report, assessment, days))
    return criteria.rank(cards)
