"""What all rivals share: the indicators that they reckon, and how a result is printed."""
import datetime
import json
import sys
import time

FROM, UNTIL = datetime.date(2015, 1, 1), datetime.date(2018, 12, 31)
# In the order in which rivals give their values.
INDICATORS = [
    "areas", "activities", "parties", "joint", "partners", "synergies", "beyond-host", "sources", "completed", "reach"]


def run(measure):
    """Measures the folder that is named, and prints the values and the time after all imports.

    `measure` takes the folder and the path of the table of Parties that centres serve, and gives rows of a centre and
    its values.
    """
    folder = sys.argv[1]
    start = time.perf_counter()
    rows = measure(f"{folder}/2015-2018", f"{folder}/../served.csv")
    values = {row[0]: dict(zip(INDICATORS, row[1:], strict=True)) for row in rows}
    seconds = time.perf_counter() - start
    json.dump({"seconds": seconds, "values": values}, sys.stdout)
