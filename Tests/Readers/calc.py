"""Tables that LibreOffice Calc has opened and saved again: the same scores as before.

    python calc.py BINARY

It is done in two ways. Where nothing is said, Calc takes the bytes for Windows-1252, splits the cells at commas, takes for
a number what looks like one, and saves in the same way. Its dialogues propose UTF-8 and to save all cells as they are
shown. In neither is anything said of a column, as by a person who presses return.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

from checks import HANGS, check, finish, run, scores

PERIODS = ("2013-2014", "2015-2018", "2019-2022")
FILTER = "Text - txt - csv (StarCalc)"
# How a table is opened, and how it is saved: nothing is said, or what the dialogues propose.
PLAIN = ([], "csv")
DIALOGUES = ([f"--infilter={FILTER}:44,34,76,1"], f"csv:{FILTER}:44,34,76,1,,0,false,true,true")
# And what it is kept as in between. In France and in Spain decimals have a comma; in Spain a point parts thousands.
WAYS = {
    "en-US": [(PLAIN, "csv"), (PLAIN, "xlsx"), (PLAIN, "ods"), (DIALOGUES, "csv")],
    "fr-FR": [(DIALOGUES, "csv"), (DIALOGUES, "xlsx")],
    "es-ES": [(PLAIN, "ods"), (DIALOGUES, "csv")],
}

SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item></oor:items>
"""

# Cells as Calc keeps them when a person types a day or an amount: the value is one thing, what is shown another.
WORKBOOK = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">
<office:automatic-styles>
<number:date-style style:name="n1"><number:year number:style="long"/><number:text>-</number:text><number:month
  number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:date-style style:name="n2"><number:month number:style="long"/><number:text>/</number:text><number:day
  number:style="long"/><number:text>/</number:text><number:year/></number:date-style>
<number:boolean-style style:name="n3"><number:boolean/></number:boolean-style>
<number:number-style style:name="n4"><number:number number:min-integer-digits="1" number:decimal-places="2"
  number:grouping="true"/></number:number-style>
<number:percentage-style style:name="n5"><number:number number:min-integer-digits="1"/><number:text>%</number:text>
</number:percentage-style>
<style:style style:name="iso-date" style:family="table-cell" style:data-style-name="n1"/>
<style:style style:name="short-date" style:family="table-cell" style:data-style-name="n2"/>
<style:style style:name="boolean" style:family="table-cell" style:data-style-name="n3"/>
<style:style style:name="grouped" style:family="table-cell" style:data-style-name="n4"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="n5"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="activities">
{rows}
</table:table></office:spreadsheet></office:body></office:document>
"""

COLUMNS = ("centre", "id", "title", "kind", "status", "start", "participants", "planned-in-workplan")


class Calc:
    """LibreOffice Calc with the settings of a locale."""

    def __init__(self, program, folder, locale):
        self.program, self.profile = program, os.path.join(folder, f"profile-{locale}")
        os.makedirs(os.path.join(self.profile, "user"))
        with open(os.path.join(self.profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write(SETTINGS.format(locale=locale))

    def saved(self, form, paths, folder, opening=()):
        """Opens each file, and saves it in the folder in another form; gives the new files."""
        subprocess.run(
            [self.program, f"-env:UserInstallation=file://{self.profile}", "--headless", *opening,
             "--convert-to", form, "--outdir", folder, *paths],
            check=True, capture_output=True, timeout=HANGS, env={**os.environ, "LC_ALL": "C.UTF-8"})
        ending = form.split(":")[0]
        names = [f"{os.path.splitext(os.path.basename(path))[0]}.{ending}" for path in paths]
        return [os.path.join(folder, name) for name in names]


def tables(data):
    """The tables of a data folder, by period and name."""
    return {
        (period, name): os.path.join(data, period, name)
        for period in PERIODS for name in sorted(os.listdir(os.path.join(data, period))) if name.endswith(".csv")}


def check_tables(binary, calc, data, way, folder):
    """Calc saves all tables again, and neither a score nor a value of a report changes."""
    # Beside the data, since a period names its criteria by a path that leads there from its folder.
    again = os.path.join(os.path.dirname(os.path.abspath(data)), f"again-{os.path.basename(folder)}")
    shutil.copytree(data, again)
    places = tables(data)
    flat = os.path.join(folder, "flat")
    os.makedirs(flat)
    # All in one folder, so that Calc starts once and not for each period.
    paths = [shutil.copy(path, os.path.join(flat, f"{period} {name}")) for (period, name), path in places.items()]
    (opening, saving), kept = way
    if kept == "csv":
        saved = calc.saved(saving, paths, os.path.join(folder, "saved"), opening)
    else:
        workbooks = calc.saved(kept, paths, os.path.join(folder, "workbooks"), opening)
        saved = calc.saved(saving, workbooks, os.path.join(folder, "saved"))
    for (period, name), path in zip(places, saved):
        shutil.copy(path, os.path.join(again, period, name))
    for period in PERIODS:
        check(
            scores(binary, "--data", again, "--period", period)["scorecards"]
            == scores(binary, "--period", period)["scorecards"], f"the scorecards of {period} are the same")
    anew = os.path.join(folder, "anew")
    run(binary, "convert", "--data", again, "--to", "csv", "--output", anew)
    for place, path in tables(anew).items():
        with open(path, "rb") as one, open(places[place], "rb") as other:
            check(one.read() == other.read(), f"{' '.join(place)} has the same values")


def cell(value):
    """A cell of the workbook: a text, or a value with how it is shown."""
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    kind, style, number = value
    attribute = {"date": "date-value", "boolean": "boolean-value"}.get(kind, "value")
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="{kind}" office:{attribute}="{number}"/>')


def check_typed(binary, calc, wanted, folder):
    """What Calc shows of days and numbers is what it saves. Where that could mean two things it is refused."""
    day = ("date", "iso-date", "2016-03-12")
    yes = ("boolean", "boolean", "true")
    rows = [
        (day, ("float", "Default", "1234.5"), yes),
        (("date", "short-date", "2016-03-12"), ("float", "Default", "25"), "yes"),
        (day, ("float", "grouped", "1250"), "no"),
        (day, ("percentage", "percent", "0.12"), "no"),
    ]
    texts = [COLUMNS] + [
        ("kenya", f"T{number}", "Training", "training", "completed", *row) for number, row in enumerate(rows, 1)]
    lines = [f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in texts]
    workbook = os.path.join(folder, "activities.fods")
    with open(workbook, "w", encoding="utf-8") as file:
        file.write(WORKBOOK.format(rows="\n".join(lines)))
    period = os.path.join(folder, "data", "2015-2018")
    os.makedirs(period)
    shutil.copy("Samples/centres.yaml", os.path.join(folder, "data"))
    shutil.copy("Samples/2015-2018/period.yaml", period)
    [path] = calc.saved(DIALOGUES[1], [workbook], period)
    outcome = subprocess.run(
        [binary, "check", "--format", "json", "--data", os.path.join(folder, "data"), "--period", "2015-2018"],
        capture_output=True, check=False)
    check(outcome.returncode == 1, "a table with ambiguous cells is refused")
    found = [
        (place["line"], finding["code"]) for finding in json.loads(outcome.stdout)["findings"]
        if finding["file"].endswith("activities.csv")
        # The same fault in another cell of the column is told with the first.
        for place in [finding, *finding.get("again", [])]]
    with open(path, encoding="utf-8-sig") as file:
        check(sorted(found) == sorted(wanted), f"the findings are {wanted}, not {found}, in {file.read()}")


def main():
    binary = os.path.abspath(sys.argv[1])
    program = shutil.which("soffice")
    if not program:
        print("LibreOffice is not here: calc is passed over")
        return
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        run(binary, "convert", "--to", "csv", "--output", data)
        for locale, ways in WAYS.items():
            calc = Calc(program, folder, locale)
            for number, way in enumerate(ways):
                place = os.path.join(folder, f"{locale}-{number}")
                os.makedirs(place)
                check_tables(binary, calc, data, way, place)
            # A day as 03/12/2016, then 1,250.00, then 12%. Elsewhere a decimal comma and another word for true, too.
            wanted = [(3, "not-a-date"), (4, "not-a-number"), (5, "not-a-number")]
            if locale != "en-US":
                wanted = [(2, "not-a-number"), (2, "not-yes-no"), *wanted]
            place = os.path.join(folder, f"{locale}-typed")
            os.makedirs(place)
            check_typed(binary, calc, wanted, place)
    finish("calc")


if __name__ == "__main__":
    main()
