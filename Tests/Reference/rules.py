"""Random criteria: every measure, condition, scale, window and way of putting points together."""
import datetime
import unicodedata
from fractions import Fraction

from values import TEXTS
from worlds import SERVED, World
from writing import Plain

CENTRE_LISTS = ["centre.parties-served", "centre.also-serves"]
CENTRE_VALUES = {
    "centre.region": {"type": "text", "texts": ["Asia", "Africa", "NO"]}, "centre.country": {"type": "text", "texts": ["NO"]},
    "centre.host": {"type": "text", "texts": ["h", "é"]}, "centre.endorsed": {"type": "date"},
}
NUMBER = {"type": "number"}


class Rules:
    def __init__(self, chance, world: World):
        self.chance = chance
        self.world = world
        self.values = world.values
        self.paths = []                          # of indicators, with whether their points may be negative
        self.criteria_paths = []
        self.shared = []                         # conditions that may be referred to again

    # Conditions

    def conditions(self, fields, through=None, depth=0):
        chance = self.chance
        conditions = {}
        for _ in range(chance.choice([1, 1, 1, 2, 2, 3])):
            if depth < 3 and chance.random() < 0.2:
                word = chance.choice(["not", "any-of", "all-of"])
                if word == "not":
                    conditions[word] = self.conditions(fields, through, depth + 1)
                else:
                    conditions[word] = [
                        self.conditions(fields, through, depth + 1) for _ in range(chance.choice([1, 2, 2, 3]))]
                continue
            # The list whose elements are looked at is asked more often.
            name = through if through and chance.random() < 0.5 else chance.choice(list(fields))
            field = fields[name]
            if "fields" in field and chance.random() < 0.7:
                sub = chance.choice(list(field["fields"]))
                conditions[f"{name}.{sub}"] = self._test(field["fields"][sub], f"{name}.{sub}", field["fields"], True)
            elif "fields" in field:
                conditions[name] = self._words(chance.sample(["is", "elements", "some"], chance.choice([1, 1, 2])), field, name, field["fields"])
            else:
                conditions[name] = self._test(field, name, fields, field.get("many"))
        return conditions

    def _test(self, field, name, fields, of_list):
        chance = self.chance
        way = chance.random()
        if field["type"] == "text" and way > 0.8:
            return {"contains": self._piece(field)}
        if way < 0.25:
            return self.values.scalar(field)
        if way < 0.4:
            return [self.values.scalar(field) for _ in range(chance.choice([1, 2, 3]))]
        words = {
            "number": ["at-least", "at-most", "more-than", "less-than"], "date": ["from", "until", "in", "in"],
            "text": ["contains", "in"], "choice": ["in"], "yes-no": []}[field["type"]] + ["is"]
        if of_list:
            words.append("elements")
        if not field.get("many"):
            words.append("equals")
        return self._words(chance.sample(words, min(len(words), chance.choice([1, 1, 2, 3]))), field, name, fields)

    def _words(self, words, field, name, fields):
        test = {}
        for word in words:
            given = self._word(word, field, name, fields)
            if given is not None:
                test[word] = given
        return test or {"is": self.chance.choice(["present", "missing"])}

    def _word(self, word, field, name, fields):
        chance = self.chance
        if word == "is":
            return chance.choice(["present", "missing"])
        if word == "elements":
            return self.number_test([str(n) for n in range(5)])
        if word == "some":
            return self.conditions(field["fields"], None, 2)
        if word == "contains":
            return self.values.spelling(self._piece(field))
        if word == "in" and field["type"] == "date":
            return "period"
        if word == "in":
            lists = CENTRE_LISTS + [n for n, f in self.world.header.items() if f.get("many") and f["type"] in ("text", "choice")]
            return chance.choice(lists)
        if word == "equals":
            own = name if name in fields else name.rpartition(".")[2]
            others = [n for n, f in fields.items() if n != own and f.get("type") == field["type"] and not f.get("many")]
            prefix = "" if name in fields else name.rpartition(".")[0]
            return (f"{prefix}." if prefix else "") + chance.choice(others) if others else None
        return self.values.scalar(field)

    def _piece(self, field):
        """A part of a text that the field may hold, in another case."""
        chance = self.chance
        text = unicodedata.normalize("NFC", chance.choice(field.get("texts", TEXTS)))
        start = chance.randrange(len(text))
        piece = text[start:start + chance.choice([1, 2, 5, 20])]
        piece = chance.choice([piece, piece.upper(), piece.lower(), piece.casefold()])
        return piece if piece.strip() else "pcb"

    def number_test(self, pool):
        chance = self.chance
        number = lambda: Plain(chance.choice(pool))
        way = chance.random()
        if way < 0.3:
            return number()
        if way < 0.5:
            return [number() for _ in range(chance.choice([1, 2, 3]))]
        return {word: number() for word in chance.sample(["at-least", "at-most", "more-than", "less-than"], chance.choice([1, 2]))}

    # Measures

    def measure(self, kinds=None, depth=0):
        """A measure, and the field by whose type its value goes."""
        chance = self.chance
        kind = chance.choice(kinds or [
            "count", "count", "distinct", "sum", "mean", "median", "least", "most", "share", "any", "value", "elements",
            "rating", "ratio", "total", "difference", "constant"])
        if kind == "constant":
            return {kind: Plain(self.values.number(small=True))}, NUMBER
        if kind == "rating":
            return {kind: chance.choice(self.world.ratings)}, NUMBER
        if kind == "elements":
            return {kind: chance.choice(CENTRE_LISTS + [n for n, f in self.world.header.items() if f.get("many")])}, NUMBER
        if kind == "value":
            fields = {**CENTRE_VALUES, **{n: f for n, f in self.world.header.items() if not f.get("many")}}
            name = chance.choice(list(fields))
            return {kind: name}, fields[name]
        if kind in ("ratio", "total", "difference"):
            numeric = [k for k in ("count", "distinct", "sum", "mean", "median", "least", "most", "share", "elements", "constant", "rating")]
            if depth < 2:
                numeric += ["ratio", "difference", "total"]
            count = 2 if kind != "total" else chance.choice([1, 2, 3])
            return {kind: [self.measure(numeric, depth + 1)[0] for _ in range(count)]}, NUMBER
        return self._of_records(kind)

    def _of_records(self, kind):
        chance = self.chance
        name = chance.choice(["activities", "activities", "activities", "documents", "staff"])
        fields = self.world.collections[name]["fields"]
        lists = [n for n, f in fields.items() if f.get("many")]
        through = None
        path = name
        if kind in ("count", "share", "any"):
            if lists and chance.random() < 0.4:
                through = chance.choice(lists)
                path += f".{through}"
        else:
            wanted = lambda f: kind == "distinct" or f.get("type") == "number"
            targets = [(n, None) for n, f in fields.items() if "fields" not in f and wanted(f)]
            targets += [(n, s) for n, f in fields.items() for s, g in f.get("fields", {}).items() if wanted(g)]
            field, sub = chance.choice(targets)
            through = field if fields[field].get("many") else None
            path += f".{field}" + (f".{sub}" if sub else "")
        measure = {kind: path}
        if chance.random() < 0.6:
            measure["where"] = self._conditions_again(fields, through, name)
        if kind == "share":
            measure["having"] = self._conditions_again(fields, through, name)
        if chance.random() < 0.5:
            measure["window"] = chance.choice(["touches", "ends", "starts", "within", "any"])
        return measure, {"type": "yes-no"} if kind == "any" else NUMBER

    def _conditions_again(self, fields, through, name):
        again = [c for owner, list_name, c in self.shared if (owner, list_name) == (name, through)]
        if again and self.chance.random() < 0.2:
            return self.chance.choice(again)
        conditions = self.conditions(fields, through)
        self.shared.append((name, through, conditions))
        return conditions

    def applies_when(self):
        """A condition on the report's header and the centre."""
        lists = {name: {"type": "text", "texts": SERVED, "many": True} for name in CENTRE_LISTS}
        fields = {**self.world.header, **CENTRE_VALUES, **CENTRE_VALUES, **lists}
        return self.conditions(fields)

    # Scales

    def points(self, may_fall):
        return self.chance.choice(["0", "0", "0.5", "1", "2", "2.25", "3", "4", "7", "10.1"] + (["-1", "-2.5"] if may_fall else []))

    def scale(self, field, may_fall):
        chance = self.chance
        kind = field["type"]
        if kind == "yes-no":
            answers = chance.choice([["yes"], ["no"], ["true", "No"], ["yes", "no"], ["FALSE", "Yes"]])
            return {"values": {Plain(answer): Plain(self.points(may_fall)) for answer in answers}}
        if kind in ("choice", "text"):
            listed = list(field.get("choices") or field["texts"])
            if kind == "text" and chance.random() < 0.02 and len(listed) > 1:
                listed.pop()
            unique = {unicodedata.normalize("NFC", text): text for text in listed}
            return {"values": {self.values.spelling(text): Plain(self.points(may_fall)) for text in unique.values()}}
        if kind == "date":
            days = {self.values.day() for _ in range(chance.choice([1, 2, 3]))}
            return {"dates": {Plain(day.isoformat()): Plain(self.points(may_fall)) for day in days}}
        way = chance.choice(["bands", "bands", "linear", "per-unit"])
        if way == "per-unit":
            return {way: {"points": Plain(chance.choice(["0.5", "1", "0.1", "3"])), "at-most": Plain(chance.choice(["1", "4", "2.5"]))}}
        bounds = {}
        for _ in range(chance.choice([1, 2, 3, 4])):
            bound = self.values.number(small=True)
            bounds.setdefault(Fraction(bound), bound)
        pairs = {}
        for bound in bounds.values():
            pairs[Plain(bound)] = Plain(self.points(may_fall))
            if way == "bands" and chance.random() < 0.3:
                pairs[Plain(bound)] = {"points": Plain(self.points(may_fall))}
                if chance.random() < 0.7:
                    pairs[Plain(bound)]["label"] = chance.choice(["some", "6 to 10", "é", "NO"])
        return {way: pairs}

    # Criteria

    def indicator(self, name, path, may_fall, weighted):
        chance = self.chance
        measure, field = self.measure()
        given = {"id": name, "title": f"Indicator {name}", "measure": measure, "scale": self.scale(field, may_fall)}
        if chance.random() < 0.6:
            given["missing"] = chance.choice(["zero", "unscored", "unscored", "unscored"] if chance.random() < 0.995 else ["error"])
        if weighted and chance.random() < 0.4:
            given["weight"] = Plain(chance.choice(["2", "0.5", "2.75", "3", "1.1"]))
        if "rating" in str(measure) and chance.random() < 0.7:
            given["agree"] = chance.choice(["median", "mean", "least", "most"])
        if chance.random() < 0.2:
            given["basis"] = chance.choice(["adopted", "reconstructed", "own"])
            given["source"] = "a decision"
        if chance.random() < 0.12:
            given["applies-when"] = self.applies_when()
        self.paths.append((path, may_fall))
        return given

    def criterion(self, name, path, level, may_fall, weighted):
        chance = self.chance
        given = {"id": name, "title": f"Criterion {name}", "basis": chance.choice(["adopted", "reconstructed", "own"]), "source": "a decision"}
        self.criteria_paths.append(path)
        self._whole(given, path, level, may_fall)
        if weighted and chance.random() < 0.4:
            given["weight"] = Plain(chance.choice(["2", "0.5", "1.5", "3", "0.3"]))
        if chance.random() < 0.12:
            given["applies-when"] = self.applies_when()
        return given

    def _whole(self, given, path, level, may_fall):
        chance = self.chance
        how = chance.choice(["sum", "sum", "sum", "mean", "least", "most", "geometric-mean"])
        if how != "sum" or chance.random() < 0.3:
            given["combine"] = how
        if how == "geometric-mean":
            may_fall = False
        weighted = how not in ("least", "most")
        if chance.random() < 0.25:
            given["at-most"] = Plain(chance.choice(["0", "1", "2.5", "6", "12"]))
        deeper = level == 0 or (level < 8 and chance.random() < (0.25 if level < 3 else 0.4))
        for n in range(chance.choice([1, 1, 2, 3]) if level else chance.choice([1, 2, 3])):
            if deeper:
                name = f"c{n}" if chance.random() < 0.9 else f"{n}"
                given.setdefault("criteria", []).append(
                    self.criterion(name, f"{path}.{name}" if path else name, level + 1, may_fall, weighted))
            else:
                name = f"i{n}" if chance.random() < 0.9 else f"no{n}"
                given.setdefault("indicators", []).append(self.indicator(name, f"{path}.{name}", may_fall, weighted))

    def requirement(self, n):
        chance = self.chance
        measure, field = self.measure()
        way = chance.random()
        if way < 0.4:
            needs = chance.choice(["present", "present", "missing"])
        elif field["type"] == "number" and way < 0.8:
            needs = self.number_test(["0", "1", "2", "5", "0.5"])
        elif way < 0.9 and field["type"] == "date":
            needs = {"in": "period"}
            if chance.random() < 0.3:
                needs[chance.choice(["from", "until"])] = self.values.scalar(field)
        elif way < 0.9 and field["type"] in ("text", "choice"):
            needs = {"in": chance.choice(CENTRE_LISTS + ["targets", "tongues", "period"])}
        else:
            needs = chance.choice([self.values.scalar(field), [self.values.scalar(field)], {"is": chance.choice(["present", "missing"])}])
        otherwise = "not-evaluated" if chance.random() < 0.4 else {"at-most": Plain(chance.choice(["0", "1", "3.5", "9"]))}
        return {"id": f"r{n}", "title": f"Requirement {n}", "measure": measure, "needs": needs, "otherwise": otherwise}

    def criteria_set(self):
        chance = self.chance
        given = {"criteria-set": "random", "edition": "1", "title": "Random criteria", "record-form": "form.yaml"}
        self._whole(given, "", 0, True)
        if chance.random() < 0.4:
            given["requirements"] = [self.requirement(n) for n in range(chance.choice([1, 1, 2, 3]))]
        if chance.random() < 0.6:
            bounds = chance.sample(["-10", "0", "0.5", "12.5", "33.3", "50", "66.6", "80", "100"], chance.choice([1, 2, 4]))
            given["grades"] = {"by": chance.choice(["percent", "points"]), "bands": {Plain(b): f"grade {b}" for b in bounds}}
        if chance.random() < 0.8:
            ranking = {}
            if chance.random() < 0.8:
                ranking["ties"] = chance.choice(["competition", "dense", "fractional"])
            every = self.criteria_paths + [path for path, _ in self.paths]
            if chance.random() < 0.6:
                tie_break = chance.sample(every, min(len(every), chance.choice([1, 1, 2, 3])))
                ranking["tie-break"] = tie_break[0] if len(tie_break) == 1 and chance.random() < 0.3 else tie_break
            if ranking:
                given["ranking"] = ranking
        pairs = list(given.items())
        chance.shuffle(pairs)
        return dict(pairs)
