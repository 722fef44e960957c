"""PyYAML with its C loader, and pandas."""
import glob

import pandas
import yaml

import job


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


def measure(folder):
    values = {}
    for path in sorted(glob.glob(f"{folder}/2015-2018/reports/*.yaml")):
        with open(path, encoding="utf-8") as file:
            report = yaml.load(file, Loader=yaml.CSafeLoader)
        values[report["centre"]] = measured(report)
    return values


if __name__ == "__main__":
    job.run(measure)
