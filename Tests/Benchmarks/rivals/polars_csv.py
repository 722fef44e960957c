"""Polars on the CSV tables, with two threads."""
import os

os.environ["POLARS_MAX_THREADS"] = "2"

import polars  # noqa: E402  The number of threads is read when it is imported.
from polars import col, len as count  # noqa: E402

import job  # noqa: E402

TYPES = {
    "centre": polars.String, "id": polars.String, "title": polars.String, "kind": polars.String,
    "status": polars.String, "start": polars.Date, "end": polars.Date, "conventions": polars.String,
    "parties": polars.String, "participants": polars.Float64, "usd": polars.Float64}


def measure(folder):
    headers = dict(polars.read_csv(f"{folder}/2015-2018/header.csv").rows())
    done = col("status") == "completed"
    rows = polars.scan_csv(f"{folder}/2015-2018/activities.csv", schema=TYPES).filter(
        (col("end") >= job.FROM) & (col("start") <= job.UNTIL))
    measured = rows.group_by("centre").agg(
        (done & col("conventions").str.split(";").list.contains("stockholm")).sum().alias("completed"),
        col("usd").filter(done).sum().alias("funds"),
        col("kind").is_in(["training", "workshop"]).sum().alias("events"),
        col("parties").filter(done).str.split(";").explode().n_unique().alias("parties"),
        col("kind").filter(col("participants") >= 100).n_unique().alias("kinds"),
        col("participants").filter(done).mean().alias("mean"),
        col("participants").filter(done).median().alias("median"),
        col("usd").min().alias("least"),
        col("usd").max().alias("most"),
        (done.sum() / count()).alias("share"),
        ((col("kind") == "training").sum() / (col("kind") == "study").sum()).alias("ratio"),
        ((col("kind") == "study") & (col("usd") >= 80000)).any().alias("study"),
        (done.sum().cast(polars.Int64) - (col("status") == "cancelled").sum().cast(polars.Int64))
        .alias("difference"),
    ).collect().rows()
    return {row[0]: [*row[1:12], headers[row[0]], *row[12:]] for row in measured}


if __name__ == "__main__":
    job.run(measure)
