"""Random record forms, rosters, periods, reports and assessments."""
import datetime

from values import CHOICES, TEXTS, Values
from writing import Plain

SERVED = ["NO", "ES", "ON", "YE", "012", "é", "1e3", "null", "~"]


def yes(chance):
    return Plain(chance.choice(["yes", "true", "Yes", "TRUE"]))


class World:
    """One record form, and what the centres reported by it."""

    def __init__(self, chance):
        self.chance = chance
        first = chance.choice([datetime.date(2015, 1, 1), datetime.date(2016, 2, 29), datetime.date(2018, 12, 31)])
        last = first + datetime.timedelta(days=chance.choice([0, 1, 30, 365, 1460]))
        self.period = (first, last)
        self.values = Values(chance, self.period)
        self.header = {
            "budget": {"type": "number"}, "submitted": {"type": "date"}, "audited": {"type": "yes-no"},
            "language": self._choice(), "motto": {"type": "text", "texts": chance.sample(TEXTS, 4)},
            "targets": {"type": "text", "many": True}, "marks": {"type": "number", "many": True},
            "tongues": dict(self._choice(), many=True), "no": {"type": "yes-no"},
            # Beside dates, the word means the evaluation period.
            "period": {"type": "text", "texts": ["NO", "h", "é"], "many": True},
        }
        entry = {
            "source": {"type": "text", "texts": ["GEF", "NO", "host", "é", "~"]}, "usd": {"type": "number"},
            "kind": self._choice(), "since": {"type": "date"}, "new": {"type": "yes-no"}, "via": {"type": "text", "texts": ["GEF", "NO", "host"]},
        }
        self.collections = {
            "activities": {
                "identified-by": "id", "dated": {"from": "start", "until": "end"},
                "fields": {
                    "id": {"type": "text"}, "kind": self._choice(), "status": self._choice(), "title": {"type": "text"},
                    "lead": {"type": "text", "texts": SERVED}, "host": {"type": "text", "texts": SERVED},
                    "people": {"type": "number"}, "days": {"type": "number"}, "start": {"type": "date"}, "end": {"type": "date"},
                    "reported": {"type": "yes-no"}, "public": {"type": "yes-no"},
                    "tags": dict(self._choice(), many=True), "parties": {"type": "text", "texts": SERVED, "many": True},
                    "marks": {"type": "number", "many": True}, "visits": {"type": "date", "many": True},
                    "answers": {"type": "yes-no", "many": True},
                    "funding": {"many": True, "fields": entry}}},
            "documents": {
                "identified-by": "id", "dated": {"from": "published"},
                "fields": {
                    "id": {"type": "text"}, "published": {"type": "date"}, "pages": {"type": "number"},
                    "topic": self._choice(), "tongue": {"type": "text", "many": True}}},
            "staff": {
                "fields": {
                    "role": self._choice(), "share": {"type": "number"}, "other": {"type": "number"},
                    "posts": {"many": True, "fields": {"name": {"type": "text"}, "from": {"type": "date"}}}}},
        }
        if chance.random() < 0.3:
            # Without entries.
            for collection in self.collections.values():
                collection["fields"] = {name: field for name, field in collection["fields"].items() if "fields" not in field}
        self.centres = [self._centre(n) for n in range(chance.choice([1, 2, 3, 4, 5, 6, 8]))]
        self.ratings = ["clear", "no", "2-nd"]

    def _choice(self):
        return {"type": "choice", "choices": self.chance.sample(CHOICES, self.chance.choice([2, 3, 4, 6]))}

    # What is written

    def form(self):
        return {"record-form": "random", "edition": "1", "header": self._fields(self.header), "collections": {
            name: {**{key: value for key, value in given.items() if key != "fields"}, "fields": self._fields(given["fields"], given)}
            for name, given in self.collections.items()}}

    def _fields(self, fields, collection=None):
        written = {}
        for name, field in fields.items():
            out = {}
            if "type" in field:
                out["type"] = field["type"]
            if "choices" in field:
                out["choices"] = [self.values.spelling(choice) for choice in field["choices"]]
            if field.get("many"):
                out["many"] = yes(self.chance)
            if "fields" in field:
                out["fields"] = self._fields(field["fields"])
            if collection and collection.get("identified-by") == name:
                out["required"] = yes(self.chance)
            written[name] = out
        return written

    def _centre(self, n):
        chance = self.chance
        centre = {"id": f"centre-{n}", "name": f"Centre {n}", "country": "NO", "region": chance.choice(["Asia", "Africa", "NO"])}
        if chance.random() < 0.7:
            centre["host"] = chance.choice(["h", "é", "  ", Plain("~"), ""])
        if chance.random() < 0.8:
            centre["parties-served"] = [self.values.spelling(p) for p in chance.sample(SERVED, chance.randrange(0, 6))]
            if chance.random() < 0.2:
                centre["parties-served"].append(self.values.nothing() or Plain("~"))
        if chance.random() < 0.6:
            centre["endorsed"] = Plain(self.values.day().isoformat())
        if chance.random() < 0.5:
            centre["also-serves"] = chance.choice([["basel"], ["basel", "NO"], "NO", [], self.values.nothing()])
        return self._shuffled(centre)

    def roster(self):
        return {"centres": self.centres}

    def period_file(self):
        first, last = self.period
        return {"id": "then", "from": Plain(first.isoformat()), "until": Plain(last.isoformat())}

    def report(self, centre):
        report = {"centre": centre["id"], **self._record(self.header, 0.7)}
        for name, collection in self.collections.items():
            if self.chance.random() < 0.1:
                if self.chance.random() < 0.5:
                    report[name] = self.chance.choice([[], self.values.nothing()])
                continue
            report[name] = [
                self._dated(self._record(collection["fields"], 0.8), collection, f"{name[0]}{n}")
                for n in range(self.chance.choice([0, 1, 2, 3, 5, 8, 13]) if self.chance.random() < 0.97 else 150)]
        return self._shuffled(report)

    def _dated(self, record, collection, identifier):
        if "identified-by" in collection:
            record[collection["identified-by"]] = identifier
        days = collection.get("dated", {})
        if "until" in days and record.get("end") and record.get("start"):
            if str(record["start"]).strip(" \t\u00a0\u3000~") > str(record["end"]).strip(" \t\u00a0\u3000~"):
                record["start"], record["end"] = record["end"], record["start"]
        return self._shuffled(record)

    def _record(self, fields, filled):
        record = {}
        for name, field in fields.items():
            if self.chance.random() < filled:
                record[name] = self._value(field)
            elif self.chance.random() < 0.4:
                nothing = self.values.nothing()
                record[name] = self.chance.choice([[], nothing]) if field.get("many") else nothing
        return record

    def _value(self, field):
        if not field.get("many"):
            return self.values.scalar(field)
        count = self.chance.choice([0, 1, 1, 2, 2, 3, 4])
        if "fields" in field:
            items = [self._shuffled(self._record(field["fields"], 0.8)) for _ in range(count)]
            items = [item for item in items if item]
        else:
            items = [self.values.scalar(field) for _ in range(count)]
            if len(items) == 1 and self.chance.random() < 0.5:
                return items[0]
        if self.chance.random() < 0.15:
            # Nothing at all can't be written in a list in brackets.
            items.insert(self.chance.randrange(len(items) + 1), self.values.nothing() or Plain("~"))
        return items

    def assessment(self, centre, paths, criteria):
        """`paths` are pairs of an indicator's path and whether its points may be negative; `criteria` are those of
        criteria."""
        chance = self.chance
        ratings = []
        for name in self.ratings:
            for evaluator in chance.sample(["A", "B", "C", "D"], chance.choice([0, 0, 1, 2, 3, 4])):
                rating = {"rating": name, "value": Plain(self.values.number(small=True)), "evaluator": evaluator}
                if chance.random() < 0.8:
                    rating["comment"] = "Said so"
                    rating["references"] = ["report p. 3"]
                ratings.append(rating)
        overrides = []
        for path, may_fall in chance.sample(paths, min(len(paths), chance.choice([0, 0, 0, 1, 2]))):
            points = chance.choice(["0", "1", "2.5", "12"] + (["-1.5"] if may_fall else []))
            overrides.append({"indicator": path, "points": Plain(points), "author": "B", "reason": "One event", "reference": "letter"})
        exemptions = []
        every = [("indicator", path) for path, _ in paths] + [("criterion", path) for path in criteria]
        for kind, path in chance.sample(every, min(len(every), chance.choice([0, 0, 0, 0, 1, 1, 2]))):
            near = [exempt["part"] for exempt in exemptions] + [override["indicator"] for override in overrides]
            # One in another, and overrides of what is exempt, are faults; mostly they are left out.
            if chance.random() < 0.98 and any(f"{path}.".startswith(f"{other}.") or f"{other}.".startswith(f"{path}.") for other in near):
                continue
            exemptions.append({"part": path, "kind": kind})
        given = {"centre": centre["id"]}
        if exemptions:
            given["exemptions"] = [
                {each["kind"]: each["part"], "author": "B", "reason": "Not its task", "reference": "letter"} for each in exemptions]
        if ratings:
            given["ratings"] = ratings
        if overrides:
            given["overrides"] = overrides
        return given

    def _shuffled(self, mapping):
        pairs = list(mapping.items())
        self.chance.shuffle(pairs)
        return dict(pairs)
