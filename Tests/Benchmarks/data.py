"""The data of the benchmark: the same invented records as YAML reports, as CSV tables and as JSON Lines."""
import csv
import datetime
import json
import os
import random

CENTRES = [f"centre-{number}" for number in range(15)]
PERIOD = "2015-2018"
FORMS = ("yaml", "csv", "jsonl")
COLUMNS = [
    "id", "title", "kind", "status", "start", "end", "conventions", "parties", "participants", "usd"]
LABEL = "# Invented records for measuring speed; they say nothing about any real centre.\n"

THEMES = [
    "PCB inventories", "obsolete pesticides", "open burning", "medical waste", "DDT alternatives",
    "flame retardants, in plastics", 'the "dirty dozen"', "customs controls",
]
STATUSES = ["planned", "ongoing", "completed", "completed", "completed", "cancelled"]
KINDS = ["training", "workshop", "project", "guidance", "study"]
CONVENTIONS = ["stockholm", "basel", "rotterdam", "minamata"]
PARTIES = ["BRA", "CHN", "CZE", "DZA", "ESP", "IND", "KEN", "NOR", "RWA", "SEN", "TZA", "UGA", "URY"]
FIRST_DAY = datetime.date(2014, 6, 1)


def activity(rng, number):
    """One record; the values are texts, and lists of texts."""
    start = FIRST_DAY + datetime.timedelta(days=int(rng.random() * 5 * 365))
    end = start + datetime.timedelta(days=int(rng.random() * 12))
    conventions = rng.sample(CONVENTIONS, 1 + int(rng.random() * 2))
    parties = rng.sample(PARTIES, 1 + int(rng.random() * 5))
    return (
        f"R-{number:07d}", f"Regional work on {rng.choice(THEMES)}, part {number}", rng.choice(KINDS),
        rng.choice(STATUSES), start.isoformat(), end.isoformat(), conventions, parties,
        str(5 + int(rng.random() * 115)), f"{1 + int(rng.random() * 89999)}.{int(rng.random() * 100):02d}")


def as_yaml(record):
    lines = [
        f"{name}: [{', '.join(value)}]" if isinstance(value, list) else f"{name}: {value}"
        for name, value in zip(COLUMNS, record)]
    return "  - " + "\n    ".join(lines) + "\n"


def as_json(centre, record):
    fields = dict(zip(COLUMNS, record))
    for name in ("participants", "usd"):
        # A number as JSON has it, with the very digits of the other forms.
        del fields[name]
    text = json.dumps({"centre": centre, **fields}, ensure_ascii=False)
    return f'{text[:-1]}, "participants": {record[8]}, "usd": {record[9]}}}\n'


def submitted(number):
    return datetime.date(2018, 12, 20) + datetime.timedelta(days=7 * number)


def write_shared(folder):
    """The roster and the period, which every form needs."""
    period = os.path.join(folder, PERIOD)
    os.makedirs(period, exist_ok=True)
    with open(os.path.join(folder, "centres.yaml"), "w", encoding="utf-8") as roster:
        roster.write(LABEL + "centres:\n")
        for centre in CENTRES:
            roster.write(f"  - {{ id: {centre}, name: {centre}, country: KEN, region: Africa }}\n")
    with open(os.path.join(period, "period.yaml"), "w", encoding="utf-8") as file:
        file.write(LABEL + f"id: {PERIOD}\nfrom: 2015-01-01\nuntil: 2018-12-31\n")
    return period


def write_headers(period):
    with open(os.path.join(period, "header.csv"), "w", encoding="utf-8") as file:
        file.write("centre,report-submitted\n")
        for number, centre in enumerate(CENTRES):
            file.write(f"{centre},{submitted(number)}\n")


def made(root, records):
    """The folders of each form with so many records; they are made where they are not there."""
    folders = {form: os.path.join(root, f"{records}", form) for form in FORMS}
    done = os.path.join(root, f"{records}", "done")
    if os.path.exists(done):
        return folders
    periods = {form: write_shared(folder) for form, folder in folders.items()}
    reports = os.path.join(periods["yaml"], "reports")
    os.makedirs(reports, exist_ok=True)
    write_headers(periods["csv"])
    write_headers(periods["jsonl"])
    rng = random.Random(records)
    table_path = os.path.join(periods["csv"], "activities.csv")
    lines_path = os.path.join(periods["jsonl"], "activities.jsonl")
    with open(table_path, "w", encoding="utf-8", newline="") as table, \
            open(lines_path, "w", encoding="utf-8") as lines:
        rows = csv.writer(table, lineterminator="\n")
        rows.writerow(["centre", *COLUMNS])
        for number, centre in enumerate(CENTRES):
            share = records // len(CENTRES) + (1 if number < records % len(CENTRES) else 0)
            path = os.path.join(reports, f"{centre}.yaml")
            with open(path, "w", encoding="utf-8") as report:
                report.write(
                    f"{LABEL}centre: {centre}\nreport-submitted: {submitted(number)}\nactivities:\n")
                for index in range(share):
                    record = activity(rng, index)
                    report.write(as_yaml(record))
                    lines.write(as_json(centre, record))
                    rows.writerow(
                        [centre, *(";".join(v) if isinstance(v, list) else v for v in record)])
    with open(done, "w", encoding="utf-8"):
        pass
    return folders
