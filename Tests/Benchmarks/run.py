#!/usr/bin/env python3
"""The benchmark: the engine against other ways to the same values, on 1,000 to 1,000,000 invented records.

usage: python3 Tests/Benchmarks/run.py [--engine RCEVAL] [--records N,N,…] [--runs N] [--no-count] [--smoke]

The job is the product's own: Criteria/sc-2-9-annex-ii.yaml, on reports that have every field of its form, as YAML, CSV
and JSON Lines (data.py says what is in them). The rivals reckon ten of the fourteen indicators: those that read
activities. All must find the same values, or the benchmark fails. The ratios are of runs made in turn: a number over 1
says how many times longer the other one took. Of the engine and of the C drain, the whole process is counted; of the
others both, the whole process and their reading and reckoning alone.

  --engine    a release build; without it, one is built
  --records   how many records; without it 1000,10000,100000,1000000
  --runs      how many pairs of runs, 7 where nothing is said; twice as many for what takes less than a second, 3 for
              what takes longer than 2, and 1 for what takes longer than 10
  --no-count  leave out the instructions, which take valgrind and some minutes
  --smoke     1,000 records, one run, nothing written: only whether the values agree

It needs python3 with venv, a C compiler, libyaml-dev, libmimalloc-dev and, for instructions, valgrind. PyYAML, DuckDB
and Polars are installed and the data kept in .build_bench, which is ignored. A run of the whole benchmark writes its
tables to Tests/Benchmarks/RESULTS.md, and the main figures to README.md, between two comments there; a run with
--records, --runs or --no-count is a part of it, and prints them. No test depends on a time.
"""
import argparse
import json
import os
import shutil
import sys
import tempfile

import contenders
import data
import table
from measuring import (
    Measured, Spread, built_drain, built_engine, digest_instructions, enough, in_turn, instructions, run, stripped)

RECORDS, RUNS = "1000,10000,100000,1000000", 7
# Fifteen small files, whose cost is the start of the process.
SMALL, SMALL_RUNS = 15 * 70, 21
# Commands that hold more than a score are given no more records than this, and callgrind neither, which takes minutes.
MOST = 100_000


def say(line):
    print(line, flush=True)


def agree(ours, theirs, name):
    found = contenders.difference(ours, theirs)
    if found:
        sys.exit(f"{name} disagrees: {found}")


class Benchmark:
    """One run of it, on the data that it has made."""

    def __init__(self, engine, runs):
        self.engine, self.runs = engine, runs
        contenders.prepare()
        self.drain = built_drain(contenders.BENCH, "drain")
        self.results = table.Results(contenders.versions(engine))

    def made(self, records, **choice):
        return data.made(os.path.join(contenders.BENCH, "data"), records, **choice)

    def note(self, row):
        self.results.rows.append(row)
        say(row.words())

    def add(self, records, form, name, pairs, inner=None):
        """Two commands that were run in turn; `inner` is what the other one counted of itself."""
        def over(seconds):
            return Spread([other / ours.seconds for (ours, _), other in zip(pairs, seconds)])

        whole = [other.seconds for _, other in pairs]
        self.note(table.Row(
            records, form, name, Spread([ours.seconds for ours, _ in pairs]), Spread(whole), over(whole),
            over(inner) if inner else None, max(ours.peak for ours, _ in pairs), max(other.peak for _, other in pairs)))

    def against_drain(self, folder, records, runs, jobs, name):
        """The engine against the C drain of the same files."""
        command = [self.drain, *contenders.files_read(folder)]
        self.add(records, "yaml", name, in_turn(contenders.scoring(self.engine, folder, jobs), command, runs))

    def against_rivals(self, folders, values, records):
        for rival in contenders.RIVALS:
            if records > rival.most:
                self.note(table.Skipped(records, rival.form, rival.name, rival.why))
                continue
            command = [*rival.command, folders[rival.form]]
            first = Measured(command)
            pairs = in_turn(
                contenders.scoring(self.engine, folders[rival.form]), command, enough(self.runs, first.seconds))
            results = [json.loads(measured.output) for measured in (first, *(other for _, other in pairs))]
            for result in results:
                agree(values, result["values"], rival.name)
            self.add(records, rival.form, rival.name, pairs, [result["seconds"] for result in results[1:]])

    def compare(self, records, smoke):
        """Everything on so many records. Where values differ, the benchmark ends."""
        folders = self.made(records)
        firsts = {form: Measured(contenders.scoring(self.engine, folder)) for form, folder in folders.items()}
        values = {form: contenders.engine_values(first.output, records) for form, first in firsts.items()}
        for form, first in firsts.items():
            agree(values["yaml"], values[form], f"the engine, {form}")
            self.remember("score", form, records, first)
        self.against_rivals(folders, values["yaml"], records)
        if smoke:
            return
        runs = {form: enough(self.runs, first.seconds) for form, first in firsts.items()}
        self.against_drain(folders["yaml"], records, runs["yaml"], 1, table.ALONE)
        self.against_drain(folders["yaml"], records, runs["yaml"], None, table.DRAIN)
        for form in ("yaml", "jsonl"):
            commands = [contenders.scoring(self.engine, folders[name]) for name in (form, "csv")]
            self.add(records, form, table.ITSELF, in_turn(*commands, runs[form]))

    def remember(self, command, form, records, measured):
        self.results.peaks.append(table.Peak(command, form, records, measured.seconds, measured.peak))
        say(self.results.peaks[-1].markdown().strip())

    def hold(self, records):
        """The memory of commands that hold more than a score does, on so many records in each period."""
        one = self.made(records)
        two = self.made(records, periods=(data.PERIOD, data.SECOND), forms=("yaml", "csv"))
        for form in ("csv", "yaml"):
            self.remember("check", form, records, Measured([self.engine, "check", *contenders.on(one[form])]))
            compare = [self.engine, "compare", data.PERIOD, data.SECOND, *contenders.on(two[form])]
            self.remember("compare", form, 2 * records, Measured(compare))

    def count(self, numbers):
        """Instructions of the engine with one thread, which a busy machine does not change."""
        drains = [self.drain]
        if "libmimalloc" in run("ldd", self.engine).stdout:
            drains.append(built_drain(contenders.BENCH, "drain-alike", "-lmimalloc"))
        with tempfile.TemporaryDirectory() as scratch:
            engine = stripped(self.engine, scratch)
            for records in numbers:
                folders = self.made(records)
                least = [
                    instructions([drain, *contenders.files_read(folders["yaml"])], scratch)[0] for drain in drains]
                for form in data.FORMS:
                    ours, output = instructions(contenders.scoring(engine, folders[form], 1), scratch)
                    contenders.engine_values(output, records)
                    count = table.Count(
                        records, form, ours, digest_instructions(scratch), *(least if form == "yaml" else ()))
                    self.results.counts.append(count)
                    say(count.markdown().strip())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine")
    parser.add_argument("--records", default=RECORDS)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--no-count", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    wanted = parser.parse_args()
    if wanted.smoke:
        wanted.records, wanted.runs = "1000", 1
    numbers = list(map(int, wanted.records.split(",")))
    whole = (wanted.records, wanted.runs, wanted.no_count) == (RECORDS, RUNS, False)
    # Whether there is a place for the figures is known before the long work, and so is whether it can be done.
    table.parts_of_readme()
    if not wanted.smoke and not wanted.no_count and not shutil.which("valgrind"):
        sys.exit("valgrind, which counts instructions, is not here; --no-count does without it")
    benchmark = Benchmark(os.path.abspath(wanted.engine) if wanted.engine else built_engine(), wanted.runs)
    for records in numbers:
        benchmark.compare(records, wanted.smoke)
    if not wanted.smoke:
        benchmark.against_drain(
            benchmark.made(SMALL)["yaml"], SMALL, min(SMALL_RUNS, 3 * wanted.runs), None, table.SMALL)
        benchmark.hold(max(records for records in (*numbers, 1_000) if records <= MOST))
        if not wanted.no_count:
            benchmark.count([records for records in numbers if 10_000 <= records <= MOST])
    say("All values agree.")
    if whole:
        table.write(benchmark.results)
    elif not wanted.smoke:
        say(benchmark.results.whole())
        say(f"\n{benchmark.results.short()}")


main()
