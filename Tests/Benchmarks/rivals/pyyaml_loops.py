"""PyYAML with its C loader, and plain loops."""
import statistics

import job
import pyyaml_reports


def measured(report):
    rows = [
        row for row in report["activities"] if row["end"] >= job.FROM and row["start"] <= job.UNTIL]
    done = [row for row in rows if row["status"] == "completed"]
    people = [row["participants"] for row in done]
    money = [row["usd"] for row in rows]

    def kind(name):
        return sum(1 for row in rows if row["kind"] == name)

    return [
        sum(1 for row in done if "stockholm" in row["conventions"]),
        sum(row["usd"] for row in done),
        kind("training") + kind("workshop"),
        len({party for row in done for party in row["parties"]}),
        len({row["kind"] for row in rows if row["participants"] >= 100}),
        sum(people) / len(people),
        statistics.median(people),
        min(money),
        max(money),
        len(done) / len(rows),
        kind("training") / kind("study"),
        str(report["report-submitted"]),
        any(row["kind"] == "study" and row["usd"] >= 80000 for row in rows),
        len(done) - sum(1 for row in rows if row["status"] == "cancelled"),
    ]


if __name__ == "__main__":
    job.run(lambda folder: pyyaml_reports.measure(folder, measured))
