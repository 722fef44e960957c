"""The results as a table in Markdown."""
import datetime
import os

from measuring import HERE

FORMS = {"yaml": "YAML", "csv": "CSV", "jsonl": "JSON Lines"}


def time(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


class Row:
    """A comparison: medians, the ratios of paired runs with their spread, and peak memory."""

    def __init__(self, records, form, name, ours, theirs, ratios, our_peak, their_peak):
        self.records, self.form, self.name = records, form, name
        self.ours, self.theirs, self.ratios = ours, theirs, ratios
        self.our_peak, self.their_peak = our_peak, their_peak

    def line(self):
        return (
            f"{self.records:>9,}  {self.form:5}  {self.name}: {self.ratios} "
            f"[{time(self.ours.median)}, {time(self.theirs.median)}; "
            f"{self.our_peak:.0f}, {self.their_peak:.0f} MiB]")

    def markdown(self):
        return (
            f"| {self.records:,} | {FORMS[self.form]} | {self.name} | {time(self.ours.median)} | "
            f"{time(self.theirs.median)} | {self.ratios} | {self.our_peak:.0f} | {self.their_peak:.0f} |")


class Skipped:
    """A comparison that was not made."""

    def __init__(self, records, form, name, why):
        self.records, self.form, self.name, self.why = records, form, name, why

    def markdown(self):
        return f"| {self.records:,} | {FORMS[self.form]} | {self.name} | | left out: {self.why} | | | |"


class Count:
    """Instructions of the engine with one thread, against the C drain."""

    def __init__(self, records, ours, digests, least):
        self.records, self.ours, self.digests, self.least = records, ours, digests, least

    def line(self):
        return (
            f"{self.records:>9,}  yaml   instructions: {self.ours / self.least:.3f} of the C drain's, "
            f"{(self.ours - self.digests) / self.least:.3f} without digests; "
            f"{self.ours / self.records:,.0f} a record")

    def markdown(self):
        return (
            f"| {self.records:,} | {self.ours / self.least:.3f} | "
            f"{(self.ours - self.digests) / self.least:.3f} | {self.ours / self.records:,.0f} |")


HEAD = """\
# What the benchmark found

Written by `python3 Tests/Benchmarks/run.py` on {date}, with {versions}.

The job is `criteria.yaml`: 15 centres, six criteria, each kind of measure. All contenders gave the same scores. Times
are medians; the ratio is that of runs made in turn, the other's time over the engine's: median (least–most). Of the
engine and the C drain, the whole process is counted; of the others, only their reading and reckoning, without the start
of Python and its imports. The engine uses all processors, but where the C drain is named first: there it uses one.

| records | as | against | rceval | the other | times | MiB | MiB |
|---:|---|---|---:|---:|---|---:|---:|
"""

COUNTS = """
Instructions of `rceval score --jobs 1`, over those of the C drain, by callgrind. Its processor has no instructions for
SHA-256, which real ones have, so that digests count for much more than they take; the second column leaves them out.

| records | with digests | without | a record |
|---:|---:|---:|---:|
"""

FOOT = """
What is not compared: the engine checks every value against the record form, refuses identifiers that are used twice,
reckons exactly and makes a digest of every file; the others do none of that. DuckDB and Polars read JSON Lines too, and
DuckDB's reader of JSON is faster than any that goes by libyaml can be. `elements`, `rating` and `constant` are not in the
job: they cost the same however many records there are.
"""


def write(rows, counts, versions):
    date = datetime.date.today().isoformat()
    text = HEAD.format(date=date, versions=", ".join(versions))
    text += "".join(row.markdown() + "\n" for row in rows)
    if counts:
        text += COUNTS + "".join(count.markdown() + "\n" for count in counts)
    with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write(text + FOOT)
