"""What all rivals in Python share: the scales of criteria.yaml, and how a result is printed."""
import datetime
import json
import sys
import time

CENTRES = [f"centre-{number}" for number in range(15)]
FROM, UNTIL = datetime.date(2015, 1, 1), datetime.date(2018, 12, 31)
# The indicators, in the order in which rivals give their values.
INDICATORS = [
    "completed", "funds", "events", "parties", "kinds", "mean", "median", "least", "most", "share",
    "ratio", "submitted", "study", "difference"]


def bands(value, *bounds):
    return sum(1 for bound in bounds if value >= bound)


def linear(value, most, points):
    return min(max(value, 0), most) * points / most


def points(values):
    """The points of one centre, from its values by name."""
    day = values["submitted"]
    return sum([
        bands(values["completed"], 10, 100, 1000, 10000),
        bands(values["funds"], 1e6, 1e7, 1e8),
        bands(values["events"], 20, 200, 2000),
        bands(values["parties"], 6, 11),
        bands(values["kinds"], 3, 5),
        linear(values["mean"], 100, 5),
        linear(values["median"], 100, 5),
        bands(values["least"], 10),
        bands(values["most"], 89990),
        linear(values["share"], 1, 5),
        linear(values["ratio"], 2, 2),
        2 if day <= "2018-12-31" else 1 if day <= "2019-03-31" else 0,
        1 if values["study"] else 0,
        bands(values["difference"], 1, 100),
    ])


def run(measure):
    """Measures the folder that is named, and prints values, points and the time after all imports."""
    start = time.perf_counter()
    measured = measure(sys.argv[1])
    scores = {}
    for centre in CENTRES:
        values = dict(zip(INDICATORS, measured[centre]))
        scores[centre] = {"points": float(points(values)), "values": values}
    seconds = time.perf_counter() - start
    json.dump({"seconds": seconds, "scores": scores}, sys.stdout, default=str)
