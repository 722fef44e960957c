"""YAML written in many ways: block and flow, plain and quoted, with comments, anchors and references."""
import re

# What is the same text without quotes.
SAFE = re.compile(r"[A-Za-z0-9À-ɏЀ-ӿ一-鿿가-힣][A-Za-z0-9À-ɏ̀-ͯЀ-ӿ一-鿿가-힣 ._/+-]*(?<! )\Z")


class Plain(str):
    """A scalar that stands without quotes, as it is."""


class Writer:
    def __init__(self, chance, references=False):
        self.chance = chance
        self.references = references
        self.anchors = {}

    def document(self, node):
        first = self.chance.choice(["", "", "# A comment: with a colon\n", "---\n", "\ufeff"])
        return first + "\n".join(self._block(node, 0)) + "\n"

    def scalar(self, text, flow=False):
        if isinstance(text, Plain):
            return str(text)
        ways = ["double"]
        if "\n" not in text and "\t" not in text and text.isprintable():
            ways.append("single")
        if SAFE.match(text) and text not in ("null",) and not text.startswith("---"):
            ways += ["plain"] * 4
        way = self.chance.choice(ways)
        if way == "plain":
            return text
        if way == "single":
            return "'" + text.replace("'", "''") + "'"
        return '"' + "".join(self._escaped(c) for c in text) + '"'

    def _escaped(self, c):
        if c in '"\\':
            return "\\" + c
        if c == "\t":
            return "\\t"
        if c == "\n":
            return "\\n"
        if not c.isprintable() or (ord(c) > 0x7F and self.chance.random() < 0.3):
            return f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}"
        return c

    def _prefix(self, node):
        """The anchor before a node, or the reference in its place."""
        if not self.references or not node:
            return "", False
        if id(node) in self.anchors:
            return f"*{self.anchors[id(node)]} ", True
        if self.chance.random() < 0.3:
            self.anchors[id(node)] = f"a{len(self.anchors)}"
            return f"&{self.anchors[id(node)]} ", False
        return "", False

    def flow(self, node):
        if isinstance(node, str):
            return self.scalar(node, True)
        prefix, done = self._prefix(node)
        if done:
            return prefix
        if isinstance(node, dict):
            return prefix + "{" + ", ".join(f"{self.scalar(k, True)}: {self.flow(v)}" for k, v in node.items()) + "}"
        return prefix + "[" + ", ".join(self.flow(v) for v in node) + "]"

    def _inline(self, node):
        return isinstance(node, str) or not node or self.chance.random() < 0.3

    def _block(self, node, indent):
        pad = " " * indent
        if isinstance(node, str) or not node:
            return [pad + self.flow(node)]
        lines = []
        for key, value in node.items() if isinstance(node, dict) else ((None, v) for v in node):
            lead = pad + ("-" if key is None else f"{self.scalar(key)}:")
            if self.chance.random() < 0.03:
                lines.append(pad + "# about what follows")
            if self._inline(value):
                lines.append(f"{lead} {self.flow(value)}" + ("   # said" if self.chance.random() < 0.03 else ""))
                continue
            prefix, done = self._prefix(value)
            if done:
                lines.append(f"{lead} {prefix}")
            elif key is None and isinstance(value, dict) and not prefix:
                inner = self._block(value, indent + 2)
                # Comments cannot stand between a dash and its first key.
                while inner[0].lstrip().startswith("#"):
                    inner.pop(0)
                lines.append(f"{lead} {inner[0].lstrip()}")
                lines += inner[1:]
            else:
                lines.append(f"{lead} {prefix}".rstrip())
                lines += self._block(value, indent + 2)
        return lines
