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
DUCKDB = "DuckDB, 2 threads"
# The records at which the README shows every contender, and those at which it shows the tables and the memory, too.
BASE, LARGE = 100_000, 1_000_000


def time(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def line(*cells):
    return f"| {' | '.join(map(str, cells))} |\n"


class Row:
    """A comparison: medians, the ratios of paired runs with their spread, and peak memory."""

    def __init__(self, records, form, name, ours, whole, ratios, inner, our_peak, their_peak):
        self.records, self.form, self.name, self.ours, self.whole = records, form, name, ours, whole
        # The other's whole process over the engine's, and what the other counted of itself over the engine's process.
        self.ratios, self.inner = ratios, inner
        self.our_peak, self.their_peak = our_peak, their_peak

    def least(self):
        """The ratio that favours the other."""
        return self.inner or self.ratios

    def words(self):
        inner = f", reading and reckoning {self.inner}" if self.inner else ""
        return (
            f"{self.records:>9,}  {self.form:5}  {self.name}: {self.ratios}{inner} "
            f"[{time(self.ours.median)}, {time(self.whole.median)}; {self.our_peak:.0f}, {self.their_peak:.0f} MiB]")

    def markdown(self):
        return line(
            f"{self.records:,}", FORMS[self.form], self.name, time(self.ours.median), time(self.whole.median),
            self.ratios, self.inner or "", f"{self.our_peak:.0f}", f"{self.their_peak:.0f}")

    def is_main(self):
        """Whether it stands in the README."""
        large = self.form == "csv" and self.records == LARGE
        return self.name == SMALL or self.name != ITSELF and (self.records == BASE or large)

    def short(self):
        return line(
            self.name, f"{self.records:,}", FORMS[self.form], self.ratios, self.inner or "", f"{self.our_peak:.0f}",
            f"{self.their_peak:.0f}")


class Skipped:
    """A comparison that was not made."""

    def __init__(self, records, form, name, why):
        self.records, self.form, self.name, self.why = records, form, name, why

    def words(self):
        return f"{self.records:>9,}  {self.form:5}  {self.name}: left out, {self.why}"

    def markdown(self):
        return line(f"{self.records:,}", FORMS[self.form], self.name, "", f"left out: {self.why}", "", "", "", "")

    def is_main(self):
        return False


class Peak:
    """The largest resident set of one run of a command, in MiB, and its time."""

    def __init__(self, command, form, records, seconds, peak):
        self.command, self.form, self.records, self.seconds, self.peak = command, form, records, seconds, peak

    def markdown(self):
        return line(f"`{self.command}`", f"{self.records:,}", FORMS[self.form], f"{self.peak:.1f}", time(self.seconds))

    def is_main(self):
        return self.command != "score" or self.records == LARGE


class Count:
    """Instructions of the engine with one thread, and those of the C drain with the C library's allocator and with
    mimalloc: the first where it can read the same files, the second where the engine uses it, too."""

    def __init__(self, records, form, ours, digests, *drains):
        self.records, self.form, self.ours, self.digests, self.drains = records, form, ours, digests, drains

    def over_drain(self):
        return self.ours / self.drains[0]

    def markdown(self):
        ratios = [f"{mine / least:.3f}" for least in self.drains for mine in (self.ours, self.ours - self.digests)]
        return line(
            f"{self.records:,}", FORMS[self.form], *ratios, *[""] * (4 - len(ratios)),
            f"{self.ours / self.records:,.0f}", f"{(self.ours - self.digests) / self.records:,.0f}")


HEAD = """\
# What the benchmark found

{source}

The job is that of `Criteria/sc-2-9-annex-ii.yaml` on reports with every field of `Criteria/activity-report.yaml`: 15
centres, fourteen indicators. So many records are so many activities; each centre has 21 records of other collections
and an assessment besides. The rivals reckon ten of the fourteen indicators, those that read activities, and all
contenders found the same values, or there would be no table. Times are medians; “times” is how many times as long as
the engine the other took, of runs made in turn: median (least–most). Over 1, the engine is faster. Of the engine, of
the C drain and in the first “times”, the whole process is counted; the second has the other's reading and reckoning
alone, without the start of Python and its imports, over the engine's whole process. MiB are the largest resident sets,
the engine's and the other's. The C drain is `drain.c`, which only takes libyaml's events from the same files, with one
thread and the C library's allocator. The engine uses all processors, but with `--jobs 1`. What takes less than a second
is run 14 times, what takes over 2 seconds, 3 times, and what takes over 10, once.

| records | as | against | rceval | the other | times | times, without its start | MiB | its MiB |
|---:|---|---|---:|---:|---|---|---:|---:|
"""

AIMED = """
## What was aimed for

| figure | aim | found | |
|---|---:|---:|---|
"""

PEAKS = """
## Memory

The largest resident set of one run, with all processors. `check` looks at one period; `compare` at two, and the records
are those of both together. No ledger was asked for.

| command | records | as | MiB | time |
|---|---:|---|---:|---:|
"""

COUNTS = """
## Instructions

Those of `rceval score --jobs 1`, by callgrind, and on YAML over those of the C drain: first of the drain with the C
library's allocator, then with mimalloc, where the engine uses that. Callgrind's processor has no instructions for
SHA-256, which real ones have, so that digests count for much more than they take; each second number leaves them out.

| records | as | over the drain | no digests | over it with mimalloc | no digests | a record | no digests |
|---:|---|---:|---:|---:|---:|---:|---:|
"""

FOOT = """
## What the clever parts earn

Each was put in place of the plain way, or left out, in a build of its own, and run in turn with the usual one.

| part | what it is for | what it earns |
|---|---|---|
| mimalloc in place of the C library's allocator | libyaml allocates four times for each scalar | on 10,000 records in YAML a tenth of the instructions, and a twenty-fifth of the time |
| fingerprints of identifiers that share eight bytes, in place of a `Set` | what may be used twice is known without its text | on 1,000,000 records in CSV 4.5 MiB of 34.7; no time |
| batches of up to 64 records, in place of one record at a time | what is asked of a field is asked once | one way to measure, in half the code of the two before; these took 5 % fewer instructions on 100,000 records in CSV |

## What is not compared

The engine reads every collection, checks every value against the record form, refuses identifiers that are used twice,
reckons exactly, scores, ranks and makes a digest of every file; the others do none of that. DuckDB and Polars read the
tables of activities and of funding, no other, and make values only of the columns that they need; PyYAML reads whole
reports. All three have the Parties that a centre serves from a table of their own, and read no assessments. DuckDB and
Polars can read JSON Lines too, which is not compared. `deadlines`, `accounts`, `transparency` and `responsiveness` cost
the same however many activities there are.
"""

SHORT = """\
{source} “Times” is how many times as long as rceval the other took, each as a whole process; the second number leaves
out the start of Python and its imports. The C drain is a program that only takes libyaml's events from the same files
and does nothing with them.

| against | records | as | times (least–most) | without its start | peak MiB | its peak MiB |
|---|---:|---|---|---|---:|---:|
"""


class Results:
    """All that one run of the benchmark found."""

    def __init__(self, versions):
        self.rows, self.peaks, self.counts = [], [], []
        self.versions = versions

    def source(self, command):
        return f"{command} on {datetime.date.today().isoformat()}, with {', '.join(self.versions)}."

    def whole(self):
        """The text of RESULTS.md."""
        text = HEAD.format(source=filled(self.source("Written by one run of `python3 Tests/Benchmarks/run.py`")))
        text += "".join(row.markdown() for row in self.rows)
        text += PEAKS + "".join(peak.markdown() for peak in self.peaks)
        if self.counts:
            text += COUNTS + "".join(count.markdown() for count in self.counts)
        return text + AIMED + "".join(self.aims()) + FOOT

    def aims(self):
        """A line on each figure that was aimed for and that was found."""
        def at_most(figure, most, found):
            return [line(figure, f"≤ {most:g}", f"{value:.3f}", "reached" if value <= most else "not reached")
                    for value in found]

        def at_least(figure, least, found):
            return [line(figure, f"≥ {least:g}", f"{value:.2f}", "reached" if value >= least else "not reached")
                    for value in found]

        def over_drain(records):
            return [count.over_drain() for count in self.counts if (count.form, count.records) == ("yaml", records)]

        def duckdb(records):
            return [row.least().median for row in self.rows if (row.name, row.records) == (DUCKDB, records)]

        def peaks(commands, records, forms=("csv", "yaml")):
            found = [
                peak.peak for peak in self.peaks
                if peak.command in commands and peak.form in forms and peak.records >= records]
            return [max(found)] if found else []

        return [
            *at_most("YAML, 100,000 records, instructions over the C drain's", 1.10, over_drain(100_000)),
            *at_most("YAML, 10,000 records, likewise", 1.15, over_drain(10_000)),
            *at_least("CSV, 100,000 records, DuckDB's time without its start over the engine's", 6, duckdb(100_000)),
            *at_least("CSV, 1,000,000 records, likewise", 4, duckdb(1_000_000)),
            *at_most("MiB of `score`, 1,000,000 records in CSV or YAML", 32, peaks(["score"], LARGE)),
            *at_most("MiB of `compare` and `check`, 100,000 records a period", 40, peaks(["compare", "check"], BASE)),
        ]

    def short(self):
        """The main figures, for the README."""
        rows = [row for row in self.rows if row.is_main()]
        words, head = SHORT.split("\n\n")
        text = filled(words.format(source=self.source("Measured"))) + "\n\n" + head
        text += "".join(row.short() for row in rows)
        text += "\n| command | records | as | peak MiB | time |\n|---|---:|---|---:|---:|\n"
        text += "".join(peak.markdown() for peak in self.peaks if peak.is_main())
        notes = [
            f"On {count.records:,} records in YAML, rceval with one thread takes {count.over_drain():.3f} times the "
            "C drain's instructions." for count in self.counts if count.form == "yaml"]
        faster = [
            f"{row.name.split(',')[0]} at {row.records:,} records, without its start" for row in rows
            if row.inner and row.inner.median < 1]
        notes += [f"Faster than rceval: {', '.join(faster)}."] if faster else []
        return text + ("\n" + filled(" ".join(notes)) + "\n" if notes else "")


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
