"""PyYAML with its C loader, and pandas."""
import pandas

import job
import pyyaml_reports


def measured(report):
    table = pandas.DataFrame(report["activities"])
    table = table[(table["end"] >= job.FROM) & (table["start"] <= job.UNTIL)]
    done = table[table["status"] == "completed"]
    kinds = table["kind"].value_counts()
    return [
        int(done["conventions"].map(lambda names: "stockholm" in names).sum()),
        float(done["usd"].sum()),
        int(kinds.get("training", 0) + kinds.get("workshop", 0)),
        int(done["parties"].explode().nunique()),
        int(table.loc[table["participants"] >= 100, "kind"].nunique()),
        float(done["participants"].mean()),
        float(done["participants"].median()),
        float(table["usd"].min()),
        float(table["usd"].max()),
        len(done) / len(table),
        float(kinds["training"] / kinds["study"]),
        str(report["report-submitted"]),
        bool(((table["kind"] == "study") & (table["usd"] >= 80000)).any()),
        len(done) - int((table["status"] == "cancelled").sum()),
    ]


if __name__ == "__main__":
    job.run(lambda folder: pyyaml_reports.measure(folder, measured))
