"""What both rivals with PyYAML share: the reports, by its C loader."""
import glob

import yaml


def measure(folder, measured):
    """By centre, what is measured of each report."""
    values = {}
    for path in sorted(glob.glob(f"{folder}/2015-2018/reports/*.yaml")):
        with open(path, encoding="utf-8") as file:
            report = yaml.load(file, Loader=yaml.CSafeLoader)
        values[report["centre"]] = measured(report)
    return values
