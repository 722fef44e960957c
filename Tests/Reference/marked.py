"""YAML as text that still knows how it was written: no value is guessed from its look."""
import unicodedata
from dataclasses import dataclass

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Text:
    """A scalar: its text, and whether it stood without quotes."""
    raw: str
    plain: bool

    @property
    def nothing(self):
        return self.plain and self.raw in ("", "~", "null")

    @property
    def empty(self):
        return self.nothing or not self.raw.strip()

    @property
    def same(self):
        """The text by which it is compared: equal where it looks equal."""
        return unicodedata.normalize("NFC", self.raw)


def _value(node):
    if isinstance(node, yaml.MappingNode):
        return [(_value(key), _value(value)) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return Items(_value(item) for item in node.value)
    return Text(node.value, node.style in (None, ""))


class Items(tuple):
    """A list of the file. A mapping is a Python list of pairs, so that order and doubles stay."""


def read(path):
    with open(path, "rb") as file:
        return _value(yaml.compose(file.read().decode("utf-8-sig"), Loader=_LOADER))


def keys(mapping):
    """A mapping by the raw text of its keys."""
    return {key.raw: value for key, value in mapping}


def items(value):
    """A list, or a single value as a list of one."""
    return list(value) if isinstance(value, Items) else [value]
