"""Polars on the CSV tables, with two threads."""
import os

os.environ["POLARS_MAX_THREADS"] = "2"

import polars  # noqa: E402  The number of threads is read when it is imported.
from polars import col, len as count  # noqa: E402

import job  # noqa: E402

# Every other column is a text.
TYPES = {
    "start": polars.Date, "end": polars.Date, "participants": polars.Float64, "women-participants": polars.Float64}


def elements(name, records):
    return col(name).filter(records).str.split(";").explode().drop_nulls().unique()


def measure(period, served):
    rows = polars.scan_csv(
        f"{period}/activities.csv", infer_schema=False, schema_overrides=TYPES
    ).filter((col("start") <= job.UNTIL) & (polars.coalesce("end", "start") >= job.FROM)).with_columns(
        col("conventions").str.split(";"))
    parties = polars.read_csv(served)
    done = (col("status") == "completed") & col("conventions").list.contains("stockholm")
    ours = col("conventions").list.contains("stockholm")
    planned = ours & (col("planned-in-workplan") == "yes")
    others = polars.any_horizontal(
        col("conventions").list.contains(name) for name in ("basel", "rotterdam", "minamata"))
    counted = rows.group_by("centre").agg(
        elements("stages", True).len().alias("areas"),
        done.sum().alias("activities"),
        elements("parties", done).alias("reached"),
        elements("joint-with", done).len().alias("joint"),
        elements("partner-organisations", done).len().alias("partners"),
        ((done & others).sum() / done.sum()).alias("synergies"),
        ((planned & done).sum() / planned.sum()).alias("completed"),
    )
    beyond = col("origin") != "host"
    money = polars.scan_csv(
        f"{period}/activities.funding.csv", infer_schema=False, schema_overrides={"usd": polars.Float64}
    ).join(
        rows.filter(ours & col("status").is_in(["ongoing", "completed"])).select("centre", "id"), on=["centre", "id"]
    ).group_by("centre").agg(
        (col("usd").filter(beyond).sum() / col("usd").sum()).alias("beyond-host"),
        col("source").filter(beyond).n_unique().alias("sources"))
    counted, money = polars.collect_all([counted, money])
    served = parties.group_by("centre").agg(col("party"))
    values = counted.join(money, on="centre", how="left").join(served, on="centre").with_columns(
        col("reached").list.len().alias("parties"),
        (col("reached").list.set_intersection("party").list.len() / col("party").list.len()).alias("reach"))
    return values.select("centre", *job.INDICATORS).rows()


if __name__ == "__main__":
    job.run(measure)
