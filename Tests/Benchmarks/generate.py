#!/usr/bin/env python3
"""Writes a data folder with invented reports of any size, the same for the same numbers.

usage: generate.py FOLDER RECORDS FILES
"""
import datetime
import random
import sys

THEMES = [
    "PCB inventories", "obsolete pesticides", "open burning", "medical waste", "DDT alternatives",
    "flame retardants in plastics", "POPs monitoring in air", "customs controls",
]
STATUSES = ["planned", "ongoing", "completed", "completed", "completed", "cancelled"]
KINDS = ["training", "workshop", "project", "guidance", "study"]
STAGES = ["identified", "documented", "implemented"]
CONVENTIONS = ["stockholm", "basel", "rotterdam", "minamata"]
SOURCES = [("icipe", "host"), ("GEF", "gef"), ("UNEP", "un"), ("Norway", "party")]


def day(rng):
    return datetime.date(2014, 6, 1) + datetime.timedelta(days=rng.randrange(5 * 365))


def record(rng, number, parties):
    start = day(rng)
    end = start + datetime.timedelta(days=rng.randrange(12))
    stages = ", ".join(rng.sample(STAGES, rng.randint(1, 3)))
    conventions = ", ".join(rng.sample(CONVENTIONS, rng.randint(1, 2)))
    benefited = ", ".join(rng.sample(parties, min(len(parties), rng.randint(1, 5))))
    funding = ", ".join(
        f"{{ source: {name}, origin: {origin}, usd: {rng.randrange(1, 90000)}.{rng.randrange(100):02d} }}"
        for name, origin in rng.sample(SOURCES, rng.randint(1, 2)))
    return (
        f"  - id: R-{number:07d}\n"
        f"    title: Regional training on {rng.choice(THEMES)}, part {number}\n"
        f"    kind: {rng.choice(KINDS)}\n"
        f"    stages: [{stages}]\n"
        f"    status: {rng.choice(STATUSES)}\n"
        f"    start: {start}\n"
        f"    end: {end}\n"
        f"    conventions: [{conventions}]\n"
        f"    parties: [{benefited}]\n"
        f"    participants: {rng.randrange(5, 120)}\n"
        f"    funding: [{funding}]\n"
        f"    evidence: [activity report {start.year} p. {rng.randrange(1, 90)}]\n")


def main():
    import os
    folder, records, files = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(records * 1000 + files)
    codes = ["KEN", "UGA", "TZA", "RWA", "CHN", "IND", "BRA", "URY", "ESP", "CZE", "SEN", "DZA"]
    os.makedirs(f"{folder}/2015-2018/reports", exist_ok=True)
    label = "# Invented records for measuring speed; they say nothing about any real centre.\n"
    with open(f"{folder}/centres.yaml", "w", encoding="utf-8") as roster:
        roster.write(label + "centres:\n")
        for index in range(files):
            served = ", ".join(rng.sample(codes, 6))
            roster.write(
                f"  - id: centre-{index}\n    name: Centre {index}\n    country: KEN\n"
                f"    region: Africa\n    parties-served: [{served}]\n")
    with open(f"{folder}/2015-2018/period.yaml", "w", encoding="utf-8") as period:
        period.write(label + "id: 2015-2018\nfrom: 2015-01-01\nuntil: 2018-12-31\n")
    for index in range(files):
        share = records // files + (1 if index < records % files else 0)
        path = f"{folder}/2015-2018/reports/centre-{index}.yaml"
        with open(path, "w", encoding="utf-8") as report:
            report.write(
                f"{label}centre: centre-{index}\nworkplan-submitted: 2015-09-21\n"
                "report-submitted: 2018-12-20\nactivities:\n")
            for number in range(share):
                report.write(record(rng, number, codes))


main()
