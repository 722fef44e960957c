"""CSV and Markdown, read by other programs: the same cells as the JSON has them.

    python tables.py BINARY
"""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as XML
from decimal import Decimal

from markdown_it import MarkdownIt

import hostile
from checks import HANGS, check, finish, run, scores, shown

# The invented edition of the criteria, in the place of the newer side's.
SECOND = "Criteria/sc-2-9-annex-ii-second-edition.yaml"

FORMULA = ("=", "+", "-", "@")


def indicators(criteria):
    """Each indicator with its criterion, in order."""
    for criterion in criteria:
        for indicator in criterion.get("indicators", []):
            yield criterion, indicator
        yield from indicators(criterion.get("criteria", []))


def cell(value):
    """A number, a text, or yes or no as a table has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:f}" if isinstance(value, Decimal) else value


def same(table, json, name):
    """Whether a CSV row and a number of the JSON are the same."""
    value = table[name]
    return value == cell(json) or (isinstance(json, Decimal) and value != "" and Decimal(value) == json)


def csv_rows(data):
    text = data.decode("utf-8-sig")
    check(data.startswith(b"\xef\xbb\xbf"), "a CSV file begins with a byte-order mark")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def check_scores(binary, options):
    """Python's csv gives what the JSON has, row by row."""
    result = scores(binary, *options)
    rows = csv_rows(run(binary, "score", "--format", "csv", *options))
    place = 0
    for card in result["scorecards"]:
        parts = list(indicators(card["criteria"])) or [({}, {})]
        for criterion, indicator in parts:
            row = rows[place]
            place += 1
            names = [
                ("centre", card["centre"]), ("name", card["name"]), ("status", card["status"]), ("rank", card["rank"]),
                ("total-points", card["points"]), ("total-maximum", card["maximum"]), ("total-percent", card["percent"]),
                ("adopted-points", (card["adopted"] or {}).get("points")), ("criterion-points", criterion.get("points")),
                ("value", indicator.get("value")), ("points", indicator.get("points")),
                ("maximum", indicator.get("maximum")), ("counted", indicator.get("counted")),
                ("left-out", indicator.get("left-out")),
            ]
            for name, value in names:
                if isinstance(value, str) and not row[name].isprintable():
                    continue
                guarded = isinstance(value, str) and (value[:1] in FORMULA or row[name][:1] == "'")
                check(guarded or same(row, value, name), f"{card['centre']}: {name} is {row[name]!r}, not {value!r}")
            if "value-exact" in indicator:
                top, bottom = row["value-exact"].split(" ÷ ")
                check(f"{top}/{bottom}" == indicator["value-exact"], "a fraction is exact")
    check(place == len(rows), f"as many rows as indicators: {place}, {len(rows)}")
    return rows


def check_calc(binary, command, folder):
    """LibreOffice takes the same cells: numbers for numbers, texts for texts, and no formula."""
    program = shutil.which("soffice")
    if not program:
        print("LibreOffice is not here: its part is passed over")
        return
    path = os.path.join(folder, "table.csv")
    run(binary, *command, "--format", "csv", "--output", path)
    subprocess.run(
        [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods",
         "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false", "--outdir", folder, path],
        check=True, capture_output=True, timeout=HANGS)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    words = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

    def text(node):
        parts = [node.text or ""]
        for child in node:
            parts.append({words + "s": " " * int(child.get(words + "c", "1")), words + "tab": "\t"}.get(child.tag, text(child)))
            parts.append(child.tail or "")
        return "".join(parts)

    place = 0
    for row in XML.parse(os.path.join(folder, "table.fods")).iter(table + "table-row"):
        cells = []
        for node in row:
            if node.tag not in (table + "table-cell", table + "covered-table-cell"):
                continue
            check(node.get(table + "formula") is None, "no cell is a formula")
            kind = node.get(office + "value-type")
            value = "\n".join(text(line) for line in node.findall(words + "p"))
            if kind == "float":
                value = Decimal(node.get(office + "value"))
            cells += [(kind, value)] * min(int(node.get(table + "number-columns-repeated", "1")), 200)
        if place >= len(rows):
            break
        for (kind, value), wanted in zip(cells, rows[place]):
            if kind == "float":
                check(abs(value - Decimal(wanted)) < Decimal("0.000000001"), f"Calc has {value}, not {wanted!r}")
            elif len(wanted) < 30_000:
                check(value == wanted, f"Calc has {value[:80]!r}, not {wanted[:80]!r}")
        place += 1
    check(place == len(rows), f"Calc has as many rows: {place}, {len(rows)}")


def markdown_tables(text):
    """The tables of a Markdown text, as lists of rows of plain cells."""
    tables, row, inside = [], None, False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        check(token.type not in ("html_block", "fence", "code_block"), f"no HTML and no code: {token.content[:80]!r}")
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            row = []
            tables[-1].append(row)
        elif token.type in ("th_open", "td_open"):
            inside = True
        elif token.type in ("th_close", "td_close"):
            inside = False
        elif token.type == "inline":
            kinds = {child.type for child in token.children}
            check(kinds <= {"text", "text_special", "strong_open", "strong_close", "softbreak", "code_inline"},
                  f"nothing but text and bold: {kinds}")
            if inside:
                row.append("".join(child.content for child in token.children))
    return tables


def says(text, number):
    """Whether a cell for people is a number, rounded to two decimals, with as many zeros as its column has."""
    if number is None:
        return text == "–"
    if text.startswith(("under ", "over ")):
        return number != 0 and Decimal(shown(number)) == 0
    return Decimal(text.lstrip("+").replace("\u2212", "-")) == Decimal(shown(number))


def check_markdown(binary, options):
    """A Markdown parser gives the same tables."""
    result = scores(binary, *options)
    scored = [card for card in result["scorecards"] if card["status"] == "scored"]
    found = markdown_tables(run(binary, "score", "--format", "markdown", *options).decode())
    ranking = [table for table in found if table[0][0] == "Rank"]
    tables = [table for table in found if table[0][0] == "Criterion, indicator"]
    check(len(ranking) == 1 and len(tables) == len(scored), "a table of the ranking, and one for each centre")
    for row, card in zip(ranking[0][1:], scored):
        check(row[0].split()[0] == cell(card["rank"]), f"the rank of {card['centre']}")
        points = column(ranking[0], "Points", row)
        check(says(points.rstrip(" ●◐○"), card["points"]), f"the points of {card['centre']}: {points}")
    for table, card in zip(tables, scored):
        wanted = sum(1 + len(c.get("indicators", [])) for c in card["criteria"]) + 1
        check(len(table) - 1 == wanted, f"{card['centre']} has {len(table) - 1} rows, not {wanted}")
        check(all(len(row) == len(table[0]) for row in table), "each row has as many cells as the first")
        points = [column(table, "Points", row).split(" of ")[0] for row in table[1:]]
        at = 0
        for criterion in card["criteria"]:
            for part in [criterion] + criterion.get("indicators", []):
                check(says(points[at], part["points"]), f"{part['id']}: {points[at]}")
                at += 1


def column(table, heading, row):
    """The cell of a row under a heading, its mark aside."""
    headings = [text.rstrip(" ●◐○") for text in table[0]]
    check(heading in headings, f"a column “{heading}”: {headings}")
    return row[headings.index(heading)]


def check_comparison(binary, sides):
    """A comparison as CSV and as Markdown says what the JSON says."""
    text = run(binary, "compare", "--format", "json", *sides)
    centres = json.loads(text, parse_float=Decimal, parse_int=Decimal)["centres"]
    rows = csv_rows(run(binary, "compare", "--format", "csv", *sides))
    first = markdown_tables(run(binary, "compare", "--format", "markdown", *sides).decode())[0]
    table = first[1:]
    check(len(table) == len(centres), f"a row for each centre: {len(table)}, {len(centres)}")
    check(list(dict.fromkeys(row["centre"] for row in rows)) == [c["centre"] for c in centres], "the order of the centres")
    for centre, line in zip(centres, table):
        change, split = centre["change"] or {}, centre["split"] or {}
        name, shown_change = column(first, "Centre", line), column(first, "Change", line)
        check(name == centre["name"], f"Markdown has {name!r}, not {centre['name']!r}")
        wanted = change.get("points")
        check(says(shown_change, wanted), f"the change of {centre['centre']}: {shown_change}")
        for row in (row for row in rows if row["centre"] == centre["centre"]):
            names = [
                ("total-points-then", centre["old"]["points"]), ("total-points-now", centre["new"]["points"]),
                ("total-change", wanted), ("rank-then", centre["old"]["rank"]), ("rank-now", centre["new"]["rank"]),
                ("change-by-activities", split.get("activities")), ("change-by-criteria", split.get("criteria")),
            ]
            for name, value in names:
                check(same(row, value, name), f"{centre['centre']}: {name} is {row[name]!r}, not {value!r}")


def main():
    binary = os.path.abspath(sys.argv[1])
    for period in ("2013-2014", "2015-2018", "2019-2022"):
        check_scores(binary, ["--period", period])
        check_markdown(binary, ["--period", period])
    with tempfile.TemporaryDirectory() as folder:
        check_calc(binary, ["score", "--ledger"], folder)
        check_comparison(binary, ["2015-2018", "2019-2022", "--new-criteria", SECOND])
        check_calc(binary, ["compare", "2015-2018", "2019-2022", "--new-criteria", SECOND], folder)
        given = hostile.write(folder, hostile=True)
        options = ["--criteria", f"{folder}/criteria.yaml", "--data", f"{folder}/data"]
        rows = check_scores(binary, options)
        # Numbers and dates apart, no cell begins like a formula.
        for row in rows:
            for name, value in row.items():
                if value[:1] in FORMULA:
                    check(value.lstrip("-").replace(".", "", 1).isdigit(), f"{name} is a formula: {value[:60]!r}")
        check(any("HYPERLINK" in text for text in given), "the data tries a formula")
        check_markdown(binary, options)
        check_calc(binary, ["score", "--ledger", *options], folder)
    finish("tables")


if __name__ == "__main__":
    main()
