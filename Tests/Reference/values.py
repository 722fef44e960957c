"""Random values: odd on purpose, and valid."""
import datetime
import unicodedata

from writing import Plain

TEXTS = [
    "NO", "ON", "YE", "no", "012", "1e3", "0x1F", "NULL", "Null", "~", "null", "true", "12", "12.0", "2015-01-01",
    "é", "É", "straße", "STRASSE", "ﬁne", "Å", "각", "Ünïcode — 監測", "  spaced  ", "a: b # c", "- dash", "'quoted'",
    "PCB inventory", "pcb", "a,b", "{x}", "*star", "&and", "!bang", "%per", "@at", "two\nlines", "tab\there", "☃", "𝒳", "ΣΑΣ", "σας",
]
EMPTY_TEXTS = ["", " ", "   ", "\t", "\u00a0", "\u3000", " \n "]
CHOICES = ["training", "workshop", "yes", "no", "~", "null", "é", "12", "Ångström", "late item", "NO"]
NUMBERS = [
    "0", "1", "2", "3", "4", "5", "6", "7", "10", "12", "-1", "-3.5", "0.5", "2.5", "3.25", "0.1", "+5", "007", "-0", "0.50", "1.0",
    "26.29", "100", "1000.01", "0.000000001", "123456789012345678.123456789", "-999999999999999999.999999999", "33.333333333",
]


class Values:
    def __init__(self, chance, period):
        self.chance = chance
        self.period = period
        first, last = period
        day = datetime.timedelta(days=1)
        middle = first + (last - first) / 2
        self.days = [first - day, first, first + day, middle, last - day, last, last + day,
                     first - 400 * day, last + 400 * day, datetime.date(2016, 2, 29)]

    def spelling(self, text):
        """The same text, composed or decomposed."""
        return unicodedata.normalize(self.chance.choice(["NFC", "NFD"]), text)

    def day(self):
        return self.chance.choice(self.days)

    def number(self, small=False):
        return self.chance.choice(NUMBERS[:22] if small or self.chance.random() < 0.9 else NUMBERS)

    def scalar(self, field):
        """A value of a field, as it may stand in a report or a condition."""
        kind = field["type"]
        if kind == "number":
            return self.quoted(self.number())
        if kind == "date":
            return self.quoted(self.day().isoformat())
        if kind == "yes-no":
            return self.quoted(self.chance.choice(["yes", "no", "true", "false", "YES", "No", "True", "FALSE"]))
        if kind == "choice":
            return self.spelling(self.chance.choice(field["choices"]))
        return self.spelling(self.chance.choice(field.get("texts", TEXTS)))

    def quoted(self, text):
        return str(text) if self.chance.random() < 0.03 else Plain(text)

    def nothing(self):
        return self.chance.choice([Plain("~"), Plain("null"), Plain(""), *EMPTY_TEXTS[:6]])
