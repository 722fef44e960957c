"""The results as tables in Markdown: all of them in RESULTS.md, and the main figures in the README."""
import datetime
import os
import sys
import textwrap

from measuring import HERE, ROOT

FORMS = {"yaml": "YAML", "csv": "CSV", "jsonl": "JSON Lines"}
README = os.path.join(ROOT, "README.md")
BEGIN = "<!-- figures: written by Tests/Benchmarks/run.py -->\n"
END = "<!-- end of figures -->\n"
# Against whom, beside the rivals.
ALONE, DRAIN, SMALL = "C drain, `--jobs 1`", "C drain", "C drain, 15 files of 70 records"
ITSELF = "the engine itself, on CSV"
DRAINS = (ALONE, DRAIN, SMALL)
# What the cost of a record is compared with, and the records whose cost counts as that of the start.
BASE, START = 100_000, 1_000
# How many times as long as the engine the other was to take, at the least.
AIMS = [(SMALL, 1_050, 1 / 1.6), ("DuckDB, 2 threads", 100_000, 4), ("DuckDB, 2 threads", 1_000_000, 1.5)]


def time(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def line(*cells):
    return f"| {' | '.join(cells)} |\n"


class Row:
    """A comparison: medians, the ratios of paired runs with their spread, and peak memory."""

    def __init__(self, records, form, name, ours, theirs, ratios, our_peak, their_peak):
        self.records, self.form, self.name = records, form, name
        self.ours, self.theirs, self.ratios = ours, theirs, ratios
        self.our_peak, self.their_peak = our_peak, their_peak

    def words(self):
        return (
            f"{self.records:>9,}  {self.form:5}  {self.name}: {self.ratios} "
            f"[{time(self.ours.median)}, {time(self.theirs.median)}; "
            f"{self.our_peak:.0f}, {self.their_peak:.0f} MiB]")

    def markdown(self):
        return line(
            f"{self.records:,}", FORMS[self.form], self.name, time(self.ours.median), time(self.theirs.median),
            f"{self.ratios}", f"{self.our_peak:.0f}", f"{self.their_peak:.0f}")

    def is_main(self):
        """Whether it stands in the README."""
        large = self.form == "csv" and self.records == 1_000_000
        return self.name == SMALL or self.name != ITSELF and (self.records == BASE or large)

    def short(self):
        return line(
            self.name, f"{self.records:,}", FORMS[self.form], f"{self.ratios}", f"{self.our_peak:.0f}",
            f"{self.their_peak:.0f}")


class Skipped:
    """A comparison that was not made."""

    def __init__(self, records, form, name, why):
        self.records, self.form, self.name, self.why = records, form, name, why

    def words(self):
        return f"{self.records:>9,}  {self.form:5}  {self.name}: left out, {self.why}"

    def markdown(self):
        return line(f"{self.records:,}", FORMS[self.form], self.name, "", f"left out: {self.why}", "", "", "")

    def is_main(self):
        return False


class Count:
    """Instructions of the engine with one thread, against the C drain with the C library's allocator and with the
    engine's."""

    def __init__(self, records, ours, digests, least, alike):
        self.records, self.ours, self.digests, self.least, self.alike = records, ours, digests, least, alike

    def ratios(self):
        without = self.ours - self.digests
        return [f"{mine / least:.3f}" for least in (self.least, self.alike) for mine in (self.ours, without)]

    def words(self):
        whole, without, whole_alike, without_alike = self.ratios()
        return (
            f"{self.records:>9,}  yaml   instructions: {whole} of the C drain's, {without} without digests; "
            f"of the drain's with mimalloc {whole_alike}, {without_alike} without digests")

    def markdown(self):
        return line(f"{self.records:,}", *self.ratios(), f"{self.ours / self.records:,.0f}")


class Cost:
    """What one record more costs the engine with one thread: the processor's seconds, and instructions where they
    are counted. The start of the process is taken off."""

    def __init__(self, records, form, seconds, instructions):
        self.records, self.form, self.seconds, self.instructions = records, form, seconds, instructions

    def markdown(self, base):
        """With how many times that of the base it is, where the base was measured."""
        cells = [f"{self.records:,}", FORMS[self.form], f"{self.seconds * 1e6:.2f} µs"]
        cells.append(f"{self.seconds / base.seconds:.2f}" if base else "")
        cells.append(f"{self.instructions:,.0f}" if self.instructions else "")
        counted = base and base.instructions and self.instructions
        cells.append(f"{self.instructions / base.instructions:.3f}" if counted else "")
        return line(*cells)


HEAD = """\
# What the benchmark found

{source}

The job is `criteria.yaml`: 15 centres, six criteria, each kind of measure. All contenders gave the same scores, or
there would be no table. Times are medians; “times” is how many times as long as the engine the other took, of runs made
in turn: median (least–most). Over 1, the engine is faster. MiB are the largest resident sets, the engine's and the
other's. Of the engine and the C drain, the whole process is counted; of the others, only their reading and reckoning,
without the start of Python and its imports. The C drain is `drain.c`, which only takes libyaml's events from the same
files, with one thread. The engine uses all processors, but with `--jobs 1`. What takes less than a second is run 14
times, what takes over 2 seconds, 3 times, and what takes over 10, once.

| records | as | against | rceval | the other | times | MiB | its MiB |
|---:|---|---|---:|---:|---|---:|---:|
"""

AIMED = """
What was aimed for, in the same times:

| records | against | at least | found | |
|---:|---|---:|---:|---|
"""

COSTS = """
## The cost of a record

Of the engine with `--jobs 1`: the processor's time, the user's and the system's, the least of several runs, and
instructions by callgrind, without those for digests. The start of the process is taken off: from what so many records
take, that of 1,000 is subtracted, and the rest is divided by as many records less. A reader whose cost is in proportion
has 1 everywhere.

| records | as | processor | to that at 100,000 | instructions | to those at 100,000 |
|---:|---|---:|---:|---:|---:|
"""

COUNTS = """
## Instructions

Those of `rceval score --jobs 1` on YAML, over those of the C drain, by callgrind: first of the drain with the C
library's allocator, then with mimalloc, which the engine uses. Callgrind's processor has no instructions for SHA-256,
which real ones have, so that digests count for much more than they take; each second number leaves them out.

| records | over the drain | without digests | over the drain with mimalloc | without digests | a record |
|---:|---:|---:|---:|---:|---:|
"""

FOOT = """
## What is not compared

The engine checks every value against the record form, refuses identifiers that are used twice, reckons exactly and
makes a digest of every file; the others do none of that. DuckDB and Polars read JSON Lines too, and DuckDB's reader of
JSON is faster than any that goes by libyaml can be. `elements`, `rating` and `constant` are not in the job: they cost
the same however many records there are. Records of `compare.py`, beside this file, have lists of entries, too."""

SHORT = """\
{source} “Times” is how many times as long as rceval the other took; the C drain is a program that only takes libyaml's
events from the same files and does nothing with them.

| against | records | as | times (least–most) | peak MiB | its peak MiB |
|---|---:|---|---|---:|---:|
"""


class Results:
    """All that one run of the benchmark found."""

    def __init__(self, versions):
        self.rows, self.counts, self.costs = [], [], []
        self.versions = versions

    def source(self, command):
        return f"{command} on {datetime.date.today().isoformat()}, with {', '.join(self.versions)}."

    def whole(self):
        """The text of RESULTS.md."""
        text = HEAD.format(source=filled(self.source("Written by one run of `python3 Tests/Benchmarks/run.py`")))
        text += "".join(row.markdown() for row in self.rows)
        aims = "".join(self.aim(*aim) for aim in AIMS)
        text += AIMED + aims if aims else ""
        if self.counts:
            text += COUNTS + "".join(count.markdown() for count in self.counts)
        if self.costs:
            text += COSTS + self.table_of_costs()
        return text + FOOT

    def table_of_costs(self):
        bases = {cost.form: cost for cost in self.costs if cost.records == BASE}
        return "".join(cost.markdown(bases.get(cost.form)) for cost in self.costs)

    def aim(self, name, records, least):
        """A line on each row that the aim is about."""
        found = [row.ratios.median for row in self.rows if (row.name, row.records) == (name, records)]
        return "".join(
            line(f"{records:,}", name, f"{least:g}", f"{ratio:.2f}", "reached" if ratio >= least else "not reached")
            for ratio in found)

    def short(self):
        """The main figures, for the README."""
        rows = [row for row in self.rows if row.is_main()]
        text = filled(SHORT.split("\n\n")[0].format(source=self.source("Measured")))
        text += "\n\n" + SHORT.split("\n\n")[1] + "".join(row.short() for row in rows)
        faster = [
            f"{row.name.split(',')[0]} at {row.records:,} records" for row in rows
            if row.ratios.median < 1 and row.name not in DRAINS]
        return text + ("\n" + filled(f"Faster than rceval: {', '.join(faster)}.") + "\n" if faster else "")


def filled(text):
    return textwrap.fill(" ".join(text.split()), width=120, break_long_words=False, break_on_hyphens=False)


def parts_of_readme():
    """What stands before the figures, and what stands behind them."""
    with open(README, encoding="utf-8") as file:
        text = file.read()
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        sys.exit(f"README.md needs one line {BEGIN.strip()} and after it one {END.strip()}")
    return text[:text.index(BEGIN) + len(BEGIN)], text[text.index(END):]


def write(results):
    before, after = parts_of_readme()
    with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write(results.whole())
    with open(README, "w", encoding="utf-8") as file:
        file.write(f"{before}\n{results.short()}\n{after}")
