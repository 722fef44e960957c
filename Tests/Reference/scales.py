"""Scales: a value into points, and the most that a scale can give."""
import datetime
from fractions import Fraction

import marked
from records import Fault, number, truth


class Scale:
    def __init__(self, node, kind):
        ((key, given),) = node
        self.kind = key.raw
        self.labels = {}
        if self.kind == "per-unit":
            words = marked.keys(given)
            self.points, self.cap = number(words["points"].raw), number(words["at-most"].raw)
            return
        bound = {"dates": datetime.date.fromisoformat}.get(self.kind, number)
        if self.kind == "values":
            bound = truth if kind == "yes-no" else lambda raw: marked.Text(raw, True).same
        self.pairs = []
        for key, points in given:
            if isinstance(points, list):
                words = marked.keys(points)
                points = words["points"]
                if "label" in words:
                    self.labels[bound(key.raw)] = words["label"].raw
            self.pairs.append((bound(key.raw), number(points.raw)))
        self.pairs.sort()
        if self.kind == "values" and kind == "yes-no":
            given = dict(self.pairs)
            self.pairs = [(answer, given.get(answer, Fraction(0))) for answer in (False, True)]

    @property
    def reach(self):
        if self.kind == "per-unit":
            return self.cap
        highest = max(points for _, points in self.pairs)
        return max(highest, Fraction(0)) if self.kind in ("bands", "dates") else highest

    def points_of(self, value):
        if self.kind == "per-unit":
            return min(max(value * self.points, Fraction(0)), self.cap)
        if self.kind == "bands":
            return next((points for bound, points in reversed(self.pairs) if value >= bound), Fraction(0))
        if self.kind == "dates":
            return next((points for day, points in self.pairs if value <= day), Fraction(0))
        if self.kind == "values":
            for listed, points in self.pairs:
                if listed == value:
                    return points
            raise Fault(f"not listed: {value}")
        return self._on_lines(value)

    def _on_lines(self, value):
        if value <= self.pairs[0][0]:
            return self.pairs[0][1]
        for (left, low), (right, high) in zip(self.pairs, self.pairs[1:]):
            if value <= right:
                return low + (high - low) * (value - left) / (right - left)
        return self.pairs[-1][1]

    def band_of(self, value):
        """The label of the band, "" where it has none, None where the scale has no bands."""
        if self.kind == "per-unit":
            return None
        if self.kind != "bands":
            return ""
        bound = next((bound for bound, _ in reversed(self.pairs) if value >= bound), None)
        return self.labels.get(bound, "")
