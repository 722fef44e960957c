#!/usr/bin/env python3
"""The benchmark: the engine against other ways to the same scores, on 1,000 to 1,000,000 invented records.

usage: python3 Tests/Benchmarks/run.py [--engine RCEVAL] [--records N,N,…] [--runs N] [--smoke]

It measures one job, criteria.yaml, on the same records as YAML, CSV and JSON Lines. All must give the same scores and
values, or the benchmark fails. The ratios are of runs made in turn: a number over 1 says how many times longer the
other one took. Of a rival, only its own reading and reckoning is counted, not the start of Python and the import of its
packages; of the engine, everything from the start of the process to its end. The C drain is counted whole, too.

  --engine    a release build; without it, one is built
  --records   how many records; without it 1000,10000,100000,1000000
  --runs      how many pairs of runs, 7 where nothing is said; for what takes longer than 2 seconds, 3
  --no-count  leave out the instructions, which take valgrind and some minutes
  --smoke     1,000 records, one run, nothing written: only whether the scores agree

It needs python3 with venv, a C compiler, libyaml-dev and, for instructions, valgrind. PyYAML, pandas, DuckDB and Polars
are installed, Yams is built, and the data are kept in .build_bench, which is ignored. The table is written to
Tests/Benchmarks/RESULTS.md. No test depends on a time.
"""
import argparse
import json
import os
import sys
import tempfile

import contenders
import data
import table
from measuring import (
    Measured, Spread, built_drain, built_engine, digest_instructions, files_read, in_turn, instructions,
    stripped)


def say(line):
    print(line, flush=True)


def agree(ours, theirs, name):
    if not contenders.same(ours, theirs):
        sys.exit(f"the scores of {name} differ")


def against_drain(engine, drain, folder, records, runs, rows):
    """One thread, and as many as there are processors, against the C drain of the same files."""
    files = files_read(contenders.CRITERIA, [contenders.FORM], folder)
    runs = min(runs, 3) if records > 100_000 else runs
    for jobs, name in ((1, "C drain of the events"), (None, "the same, with all processors")):
        pairs = in_turn(contenders.scoring(engine, folder, jobs), [drain, *files], runs)
        add(rows, records, "yaml", name, pairs, [drain.seconds for _, drain in pairs])


def add(rows, records, form, name, pairs, theirs):
    ratios = Spread([seconds / ours.seconds for (ours, _), seconds in zip(pairs, theirs)])
    row = table.Row(
        records, form, name, Spread([ours.seconds for ours, _ in pairs]), Spread(theirs), ratios,
        max(ours.peak for ours, _ in pairs), max(rival.peak for _, rival in pairs))
    rows.append(row)
    say(row.line())


def against_rivals(engine, rivals, folders, scores, records, runs, rows):
    for rival in rivals:
        if records > rival.most:
            say(f"{records:>9,}  {rival.form:5}  {rival.name}: left out, {rival.why}")
            rows.append(table.Skipped(records, rival.form, rival.name, rival.why))
            continue
        command = [*rival.command, folders[rival.form]]
        first = Measured(command)
        agree(scores, json.loads(first.output)["scores"], rival.name)
        fewer = min(runs, 3) if first.seconds > 2 else runs
        pairs = in_turn(contenders.scoring(engine, folders[rival.form]), command, fewer)
        theirs = [json.loads(measured.output)["seconds"] for _, measured in pairs]
        add(rows, records, rival.form, rival.name, pairs, theirs)


def counted(engine, drain, folder, records, counts):
    """Instructions, which a busy machine does not change."""
    with tempfile.TemporaryDirectory() as scratch:
        ours, _ = instructions(contenders.scoring(stripped(engine, scratch), folder, 1), scratch)
        digests = digest_instructions(scratch)
        files = files_read(contenders.CRITERIA, [contenders.FORM], folder)
        least, _ = instructions([drain, *files], scratch)
    counts.append(table.Count(records, ours, digests, least))
    say(counts[-1].line())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine")
    parser.add_argument("--records", default="1000,10000,100000,1000000")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--no-count", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    wanted = parser.parse_args()
    if wanted.smoke:
        wanted.records, wanted.runs = "1000", 1
    engine = os.path.abspath(wanted.engine) if wanted.engine else built_engine()
    rivals = contenders.rivals(contenders.prepare())
    drain = built_drain(contenders.BENCH, "drain")
    rows, counts = [], []
    for records in map(int, wanted.records.split(",")):
        folders = data.made(os.path.join(contenders.BENCH, "data"), records)
        results = {form: Measured(contenders.scoring(engine, folder)) for form, folder in folders.items()}
        scores = {form: contenders.engine_scores(result.output) for form, result in results.items()}
        for form in folders:
            agree(scores["yaml"], scores[form], f"the engine, {form}")
        if not wanted.smoke:
            against_drain(engine, drain, folders["yaml"], records, wanted.runs, rows)
        against_rivals(engine, rivals, folders, scores["yaml"], records, wanted.runs, rows)
        if not wanted.smoke:
            alone = in_turn(*[contenders.scoring(engine, folders[f]) for f in ("jsonl", "csv")], wanted.runs)
            add(rows, records, "jsonl", "the engine itself, on CSV", alone, [csv.seconds for _, csv in alone])
        if not wanted.smoke and not wanted.no_count and 10_000 <= records <= 100_000:
            counted(engine, drain, folders["yaml"], records, counts)
    say("All scores agree.")
    if not wanted.smoke:
        table.write(rows, counts, contenders.versions(engine))


main()
