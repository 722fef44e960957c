#!/usr/bin/env python3
"""The benchmark: the engine against other ways to the same scores, on 1,000 to 1,000,000 invented records.

usage: python3 Tests/Benchmarks/run.py [--engine RCEVAL] [--records N,N,…] [--runs N] [--no-count] [--smoke]

It measures one job, criteria.yaml, on the same records as YAML, CSV and JSON Lines. All must give the same scores and
values, or the benchmark fails. The ratios are of runs made in turn: a number over 1 says how many times longer the
other one took. Of a rival, only its own reading and reckoning is counted, not the start of Python and the import of its
packages; of the engine, everything from the start of the process to its end. The C drain is counted whole, too.

  --engine    a release build; without it, one is built
  --records   how many records; without it 1000,10000,100000,1000000
  --runs      how many pairs of runs, 7 where nothing is said; twice as many for what takes less than a second, 3 for
              what takes longer than 2, and 1 for what takes longer than 10
  --no-count  leave out the instructions, which take valgrind and some minutes
  --smoke     1,000 records, one run, nothing written: only whether the scores agree

It needs python3 with venv, a C compiler, libyaml-dev, libmimalloc-dev and, for instructions, valgrind. PyYAML,
pandas, DuckDB and Polars are installed, Yams is built, and the data are kept in .build_bench, which is ignored. A run
of the whole benchmark writes its tables to Tests/Benchmarks/RESULTS.md, and the main figures to README.md, between
two comments there; a run with --records or --no-count is a part of it, and prints them. No test depends on a time.
"""
import argparse
import json
import os
import sys
import tempfile

import contenders
import costs
import data
import table
from measuring import Measured, Spread, built_drain, built_engine, enough, files_read, in_turn, stripped

RECORDS = "1000,10000,100000,1000000"
# Fifteen small files, whose cost is the start of the process.
SMALL, SMALL_RUNS = 15 * 70, 21


def say(line):
    print(line, flush=True)


def agree(ours, theirs, name):
    if not contenders.same(ours, theirs):
        sys.exit(f"the scores of {name} differ")


class Benchmark:
    """One run of it, on the data that it has made."""

    def __init__(self, engine, runs):
        self.engine, self.runs = engine, runs
        self.rivals = contenders.rivals(contenders.prepare())
        self.drain = built_drain(contenders.BENCH, "drain")
        self.results = table.Results(contenders.versions(engine))

    def made(self, records):
        return data.made(os.path.join(contenders.BENCH, "data"), records)

    def note(self, row):
        self.results.rows.append(row)
        say(row.words())

    def add(self, records, form, name, pairs, theirs):
        ratios = Spread([seconds / ours.seconds for (ours, _), seconds in zip(pairs, theirs)])
        self.note(table.Row(
            records, form, name, Spread([ours.seconds for ours, _ in pairs]), Spread(theirs), ratios,
            max(ours.peak for ours, _ in pairs), max(rival.peak for _, rival in pairs)))

    def against_drain(self, folder, records, runs, jobs, name):
        """The engine against the C drain of the same files."""
        files = files_read(contenders.CRITERIA, [contenders.FORM], folder)
        pairs = in_turn(contenders.scoring(self.engine, folder, jobs), [self.drain, *files], runs)
        self.add(records, "yaml", name, pairs, [drain.seconds for _, drain in pairs])

    def against_rivals(self, folders, scores, records):
        for rival in self.rivals:
            if records > rival.most:
                self.note(table.Skipped(records, rival.form, rival.name, rival.why))
                continue
            command = [*rival.command, folders[rival.form]]
            first = Measured(command)
            agree(scores, json.loads(first.output)["scores"], rival.name)
            runs = enough(self.runs, first.seconds)
            pairs = in_turn(contenders.scoring(self.engine, folders[rival.form]), command, runs)
            theirs = [json.loads(measured.output)["seconds"] for _, measured in pairs]
            self.add(records, rival.form, rival.name, pairs, theirs)

    def against_itself(self, folders, records, seconds):
        for form in ("yaml", "jsonl"):
            commands = [contenders.scoring(self.engine, folders[name]) for name in (form, "csv")]
            pairs = in_turn(*commands, enough(self.runs, seconds[form]))
            self.add(records, form, table.ITSELF, pairs, [csv.seconds for _, csv in pairs])

    def compare(self, records, smoke):
        """Everything on so many records. Where scores differ, the benchmark ends."""
        folders = self.made(records)
        firsts = {form: Measured(contenders.scoring(self.engine, folder)) for form, folder in folders.items()}
        scores = {form: contenders.engine_scores(first.output) for form, first in firsts.items()}
        for form in folders:
            agree(scores["yaml"], scores[form], f"the engine, {form}")
        if not smoke:
            runs = enough(self.runs, firsts["yaml"].seconds)
            self.against_drain(folders["yaml"], records, runs, 1, table.ALONE)
            self.against_drain(folders["yaml"], records, runs, None, table.DRAIN)
        self.against_rivals(folders, scores["yaml"], records)
        if not smoke:
            self.against_itself(folders, records, {form: first.seconds for form, first in firsts.items()})

    def count(self, numbers, counter):
        """Instructions, which a busy machine does not change."""
        alike = built_drain(contenders.BENCH, "drain-alike", "-lmimalloc")
        for records in numbers:
            if 10_000 <= records <= costs.MOST_COUNTED:
                count = counter.against([self.drain, alike], self.made(records)["yaml"], records)
                self.results.counts.append(count)
                say(count.words())

    def weigh(self, numbers, counter):
        """The cost of a record, by number of records."""
        for form in ("csv", "yaml"):
            folders = {records: self.made(records)[form] for records in (table.START, *numbers)}
            self.results.costs += costs.costs(self.engine, form, folders, self.runs, counter)
        say("The cost of a record:")
        say(self.results.table_of_costs())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine")
    parser.add_argument("--records", default=RECORDS)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--no-count", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    wanted = parser.parse_args()
    if wanted.smoke:
        wanted.records, wanted.runs = "1000", 1
    numbers = list(map(int, wanted.records.split(",")))
    # Whether there is a place for the figures is known before the long work.
    table.parts_of_readme()
    benchmark = Benchmark(os.path.abspath(wanted.engine) if wanted.engine else built_engine(), wanted.runs)
    for records in numbers:
        benchmark.compare(records, wanted.smoke)
    if not wanted.smoke:
        benchmark.against_drain(
            benchmark.made(SMALL)["yaml"], SMALL, min(SMALL_RUNS, 3 * wanted.runs), None, table.SMALL)
        with tempfile.TemporaryDirectory() as scratch:
            counter = None
            if not wanted.no_count:
                counter = costs.Counter(stripped(benchmark.engine, scratch), scratch)
                benchmark.count(numbers, counter)
            benchmark.weigh([records for records in numbers if records > table.START], counter)
    say("All scores agree.")
    if wanted.records == RECORDS and not wanted.no_count:
        table.write(benchmark.results)
    elif not wanted.smoke:
        say(benchmark.results.whole())
        say(f"\n{benchmark.results.short()}")


main()
