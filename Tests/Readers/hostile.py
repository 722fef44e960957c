"""A folder of data in which every text that a person may write tries to break out of where it is shown."""

import json
import os

TEXTS = [
    "<script>window.broken = 1</script>",
    "\"><img src=x onerror='window.broken = 2'>",
    "' onmouseover='window.broken = 3' x='",
    "]]> --> */ </style></title></svg></table> <!--",
    "a\u202eb\u2066c\u2069\u2069d\u200ee",
    "x" * 10_000,
    "long words " * 900,
    "🌍 emoji 👩🏽‍🔬 🇺🇳 é e\u0301",
    "مركز إقليمي (1) עברית",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "=HYPERLINK(\"http://x.example\";\"y\")",
    "{{7*7}} ${7*7} `rm` \\ %0a",
    "two\nlines\tand a tab",
    "javascript:alert(1) url(http://x.example/) expression(alert(1))",
]


class Texts:
    """Texts in turn; the plain twin of each is as harmless as can be."""

    def __init__(self, hostile):
        self.hostile = hostile
        self.count = 0
        self.given = []

    def __call__(self):
        self.count += 1
        words = TEXTS[self.count % len(TEXTS)] if self.hostile else "plain text"
        text = f"{words}, no. {self.count}."
        self.given.append(text)
        return text


def write(folder, hostile):
    """Writes the folder, and gives the texts that are in it."""
    text = Texts(hostile)

    def put(name, value):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            # JSON is YAML, but for half of a pair of surrogates.
            json.dump(value, file, ensure_ascii=False)

    put("form.yaml", {
        "record-form": "form", "edition": "1",
        "header": {"mark": {"type": "text"}},
        "collections": {"activities": {
            "identified-by": "id", "dated": {"from": "start"},
            "fields": {
                "id": {"type": "text", "required": "yes"}, "title": {"type": "text"},
                "start": {"type": "date"}, "kind": {"type": "text"},
                "parties": {"type": "text", "many": "yes"}, "evidence": {"type": "text", "many": "yes"},
            }}}})
    put("criteria.yaml", {
        "criteria-set": "hostile", "edition": text(), "title": text(), "source": [text(), text()],
        "record-form": "form.yaml",
        "criteria": [{
            "id": name, "title": text(), "basis": basis, "source": text(), "instructions": text(),
            "sources-of-information": [text(), text()],
            "indicators": [
                {"id": "count", "title": text(), "measure": {"count": "activities", "where": {"kind": text()}},
                 "scale": {"bands": {"0": {"points": 0, "label": text()}, "1": {"points": 2, "label": text()}}}},
                {"id": "parties", "title": text(), "measure": {"distinct": "activities.parties"},
                 "scale": {"linear": {"0": 0, "7": 3}}},
                {"id": "rated", "title": text(), "measure": {"rating": "quality"},
                 "scale": {"linear": {"0": 0, "3": 1}}, "missing": "unscored"},
            ]} for name, basis in (("a", "adopted"), ("b", "reconstructed"), ("c", "own"))],
        "grades": {"by": "percent", "bands": {"0": text(), "20": text()}},
    })
    centres = [{"id": f"centre-{n}", "name": text(), "host": text(), "country": text(), "region": text()}
               for n in range(4)]
    put("data/centres.yaml", {"notice": text(), "centres": centres})
    for year in ("2014", "2018"):
        put(f"data/{year}/period.yaml", {
            "id": year, "from": f"{year}-01-01", "until": f"{year}-12-31", "title": text(), "meeting": text(),
            "notice": text()})
        for centre in centres[:3]:
            put(f"data/{year}/reports/{centre['id']}.yaml", {
                "centre": centre["id"],
                "activities": [{
                    "id": text(), "title": text(), "start": f"{year}-02-0{n + 1}", "kind": text(),
                    "parties": [text(), text()], "evidence": [text()]} for n in range(3)]})
            put(f"data/{year}/assessments/{centre['id']}.yaml", {
                "centre": centre["id"],
                "ratings": [{"rating": "quality", "value": 2, "evaluator": text(), "comment": text(),
                             "references": [text(), text()]}],
                "overrides": [{"indicator": "b.count", "points": 1.5, "author": text(), "reason": text(),
                               "reference": text()}],
                "comments": [{"criterion": "c", "evaluator": text(), "comment": text(), "references": [text()]}],
                "users": [{"party": text(), "services": text(), "challenges": text(), "gaps": text(),
                           "priorities": text(), "recommendations": text()}]})
    return text.given
