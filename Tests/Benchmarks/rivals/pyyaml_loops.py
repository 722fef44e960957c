"""PyYAML with its C loader, and plain loops."""
import csv
import glob

import yaml

import job

OTHERS = {"basel", "rotterdam", "minamata"}


def several(record, name):
    return record.get(name, ())


def share(part, whole):
    return part / whole if whole else None


def values(report, served):
    rows = [
        row for row in report["activities"]
        if "start" in row and row["start"] <= job.UNTIL and row.get("end", row["start"]) >= job.FROM]
    ours = [row for row in rows if "stockholm" in several(row, "conventions")]
    done = [row for row in ours if row["status"] == "completed"]
    money = [
        entry for row in ours if row["status"] in ("ongoing", "completed") for entry in several(row, "funding")]
    beyond = [entry for entry in money if entry["origin"] != "host"]
    planned = [row for row in ours if row.get("planned-in-workplan")]

    def distinct(records, name):
        return {element for record in records for element in several(record, name)}

    parties = distinct(done, "parties")
    return [
        len(distinct(rows, "stages")),
        len(done),
        len(parties),
        len(distinct(done, "joint-with")),
        len(distinct(done, "partner-organisations")),
        share(sum(1 for row in done if not OTHERS.isdisjoint(row["conventions"])), len(done)),
        share(sum(entry.get("usd", 0) for entry in beyond), sum(entry.get("usd", 0) for entry in money)),
        len({entry["source"] for entry in beyond}),
        share(sum(1 for row in planned if row["status"] == "completed"), len(planned)),
        share(len(parties & served), len(served)),
    ]


def measure(period, served):
    with open(served, encoding="utf-8") as file:
        pairs = list(csv.reader(file))[1:]
    rows = []
    for path in sorted(glob.glob(f"{period}/reports/*.yaml")):
        with open(path, encoding="utf-8") as file:
            report = yaml.load(file, Loader=yaml.CSafeLoader)
        centre = report["centre"]
        rows.append([centre, *values(report, {party for name, party in pairs if name == centre})])
    return rows


if __name__ == "__main__":
    job.run(measure)
