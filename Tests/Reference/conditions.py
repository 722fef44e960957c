"""Conditions on a record, or on an element of one of its lists."""
import datetime
import unicodedata

import marked
from records import number, truth

COMPARISONS = {
    "at-least": lambda value, bound: value >= bound,
    "at-most": lambda value, bound: value <= bound,
    "more-than": lambda value, bound: value > bound,
    "less-than": lambda value, bound: value < bound,
    "from": lambda value, bound: value >= bound,
    "until": lambda value, bound: value <= bound,
}
OF_THE_LIST = ("is", "elements", "some")
# Under this name the header holds the first and the last day of the evaluation period.
PERIOD = "(period)"


def constant(text, field):
    """A value in a criteria file, by the type of the field that it stands beside."""
    return {"number": number, "date": datetime.date.fromisoformat, "yes-no": truth}.get(
        field.type, lambda _: text.same)(text.raw)


def folded(text):
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())


class Conditions:
    """Compiled from a mapping of fields to tests: all of them must hold.

    `through` names the list whose elements are looked at one by one, or is None where records are."""

    def __init__(self, mapping, fields, through=None):
        self.parts = [self._part(key.raw, test, fields, through) for key, test in mapping]

    def hold(self, record, element, header):
        return all(part(record, element, header) for part in self.parts)

    def _part(self, key, test, fields, through):
        if key == "not":
            inner = Conditions(test, fields, through)
            return lambda record, element, header: not inner.hold(record, element, header)
        if key in ("any-of", "all-of"):
            inners = [Conditions(item, fields, through) for item in test]
            quantifier = any if key == "any-of" else all
            return lambda record, element, header: quantifier(i.hold(record, element, header) for i in inners)
        # Fields of the centre have a point in their names.
        name, _, sub = (key, "", "") if key in fields else key.partition(".")
        field = fields[name]
        if not field.many:
            words = _words(test, field)
            return lambda record, element, header: all(word(record[name], record, header) for word in words)
        # What one element of the list is asked: itself, or a field of its entry.
        asked = field.fields[sub] if sub else field
        of_list, of_element = _split(test)
        whole = [_list_word(word, given, field, sub) for word, given in of_list if not (name == through and word == "is")]
        if name == through:
            of_element += [(word, given) for word, given in of_list if word == "is"]
        words = [_word(word, given, asked) for word, given in of_element]

        def one(item, header):
            own = item[sub] if sub else item
            return all(word(own, item if field.fields else None, header) for word in words)

        def holds(record, element, header):
            if not all(ask(record[name], header) for ask in whole):
                return False
            if not words:
                return True
            if name == through:
                return one(element, header)
            return any(one(item, header) for item in record[name])

        return holds


def _split(test):
    pairs = [(key.raw, given) for key, given in test] if isinstance(test, list) else [(None, test)]
    return [p for p in pairs if p[0] in OF_THE_LIST], [p for p in pairs if p[0] not in OF_THE_LIST]


def _words(test, field):
    """Tests of a single value, each called with the value, the record or entry around it, and the header."""
    if isinstance(test, list):
        return [_word(key.raw, given, field) for key, given in test]
    return [_word(None, test, field)]


def _word(word, given, field):
    if word is None:
        allowed = [constant(item, field) for item in marked.items(given)]
        return lambda value, holder, header: value is not None and value in allowed
    if word == "is":
        wanted = given.raw == "present"
        return lambda value, holder, header: (value is not None) == wanted
    if word == "contains":
        part = folded(given.raw)
        return lambda value, holder, header: value is not None and part in folded(value)
    if word == "in":
        if given.raw == "period" and field.type == "date":
            return lambda value, holder, header: value is not None and header[PERIOD][0] <= value <= header[PERIOD][1]
        return lambda value, holder, header: value is not None and value in header[given.raw]
    if word == "equals":
        def same(value, holder, header):
            # Fields of the centre have a point in their names.
            other = given.raw if given.raw in holder else given.raw.rpartition(".")[2]
            return value is not None and value == holder[other]
        return same
    compare, bound = COMPARISONS[word], constant(given, field)
    return lambda value, holder, header: value is not None and compare(value, bound)


def _list_word(word, given, field, sub):
    """Tests of a list as a whole."""
    def filled(values):
        return [item for item in values if not sub or item[sub] is not None]
    if word == "is":
        wanted = given.raw == "present"
        return lambda values, header: bool(filled(values)) == wanted
    if word == "elements":
        from records import Field
        words = _words(given, Field("number"))
        return lambda values, header: all(each(len(filled(values)), None, header) for each in words)
    inner = Conditions(given, field.fields)
    return lambda values, header: any(inner.hold(item, None, header) for item in values)


def test_of_value(test, kind):
    """A requirement's test of a measure's value."""
    from records import Field
    words = _words(test, Field(kind))
    return lambda value, header: all(word(value, None, header) for word in words)
