"""Reports in a browser: quiet, complete, accessible, and inert whatever is in the files.

    python browser.py BINARY [FOLDER FOR PICTURES]
"""

import functools
import http.server
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import unicodedata
from decimal import Decimal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import hostile
from checks import HANGS, check, finish, run, scores, short, shown

PERIODS = ["2013-2014", "2015-2018", "2019-2022"]

SKELETON = """() => [...document.body.querySelectorAll('*')].filter(e => e.tagName != 'BDI')
    .map(e => e.tagName + ' ' + [...e.attributes].map(a => a.name).sort().join(' '))"""
DRAWN = """selector => [...document.querySelectorAll(selector)].map(e => ({
    key: e.dataset.key, number: e.dataset.number ?? null,
    words: (e.querySelector('.value') ?? e).textContent.replace(/[●◐○]/gu, '').trim(),
    width: e.querySelector('rect.other')?.getAttribute('width') ?? null, at: e.getAttribute('cx')}))"""
TABLE = """name => [...document.querySelectorAll('table.' + name)].map(table => [...table.tBodies].flatMap(body =>
    [...body.rows].map(row => [...row.cells].filter(c => c.scope != 'rowgroup').map(c => {
        const copy = c.cloneNode(true); copy.querySelectorAll('abbr').forEach(mark => mark.remove());
        return c.dataset.number ?? copy.textContent.trim()}))))"""


class Page:
    """A page that is open, with whatever it says or asks for."""

    def __init__(self, browser, url, allowed=(), **settings):
        self.noise = []
        self.context = browser.new_context(**settings)
        self.context.set_default_timeout(1000 * HANGS)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.noise.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        self.page.on("request", lambda request: self.noise.append(f"request: {request.url}")
                     if request.url != url and not request.url.startswith("data:") else None)
        self.page.on("dialog", lambda dialog: self.noise.append("dialog"))
        self.page.goto(url)

    def __enter__(self):
        return self.page

    def __exit__(self, *_):
        self.page.wait_for_timeout(100)
        check(not self.noise, f"the page is quiet: {self.noise[:3]}")
        self.context.close()


def equal(text, number):
    """Whether a number on the page is that of the JSON, in full or as it is shown."""
    if number is None:
        return text in ("–", None)
    try:
        return Decimal(text) in (number, Decimal(shown(number)))
    except ArithmeticError:
        return False


def check_numbers(page, results):
    """Every drawing and every table of it has the numbers of the JSON, each once and none beside them."""
    cards = {p: [c for c in r["scorecards"] if c["status"] == "scored"] for p, r in results.items()}
    latest = PERIODS[::-1]
    check(page.evaluate("[...document.querySelectorAll('svg')].every(e => !e.textContent.trim())"), "drawings hold no words")

    def parts(selector, what):
        found = {}
        for part in page.evaluate(DRAWN, selector):
            check(part["key"] not in found, f"{what} has {part['key']} once")
            found[part["key"]] = part
        return found

    for period in PERIODS:
        bars = parts(f"[id='bars.{period}'] [data-key]", "the bars")
        dots = parts(f"[id='regions.{period}'] [data-key]", "the dots")
        heat = parts(f"[id='criteria.{period}'] [data-key]", "the fields")
        check(bars.keys() == dots.keys() == {c["centre"] for c in cards[period]}, f"each centre of {period} has a bar and a dot")
        fields = {f"{c['centre']}/{x['id']}": x for c in cards[period] for x in c["criteria"]}
        check(heat.keys() == fields.keys(), f"each criterion of {period} has a field")
        for card in cards[period]:
            bar, dot = bars[card["centre"]], dots[card["centre"]]
            check(Decimal(bar["number"]) == card["points"], f"the bar of {card['centre']}")
            words = [short(card[key], card.get(f"{key}-exact")) for key in ("points", "maximum")]
            check(bar["words"] == " of ".join(words), f"the words of {card['centre']}")
            check(abs(Decimal(bar["width"].rstrip("%")) - card["percent"]) < Decimal("0.01"), f"the length of {card['centre']}")
            check(Decimal(dot["number"]) == card["percent"], f"the dot of {card['centre']}")
            place = 6 + card["percent"] * 88 / 100
            check(abs(Decimal(dot["at"].rstrip("%")) - place) < Decimal("0.01"), f"the place of {card['centre']}")
        for key, criterion in fields.items():
            number = heat[key]["number"]
            check(criterion["points"] is None if number is None else Decimal(number) == criterion["points"], f"the field {key}")
            check(equal(heat[key]["words"], criterion["points"]), f"the words of {key}")

    ranks = parts("#ranks [data-key]", "the ranks")
    wanted = {f"{c['centre']}/{p}": c["rank"] for p in PERIODS for c in cards[p]}
    check(ranks.keys() == wanted.keys(), "each rank stands in the drawing of ranks")
    for key, rank in wanted.items():
        check(Decimal(ranks[key]["number"]) == rank, f"the rank {key}")

    for period, table in zip(latest, page.evaluate(TABLE, "ranking")):
        check(len(table) == len(cards[period]), f"the ranking of {period} is whole")
        for row, card in zip(table, cards[period]):
            adopted = card["adopted"]
            known = adopted["maximum"] != 0
            check(
                row[0].rstrip(" =") == shown(card["rank"]) and row[0].endswith("=") == card["tied"]
                and row[1] == card["name"] and equal(row[2], card["points"]) and equal(row[3], card["maximum"])
                and equal(row[4], card["percent"]) and equal(row[5], adopted["points"] if known else None)
                and row[7] == card["grade"] and row[8] == card["region"],
                f"the row {row} is that of {card['centre']}")
    for period, table in zip(latest, page.evaluate(TABLE, "heat")):
        for row, card in zip(table, cards[period]):
            check(len(row) == 1 + len(card["criteria"]), "a cell for each criterion")
            check(all(equal(cell, c["points"]) for cell, c in zip(row[1:], card["criteria"])), f"the criteria of {card['centre']}")
    for period, table in zip(latest, page.evaluate(TABLE, "regions")):
        by_name = {c["name"]: c for c in cards[period]}
        check({row[0] for row in table} == by_name.keys(), "each centre stands in its region")
        for row in table:
            card = by_name[row[0]]
            check(equal(row[2], card["points"]) and equal(row[3], card["percent"]), f"the region's row of {row[0]}")
    by_name = {c["name"]: c["centre"] for p in PERIODS for c in cards[p]}
    points = {(p, c["centre"]): c for p in PERIODS for c in cards[p]}
    for row in page.evaluate(TABLE, "trend")[0]:
        for index, period in enumerate(latest):
            card = points.get((period, by_name[row[0]]))
            check(equal(row[2 + 2 * index], card and card["points"]), f"{row[0]} in {period}")
            check(row[1 + 2 * index].rstrip(" =") == shown(card and card["rank"]), f"the rank of {row[0]} in {period}")
    heads = page.evaluate("[...document.querySelectorAll('table.scores thead th.n')].map(e => e.dataset.number ?? "
                          "e.querySelector('b').textContent)")
    criteria = [(c, x) for p in latest for c in cards[p] for x in c["criteria"]]
    check(len(heads) == len(criteria), "each criterion of each scored centre has its table")
    for head, (card, criterion) in zip(heads, criteria):
        check(equal(head, criterion["points"]), f"the score {head!r} of {card['centre']} {criterion['id']}")


def check_accessible(page, what):
    result = Axe().run(page)
    for violation in result.response["violations"]:
        check(False, f"axe, {what}: {violation['id']}: {violation['nodes'][0]['html'][:200]}")
    check(len(result.response["passes"]) > 20, "axe looked at the page")


def check_colours(page):
    """In the dark, too, a bar is told from what it lies on, and what it lies on from the page."""
    paper, other, track = page.evaluate("""() => ['--paper', '--other', '--track'].map(name =>
        getComputedStyle(document.documentElement).getPropertyValue(name).trim())""")
    check(contrast(other, paper) >= 3, f"bars of {other} are seen on {paper}")
    check(contrast(track, paper) >= 1.5, f"what is left of the maximum is seen on {paper}")


def contrast(*colours):
    """The contrast of two colours written as #rrggbb, as WCAG has it."""
    def light(colour):
        parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
        return sum(weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
                   for weight, part in zip((0.2126, 0.7152, 0.0722), parts))
    low, high = sorted(light(colour) for colour in colours)
    return (high + 0.05) / (low + 0.05)


def check_fits(browser, url):
    """No page is wider than the window: on a phone, and enlarged to 200 per cent."""
    for width in (360, 640, 1280):
        with Page(browser, url, viewport={"width": width, "height": 800}) as page:
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            check(page.evaluate("document.documentElement.scrollWidth") <= width, f"the page fits {width} pixels")


def check_keyboard(browser, url):
    with Page(browser, url) as page:
        page.keyboard.press("Tab")
        check(page.evaluate("document.activeElement.className") == "skip", "the first stop leads to the report")
        box = page.evaluate("JSON.stringify(document.activeElement.getBoundingClientRect())")
        check('"left":-' not in box and '"x":-' not in box, "which is seen when it is reached")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        check(page.evaluate("document.getElementById('main').contains(document.activeElement)"), "and leads there")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        check(outline == "solid", "what is reached is outlined")


def check_served(browser, folder, name):
    """From a web server, too, nothing but the page is asked for."""
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            asked.append(self.path)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with Page(browser, f"http://127.0.0.1:{server.server_port}/{name}"):
        pass
    server.shutdown()
    check(asked == [f"/{name}"], f"only the page is asked for: {asked}")


def check_paper(browser, url, cards):
    """On paper, each centre begins a page, with running heads and page numbers."""
    if not shutil.which("pdftotext"):
        print("pdftotext is not here: paper is passed over")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.pdf")
        with Page(browser, url, color_scheme="dark") as page:
            page.pdf(path=path, prefer_css_page_size=True, print_background=True)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    pages = text.split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        check(f"{number} / {len(pages)}" in page, f"page {number} has its number")
        check("Performance of the Stockholm Convention" in page, f"page {number} has its head")
        check("Invented illustrations" in page, f"page {number} says what the data says of itself")
    for card in cards:
        lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
        check(any(card["name"] in " ".join(page[:1]) and page[1:2] == [card["name"]] for page in lines),
              f"{card['name']} begins a page")


def check_hostile(browser, binary):
    """What is in the files is shown, and does nothing else."""
    skeletons, unseen_texts = [], []
    for is_hostile in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            given = hostile.write(folder, is_hostile)
            run(binary, "report", "--all-periods", "--criteria", f"{folder}/criteria.yaml", "--data", f"{folder}/data",
                "--output", f"{folder}/report.html")
            with Page(browser, f"file://{folder}/report.html", viewport={"width": 360, "height": 800}) as page:
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                skeletons.append(page.evaluate(SKELETON))
                check(page.evaluate("window.broken") is None, "no script ran")
                links = page.evaluate("[...document.querySelectorAll('[href],[src]')].map(e => e.getAttribute('href') ?? e.src)")
                check(all(link.startswith("#") or link == "data:," for link in links), "links stay on the page")
                check(page.evaluate("document.documentElement.scrollWidth") <= 360, "long words do not widen the page")
                words = plain(page.evaluate("document.body.textContent"))
                unseen = [text for text in given if plain(text) not in words]
                unseen_texts.append([given.index(text) for text in unseen])
    check(unseen_texts[0] == unseen_texts[1], f"what is shown of plain texts is shown: {unseen_texts}")
    check(len(unseen_texts[0]) < 10, f"nearly all is shown: {unseen_texts[0]}")
    check(skeletons[0] == skeletons[1], "the page is built as with plain texts")
    check(len(skeletons[0]) > 500, "the page is whole")


def plain(text):
    """A text as a page may show it: what would turn the writing replaced, white space as one space."""
    text = re.sub("[\u202a-\u202e\u2066-\u2069\u2028\u2029]", "\ufffd", text)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def take_pictures(browser, url, folder):
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            with Page(browser, url, viewport={"width": width, "height": 1000}, color_scheme=scheme) as page:
                page.screenshot(path=os.path.join(folder, f"report-{width}-{scheme}.png"), full_page=True)
    with Page(browser, url) as page:
        page.pdf(path=os.path.join(folder, "report.pdf"), prefer_css_page_size=True, print_background=True)


def main():
    binary = os.path.abspath(sys.argv[1])
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        sys.exit("There is no Chromium here: apt-get install chromium, or name one in CHROMIUM")
    results = {period: scores(binary, "--period", period) for period in PERIODS}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        run(binary, "report", "--centre", "kenya", "--centre", "brazil", "--output", f"{folder}/two.html")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run(binary, "report", "--all-periods", "--output", f"{folder}/whole.html")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"a report of three periods and fifteen centres takes {seconds:.2f} s of the processor's time")
        check(os.path.getsize(f"{folder}/whole.html") < 1_000_000, "three periods of fifteen centres take under a megabyte")
        whole, two = f"file://{folder}/whole.html", f"file://{folder}/two.html"
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"], timeout=1000 * HANGS)
        with Page(browser, whole) as page:
            check_numbers(page, results)
        for scheme in ("light", "dark"):
            with Page(browser, two, color_scheme=scheme, bypass_csp=True) as page:
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                check_accessible(page, scheme)
                if scheme == "dark":
                    check_colours(page)
        check_fits(browser, two)
        check_keyboard(browser, two)
        check_served(browser, folder, "two.html")
        cards = results["2019-2022"]["scorecards"]
        check_paper(browser, two, [card for card in cards if card["centre"] in ("kenya", "brazil")])
        check_hostile(browser, binary)
        if len(sys.argv) > 2:
            os.makedirs(sys.argv[2], exist_ok=True)
            take_pictures(browser, whole, sys.argv[2])
        browser.close()
    finish("browser")


if __name__ == "__main__":
    main()
