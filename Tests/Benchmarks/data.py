"""The data of the benchmark: the same invented reports in YAML, in CSV and in JSON Lines.

They have every field of Criteria/activity-report.yaml, as often filled as in the samples, and as many elements in the
lists. So many records means so many activities, shared out among 15 centres; each centre has besides 6 documents,
6 partners, 6 posts and 3 deadlines. Assessments are YAML in each form.
"""
import contextlib
import csv
import datetime
import hashlib
import json
import os
import random
import re
import shutil

CENTRES = [f"centre-{number}" for number in range(15)]
PERIOD, SECOND = "2015-2018", "2019-2022"
FORMS = ("yaml", "csv", "jsonl")
LABEL = "# Invented records for measuring speed; they say nothing about any real centre.\n"
FIELDS = {
    "header": [
        "workplan-submitted", "report-submitted", "accounts-published", "accounts-link", "governance-meetings",
        "working-languages", "core-budget-usd", "host-contribution", "contact", "remarks"],
    "activities": [
        "id", "title", "kind", "themes", "sectors", "stages", "status", "start", "end", "conventions", "parties",
        "place", "languages", "participants", "women-participants", "planned-in-workplan", "joint-with",
        "partner-organisations", "evidence", "remarks"],
    "activities.funding": ["source", "origin", "usd"],
    "documents": ["id", "title", "kind", "published", "languages", "pages", "conventions", "free-to-read"],
    "partners": ["id", "name", "kind", "since", "agreement", "countries"],
    "staff": ["id", "role", "full-time", "share", "paid-by"],
    "deadlines": ["id", "title", "due", "submitted", "on-time"],
}

KINDS = ["training", "workshop", "project", "pilot", "guidance", "study", "monitoring", "awareness", "advisory"]
THEMES = [
    "pcb", "pesticides", "ddt", "pfos", "flame-retardants", "unintentional-releases", "medical-waste", "e-waste",
    "plastics", "mercury", "monitoring", "nip", "customs", "legislation", "awareness"]
SECTORS = [
    "government", "industry", "agriculture", "health", "energy", "waste", "customs", "academia", "civil-society"]
STAGES = ["identified", "documented", "implemented"]
STATUSES = ["completed"] * 7 + ["ongoing", "planned", "cancelled"]
OTHERS = ["basel", "rotterdam", "minamata"]
PARTIES = (
    "DZA MAR TUN LBY MRT EGY MLI NER BDI DJI ERI ETH KEN MDG MUS MOZ RWA TZA UGA ZMB BEN BFA CMR CIV GAB GIN SEN TCD "
    "TGO BRA CHN CZE ESP IND NOR URY ARM AZE BGR GEO").split()
SUBJECTS = [
    "PCB inventories", "Obsolete pesticides: a register", "Open burning of waste", "Medical waste, operators' course",
    "Alternatives to DDT", "Furniture, foam and fire rules", "Fish as sentinels: POPs in fish from the markets",
    'The "dirty dozen" for customs officers', "One permit for chemicals and wastes: legal advice",
    "A regional laboratory network for POPs analysis"]
PLACES = ["Nairobi", "Bar", "Elbasan", "Minsk", "Bamako", "São Paulo", "Kaunas", "Bishkek", "Montevideo", "Abidjan"]
LANGUAGES = ["English", "French", "Arabic", "Spanish", "Russian"]
ORGANISATIONS = [
    f"{kind} {number}" for number in range(1, 9)
    for kind in ("consumer association", "public health institute", "federation of municipalities", "university")]
SOURCES = [
    ("host", "host"), ("GEF", "gef"), ("UNEP", "un"), ("Norway", "party"), ("Republic of Korea", "party"),
    ("Clean Soil Foundation (invented)", "foundation"), ("association of foam makers", "industry"),
    *((f"fund number {number}", "other") for number in range(1, 17))]
EVIDENCE = [
    "contract and invoice", "letter from the host ministry", "page on the centre's website",
    "list of participants, signed"]
REMARKS = [
    "Follow-up was asked for by two Parties; it waits for funds", "Held online, with interpretation",
    "Put off from the year before: the laboratory was moved"]


def days_after(day, count):
    return (day + datetime.timedelta(days=count)).isoformat()


def first_day(period):
    return datetime.date(int(period[:4]), 1, 1)


class Invention:
    """What one centre reports on one period, the same for the same words."""

    def __init__(self, centre, period, records):
        self.rng, self.period, self.first = random.Random(f"{centre} {period} {records}"), period, first_day(period)
        # Centres differ in what they work on and with whom, so that their values differ, too.
        number = CENTRES.index(centre)
        self.number, self.code = number, f"C{number:02d}"
        self.stages = STAGES[:1 + number % 3]
        self.parties = PARTIES[number:12 + 2 * number]
        self.organisations = ORGANISATIONS[:4 + 2 * number]
        self.sources = SOURCES[:5 + number]
        self.centres = [other for other in CENTRES if other != centre][:number]

    def some(self, pool, *weights):
        """Elements that stand together in the pool: how likely one is, two, three and so on, in hundredths."""
        count, left = 1, self.rng.random() * 100
        for weight in weights:
            if left < weight or count >= len(pool):
                break
            left -= weight
            count += 1
        start = self.among(len(pool) - count + 1)
        return pool[start:start + count]

    def among(self, count):
        """A number from 0 on, below the count. (What `random` has for it is slow.)"""
        return int(self.rng.random() * count)

    def one(self, pool):
        return pool[self.among(len(pool))]

    def chance(self, share):
        return self.rng.random() < share

    def day(self, first, last):
        return days_after(self.first, self.rng.randint(first, last))

    def header(self):
        return {
            "workplan-submitted": days_after(self.first, 200 + 10 * self.number),
            "report-submitted": days_after(self.first, 1440 + 2 * self.number),
            "accounts-published": self.number % 2 == 0, "accounts-link": "website of the host, under annual accounts",
            "governance-meetings": 4 + self.number, "working-languages": LANGUAGES[:1 + self.number % 3],
            "core-budget-usd": 300_000 + 7_001 * self.number, "host-contribution": ["money", "premises"],
            "contact": "the office of the centre at its host", "remarks": REMARKS[self.number % 3]}

    def activity(self, number):
        chance, some, one, among = self.chance, self.some, self.one, self.among
        start = self.first + datetime.timedelta(days=among(1820) - 180)
        record = {
            "id": f"{self.code}-{start.year}-{number:05d}",
            "title": f"{one(SUBJECTS)}, {one(PLACES)}, part {number}", "kind": one(KINDS),
            "themes": some(THEMES, 92, 8), "sectors": some(SECTORS, 73, 27)}
        if chance(0.85):
            record["stages"] = some(self.stages, 43, 42, 15)
        record["status"] = one(STATUSES)
        if chance(0.93):
            record["start"] = start.isoformat()
            if chance(0.82):
                record["end"] = days_after(start, one((1, 3, 4, 30, 400)))
        if chance(0.99):
            record["conventions"] = ["stockholm"] * chance(0.9) + some(OTHERS, 80, 15, 5) * chance(0.45) or ["basel"]
        if chance(0.91):
            record["parties"] = some(self.parties, 33, 25, 24, 5, 7, 6)
        if chance(0.38):
            record["place"] = one(PLACES)
        if chance(0.28):
            record["languages"] = some(LANGUAGES, 85, 15)
        if chance(0.3):
            record["participants"] = 8 + among(113)
            if chance(0.74):
                record["women-participants"] = 2 + among(record["participants"] - 1)
        if chance(0.95):
            record["planned-in-workplan"] = chance(0.8)
        if self.centres and chance(0.06):
            record["joint-with"] = some(self.centres, 85, 15)
        if chance(0.44):
            record["partner-organisations"] = some(self.organisations, 68, 32)
        if chance(0.78):
            record["funding"] = [self.entry(*giver) for giver in some(self.sources, 32, 43, 25)]
        if chance(0.74):
            record["evidence"] = [
                f"activity report {start.year} p. {1 + among(90)}", *some(EVIDENCE, 100) * chance(0.2)]
        if chance(0.06):
            record["remarks"] = one(REMARKS)
        return record

    def entry(self, source, origin):
        entry = {"source": source, "origin": origin}
        if self.chance(0.9):
            # Most amounts are whole, some have cents.
            entry["usd"] = (10 + self.among(891)) * 100 if self.chance(0.9) else self.among(9_999_999) / 100
        return entry

    def small(self):
        """The other collections, which do not grow with the number of activities."""
        documents = [{
            "id": f"{self.code}-D{number}", "title": f"Questions and answers: {THEMES[number]}",
            "kind": ("guidance", "report")[number % 2], "published": self.day(0, 1460),
            "languages": ["English", "French"], "pages": self.rng.randint(2, 140),
            "conventions": ["stockholm", *some], "free-to-read": number != 2,
        } for number, some in enumerate([[], ["basel"], [], ["rotterdam"], [], ["minamata"]])]
        partners = [{
            "id": f"p{number}", "name": name, "kind": "government", "since": self.day(-2000, 0),
            "agreement": number > 2, "countries": self.some(self.parties, 50, 30, 20),
        } for number, name in enumerate(ORGANISATIONS[:6])]
        staff = [
            {"id": f"s{number}", "role": role, "full-time": share == 1, "share": share, "paid-by": "host"}
            for number, (role, share) in enumerate([
                ("director", 1), ("coordinator", 0.75), ("expert", 0.2), ("expert", 1), ("finance", 1),
                ("laboratory", 0.5)])]
        deadlines = [
            {"id": name, "title": f"{title} {self.period}", "due": days_after(self.first, due),
             "submitted": days_after(self.first, due - 20 + 7 * self.number), "on-time": self.number < 3}
            for name, title, due in (
                ("workplan", "Workplan", 272), ("mid-term", "Mid-term report", 760), ("report", "Report", 1460))]
        return {"documents": documents, "partners": partners, "staff": staff, "deadlines": deadlines}


# What a text may not have, plain, beside a key and between brackets.
UNLIKE_PLAIN = re.compile(r": | #|:$|^[^A-Za-z]")
UNLIKE_FLOW = re.compile(r": | #|:$|^[^A-Za-z]|[,\[\]{}]")


def as_yaml(value, unlike=UNLIKE_PLAIN):
    if isinstance(value, str):
        quoted = not value[0].isdigit() and unlike.search(value)
        return json.dumps(value, ensure_ascii=False) if quoted else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{name}: {as_yaml(element, UNLIKE_FLOW)}' for name, element in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(as_yaml(element, UNLIKE_FLOW) for element in value)}]"
    return str(value)


def as_cell(value):
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(value) if isinstance(value, list) else value


class Reports:
    """A report in YAML for each centre."""

    def __init__(self, folder, _):
        self.folder = os.path.join(folder, "reports")
        os.makedirs(self.folder)
        self.file = self.last = None

    def header(self, centre, fields):
        self.close()
        self.file, self.last = open(os.path.join(self.folder, f"{centre}.yaml"), "w", encoding="utf-8"), None
        self.file.write(f"{LABEL}centre: {centre}\n")
        self.file.writelines(f"{name}: {as_yaml(value)}\n" for name, value in fields.items())

    def record(self, collection, _, record):
        lines = [] if collection == self.last else [f"\n{collection}:\n"]
        self.last, mark = collection, "  - "
        for name, value in record.items():
            if name == "funding":
                lines.append(f"{mark}funding:\n")
                lines += [f"      - {as_yaml(entry)}\n" for entry in value]
            else:
                lines.append(f"{mark}{name}: {as_yaml(value)}\n")
            mark = "    "
        self.file.write("".join(lines))

    def close(self):
        if self.file:
            self.file.close()


class Tables:
    """A table for the header, for each collection, and for the entries of funding."""

    def __init__(self, folder, files):
        self.tables = {}
        for name, fields in FIELDS.items():
            file = files.enter_context(open(os.path.join(folder, f"{name}.csv"), "w", encoding="utf-8", newline=""))
            self.tables[name] = csv.writer(file, lineterminator="\n")
            self.tables[name].writerow(["centre", *(["id"] if "." in name else []), *fields])

    def row(self, table, first, fields):
        self.tables[table].writerow(
            [*first, *(as_cell(fields[name]) if name in fields else "" for name in FIELDS[table])])

    def header(self, centre, fields):
        self.row("header", [centre], fields)

    def record(self, collection, centre, record):
        self.row(collection, [centre], record)
        for entry in record.get("funding", ()):
            self.row("activities.funding", [centre, record["id"]], entry)

    def close(self):
        pass


class Lines:
    """An object a line for the header and each record, with its entries."""

    def __init__(self, folder, files):
        self.files = {
            name: files.enter_context(open(os.path.join(folder, f"{name}.jsonl"), "w", encoding="utf-8"))
            for name in FIELDS if "." not in name}

    def header(self, centre, fields):
        self.record("header", centre, fields)

    def record(self, collection, centre, record):
        self.files[collection].write(json.dumps({"centre": centre, **record}, ensure_ascii=False) + "\n")

    def close(self):
        pass


WRITERS = {"yaml": Reports, "csv": Tables, "jsonl": Lines}


def served(number):
    """The Parties that a centre serves; some of them it never reaches."""
    return PARTIES[number % 3:24:2]


def write_shared(folder, period):
    """The roster, the period and the assessments, which every form needs."""
    inside = os.path.join(folder, period)
    os.makedirs(os.path.join(inside, "assessments"))
    with open(os.path.join(folder, "centres.yaml"), "w", encoding="utf-8") as roster:
        roster.write(LABEL + "centres:\n")
        for number, centre in enumerate(CENTRES):
            roster.write(
                f"  - id: {centre}\n    name: Centre {number} (invented)\n    country: KEN\n    region: Africa\n"
                f"    parties-served: {as_yaml(served(number))}\n")
    with open(os.path.join(inside, "period.yaml"), "w", encoding="utf-8") as file:
        file.write(f"{LABEL}id: {period}\nfrom: {period[:4]}-01-01\nuntil: {period[5:]}-12-31\n")
    for number, centre in enumerate(CENTRES):
        with open(os.path.join(inside, "assessments", f"{centre}.yaml"), "w", encoding="utf-8") as file:
            file.write(f"{LABEL}centre: {centre}\nratings:\n")
            for rating in ("transparency", "responsiveness"):
                for evaluator in "AB":
                    file.write(
                        f"  - rating: {rating}\n    value: {2 + (number + ord(evaluator)) % 3}\n"
                        f"    evaluator: {evaluator}\n    comment: Plans are easy to find, year by year\n"
                        "    references: [annex to the workplan]\n")
            file.write(
                "comments:\n  - criterion: b\n    evaluator: A\n    comment: Fewer, but longer activities\n"
                f"users:\n  - party: {PARTIES[number]}\n    services: Training for inspectors\n"
                "    gaps: Legal drafting\n")
    return inside


def write(folders, period, records):
    """So many records of one period, in each form that has a folder."""
    with contextlib.ExitStack() as files:
        writers = [WRITERS[form](write_shared(folder, period), files) for form, folder in folders.items()]
        for number, centre in enumerate(CENTRES):
            invention = Invention(centre, period, records)
            header, small = invention.header(), invention.small()
            for writer in writers:
                writer.header(centre, header)
            for index in range(records // len(CENTRES) + (number < records % len(CENTRES))):
                record = invention.activity(index)
                for writer in writers:
                    writer.record("activities", centre, record)
            for writer in writers:
                for collection, rows in small.items():
                    for row in rows:
                        writer.record(collection, centre, row)
        for writer in writers:
            writer.close()


def is_written(path, text):
    if not os.path.exists(path):
        return False
    with open(path, encoding="utf-8") as file:
        return file.read() == text


def made(root, records, periods=(PERIOD,), forms=FORMS):
    """The folder of each form with so many records in each period; made where this file has not made them before."""
    with open(__file__, "rb") as file:
        maker = hashlib.sha256(file.read()).hexdigest()
    root = os.path.join(root, f"{records}-in-{len(periods)}")
    folders = {form: os.path.join(root, form) for form in forms}
    done = os.path.join(root, "done")
    if not is_written(done, maker):
        shutil.rmtree(root, ignore_errors=True)
        for period in periods:
            write(folders, period, records)
        # For rivals that cannot read the roster.
        with open(os.path.join(root, "served.csv"), "w", encoding="utf-8") as file:
            file.write("centre,party\n")
            file.writelines(f"{centre},{party}\n" for number, centre in enumerate(CENTRES) for party in served(number))
        with open(done, "w", encoding="utf-8") as file:
            file.write(maker)
    return folders
