"""A small world of files, and changes to it: odd ones that are right, and broken ones."""

CRITERIA = """\
criteria-set: small
edition: "1"
title: Small criteria
record-form: form.yaml
maximum: 14
requirements:
  - id: report
    title: A report came
    measure: { value: submitted }
    needs: present
    otherwise: not-evaluated
criteria:
  - id: a
    title: Activities
    basis: own
    maximum: 12
    indicators:
      - id: done
        title: Completed
        measure: { count: activities, where: { status: completed, usd: { at-least: 0 } } }
        scale: { bands: { 0: 0, 1: 1, 3: { points: 4, label: three } } }
      - id: open
        title: Open
        measure: { value: open }
        scale: { values: { yes: 2, no: 0 } }
      - id: came
        title: Came in time
        measure: { value: submitted }
        scale: { dates: { 2015-06-30: 2, 2015-12-31: 1 } }
      - id: people
        title: People
        measure: { sum: activities.people }
        scale: { per-unit: { points: 0.5, at-most: 4 } }
  - id: b
    title: Judged
    basis: own
    indicators:
      - id: worth
        title: Worth
        measure: { rating: worth }
        scale: { linear: { 0: 0, 4: 2 } }
        missing: unscored
grades: { by: percent, bands: { 0: weak, 50: good } }
ranking: { ties: dense, tie-break: [a] }
"""

FORM = """\
record-form: small-form
edition: "1"
header:
  submitted: { type: date }
  open: { type: yes-no }
  wanted: { type: text, many: yes }
  level: { type: choice, choices: [low, high] }
collections:
  activities:
    identified-by: id
    dated: { from: start, until: end }
    fields:
      id: { type: text, required: yes }
      title: { type: text }
      status: { type: choice, choices: [planned, completed], required: yes }
      start: { type: date }
      end: { type: date }
      usd: { type: number, at-least: 0, at-most: 1000000 }
      people: { type: number }
      ready: { type: yes-no }
      parties: { type: choice, choices-from: codes.yaml, many: yes }
      funding:
        many: yes
        fields:
          source: { type: text, required: yes }
          usd: { type: number }
"""

REPORT = """\
centre: north
submitted: 2015-06-01
open: yes
activities:
  - id: N-1
    title: First
    status: completed
    start: 2015-03-01
    end: 2015-03-02
    usd: 1200.50
    people: 4
    ready: no
    parties: [KEN, NOR]
    funding: [{ source: host, usd: 100 }]
"""

ROSTER = """\
notice: Invented
centres:
  - id: north
    name: North
    host: Institute
    country: NOR
    region: Polar
    parties-served: [NO, SE]
    endorsed: 2011-04-29
    also-serves: [basel]
"""

PERIOD = """\
id: "2015"
from: 2015-01-01
until: 2015-12-31
title: The year
meeting: COP
deadlines: { report: 2015-12-31 }
"""

ASSESSMENT = """\
centre: north
ratings:
  - { rating: worth, value: 3, evaluator: A, comment: Good, references: [p. 3] }
overrides:
  - { indicator: a.open, points: 1, author: B, reason: Seen, reference: letter }
comments:
  - { criterion: a, evaluator: A, comment: Fine, references: [p. 4] }
users:
  - { party: UGA, services: training }
"""

# The kinds of file, each with its path and its text.
WORLD = {
    "criteria": ("criteria.yaml", CRITERIA),
    "record-form": ("form.yaml", FORM),
    "report": ("data/2015/reports/north.yaml", REPORT),
    "roster": ("data/centres.yaml", ROSTER),
    "period": ("data/2015/period.yaml", PERIOD),
    "assessment": ("data/2015/assessments/north.yaml", ASSESSMENT),
}

# Kind of file, what is odd about it, and what is replaced by what. All of these are scored.
ODD = [
    ("criteria", "an edition that looks like a number", ('edition: "1"', "edition: 2013")),
    ("criteria", "a title that looks like yes-no", ("title: Small criteria", "title: no")),
    ("criteria", "a title that looks like nothing", ("title: Small criteria", "title: NULL")),
    ("criteria", "a name that looks like yes-no", ("criteria-set: small", "criteria-set: on")),
    ("criteria", "a number in quotes", ("maximum: 14", 'maximum: "14"')),
    ("criteria", "a number with a plus", ("maximum: 14", "maximum: +14.0")),
    ("criteria", "no requirements", ("otherwise: not-evaluated", "otherwise: { at-most: 010 }")),
    ("criteria", "one source, not in a list", ("maximum: 14", "source: 2013\nmaximum: 14")),
    ("criteria", "sources with nothing among them", ("maximum: 14", "source: [a, ~, 2013, no]\nmaximum: 14")),
    ("criteria", "bounds in other spellings", ("{ 0: 0, 1: 1, 3:", "{ 0.0: 0, \"+1\": 1, 3.000:")),
    ("criteria", "a small bound", ("{ 0: 0, 1: 1, 3:", "{ 0: 0, 0.00001: 1, 3:")),
    ("criteria", "yes and no in other letters", ("{ yes: 2, no: 0 }", "{ TRUE: 2, False: 0 }")),
    ("criteria", "a label that is a date", ("label: three", "label: 2015-01-01")),
    ("criteria", "negative points", ("{ yes: 2, no: 0 }", "{ yes: 2, no: -1 }")),
    ("criteria", "a tie-break that is not a list", ("tie-break: [a]", "tie-break: a")),
    ("criteria", "no grades", ("grades: { by: percent, bands: { 0: weak, 50: good } }", "grades:")),
    ("criteria", "no ranking", ("ranking: { ties: dense, tie-break: [a] }", "ranking: ~")),
    ("criteria", "a list of values", ("status: completed", "status: [completed, planned]")),
    ("criteria", "all the words of conditions",
     ("status: completed", "not: { status: planned, ready: yes }, any-of: [{ status: completed }, { funding.usd: 3 }], "
      "all-of: [{}], title: { contains: 1 }, parties: { in: centre.parties-served, elements: { at-least: 1 } }, "
      "start: { from: 2015-01-01, until: 2015-12-31, is: present }, end: { equals: start }, "
      "funding: { some: { source: host }, elements: [1, 2] }")),
    ("criteria", "a measure of measures", ("measure: { sum: activities.people }",
     "measure: { total: [{ ratio: [{ count: activities }, { constant: 2 }] }, "
     "{ difference: [{ share: activities, having: { ready: yes }, window: any }, { elements: wanted }] }] }")),
    ("criteria", "a test of the value", ("needs: present", "needs: { from: 2015-01-01, is: present }")),
    ("criteria", "a day among tests", ("needs: present", "needs: [2015-06-01, 2015-06-02]")),
    ("criteria", "criteria within", ("    indicators:\n      - id: worth\n        title: Worth\n        measure: { rating: worth }\n"
     "        scale: { linear: { 0: 0, 4: 2 } }\n        missing: unscored\n",
     "    criteria:\n      - id: c\n        title: C\n        weight: 1.0\n        indicators:\n"
     "          - { id: worth, title: W, measure: { rating: worth }, scale: { linear: { 0: 0, 4: 2 } } }\n")),
    ("record-form", "yes in other letters", ("wanted: { type: text, many: yes }", "wanted: { type: text, many: TRUE }")),
    ("record-form", "no header", ("many: yes }\n  level: { type: choice, choices: [low, high] }",
     "many: yes }\n  level: { type: choice, choices: [1, 1.0, no, NULL, 2015-01-01, été] }")),
    ("record-form", "fields that look like something else", ("ready: {", "n: { type: text }\n      2013: { type: text }\n      ready: {")),
    ("record-form", "a title that is a list", ('edition: "1"', 'edition: 1\ntitle: [a, b]')),
    ("record-form", "entries with a bound of their own", ("      funding:\n", "      funding:\n        at-least: 2\n")),
    ("report", "one value for a list", ("parties: [KEN, NOR]", "parties: KEN")),
    ("report", "nothing in a list", ("parties: [KEN, NOR]", "parties: [KEN, ~, '']")),
    ("report", "an empty list", ("parties: [KEN, NOR]", "parties: []")),
    ("report", "empty fields", ("end: 2015-03-02\n    usd: 1200.50\n    people: 4\n    ready: no",
     "end:\n    usd: ~\n    people: ''\n    ready: '  '")),
    ("report", "a title that looks like a number", ("title: First", "title: 0x1F")),
    ("report", "an id that looks like nothing", ("id: N-1", "id: Null")),
    ("report", "an id that looks like yes-no", ("id: N-1", "id: no")),
    ("report", "yes-no in other letters", ("ready: no", "ready: FALSE")),
    ("report", "numbers in quotes", ("usd: 1200.50", "usd: '1200.50'")),
    ("report", "a number with a zero before it", ("people: 4", "people: 010")),
    ("report", "one record, not in a list", ("activities:\n  - id", "activities:\n    id")),
    ("report", "one entry, not in a list", ("[{ source: host, usd: 100 }]", "{ source: 1, usd: 100 }")),
    ("report", "a record of nothing", ("funding: [{ source: host, usd: 100 }]", "funding: [~]\n  -")),
    ("report", "an empty header", ("open: yes", "open:\nwanted: ~\nlevel: ''")),
    ("report", "a header list of one", ("open: yes", "open: yes\nwanted: no")),
    ("report", "dates in quotes", ("start: 2015-03-01", "start: '2015-03-01'")),
    ("roster", "countries that look like yes-no", ("country: NOR", "country: NO")),
    ("roster", "empty keys", ("host: Institute", "host:"), ("endorsed: 2011-04-29", "endorsed: ~")),
    ("roster", "one Party", ("parties-served: [NO, SE]", "parties-served: NO")),
    ("period", "a number for an id", ('id: "2015"', "id: 2015")),
    ("period", "a title that is a day", ("title: The year", "title: 2015-01-01")),
    ("assessment", "empty lists", ("comments:\n  - { criterion: a, evaluator: A, comment: Fine, references: [p. 4] }", "comments:")),
    ("assessment", "one reference", ("references: [p. 3]", "references: 3")),
    ("assessment", "a reference that is blank", ("references: [p. 3]", "references: ' '")),
    ("assessment", "no comment", ("comment: Good, ", "")),
    ("assessment", "an evaluator called Null", ("evaluator: A, comment: Good", "evaluator: Null, comment: no")),
]

# Kind of file, what is wrong with it, and what is replaced by what.
BROKEN = [
    ("criteria", "an unknown key", ("edition:", "editoin: x\nedition:")),
    ("criteria", "a key that is missing", ("title: Small criteria\n", "")),
    ("criteria", "a maximum that is no number", ("maximum: 14", "maximum: fourteen")),
    ("criteria", "a maximum with a separator", ("maximum: 14", "maximum: '1,400'")),
    ("criteria", "a maximum that is a list", ("maximum: 14", "maximum: [14]")),
    ("criteria", "an id with a space", ("criteria-set: small", "criteria-set: small one")),
    ("criteria", "an unknown basis", ("title: Judged\n    basis: own", "title: Judged\n    basis: adapted")),
    ("criteria", "no basis", ("title: Judged\n    basis: own\n", "title: Judged\n")),
    ("criteria", "no criteria", ("maximum: 12\n    indicators:", "maximum: 12\n    indicator:")),
    ("criteria", "indicators and criteria", ("    title: Judged\n", "    title: Judged\n    criteria: []\n")),
    ("criteria", "no measure", ("        measure: { rating: worth }\n", "")),
    ("criteria", "an unknown measure", ("measure: { rating: worth }", "measure: { rate: worth }")),
    ("criteria", "two measures", ("measure: { rating: worth }", "measure: { rating: worth, constant: 1 }")),
    ("criteria", "a measure that is a word", ("measure: { rating: worth }", "measure: worth")),
    ("criteria", "where without records", ("{ rating: worth }", "{ rating: worth, where: { status: completed } }")),
    ("criteria", "share without having", ("{ sum: activities.people }", "{ share: activities }")),
    ("criteria", "having without share", ("{ sum: activities.people }", "{ sum: activities.people, having: { ready: yes } }")),
    ("criteria", "a ratio of one", ("{ sum: activities.people }", "{ ratio: [{ count: activities }] }")),
    ("criteria", "an unknown window", ("{ sum: activities.people }", "{ sum: activities.people, window: inside }")),
    ("criteria", "an unknown word of a test", ("usd: { at-least: 0 }", "usd: { min: 0 }")),
    ("criteria", "a test that says nothing", ("usd: { at-least: 0 }", "usd: {}")),
    ("criteria", "a bound that is a text", ("usd: { at-least: 0 }", "usd: { at-least: none }")),
    ("criteria", "conditions that are a list", ("where: { status: completed, usd: { at-least: 0 } }", "where: [status]")),
    ("criteria", "an empty any-of", ("usd: { at-least: 0 }", "any-of: []")),
    ("criteria", "two scales", ("scale: { linear: { 0: 0, 4: 2 } }", "scale: { linear: { 0: 0, 4: 2 }, bands: { 0: 2 } }")),
    ("criteria", "no scale", ("scale: { linear: { 0: 0, 4: 2 } }", "scale: {}")),
    ("criteria", "bands by text", ("bands: { 0: 0, 1: 1, 3:", "bands: { none: 0, 1: 1, 3:")),
    ("criteria", "points that are text", ("{ linear: { 0: 0, 4: 2 } }", "{ linear: { 0: 0, 4: two } }")),
    ("criteria", "per-unit without its limit", ("{ points: 0.5, at-most: 4 }", "{ points: 0.5 }")),
    ("criteria", "dates that are none", ("2015-06-30: 2", "June: 2")),
    ("criteria", "an unknown rule for what is missing", ("missing: unscored", "missing: skip")),
    ("criteria", "an unknown combination", ("maximum: 14", "maximum: 14\ncombine: product")),
    ("criteria", "a negative cap", ("maximum: 14", "maximum: 14\nat-most: -1")),
    ("criteria", "a weight of nothing", ("missing: unscored", "weight: 0")),
    ("criteria", "unknown ties", ("ties: dense", "ties: shared")),
    ("criteria", "grades by nothing", ("{ by: percent, bands: { 0: weak, 50: good } }", "{ bands: { 0: weak, 50: good } }")),
    ("criteria", "an unknown otherwise", ("otherwise: not-evaluated", "otherwise: skip")),
    ("record-form", "an unknown key", ("edition:", "version: 2\nedition:")),
    ("record-form", "no collections", ("collections:\n", "collection:\n")),
    ("record-form", "an unknown type", ("submitted: { type: date }", "submitted: { type: day }")),
    ("record-form", "no type", ("submitted: { type: date }", "submitted: { many: no }")),
    ("record-form", "a choice without choices", ("level: { type: choice, choices: [low, high] }", "level: { type: choice }")),
    ("record-form", "choices without a choice", ("submitted: { type: date }", "submitted: { type: date, choices: [a] }")),
    ("record-form", "bounds on text", ("title: { type: text }", "title: { type: text, at-least: 0 }")),
    ("record-form", "many that is neither yes nor no", ("wanted: { type: text, many: yes }", "wanted: { type: text, many: often }")),
    ("record-form", "entries without many", ("        many: yes\n        fields:", "        fields:")),
    ("record-form", "entries with a type", ("        many: yes\n        fields:", "        many: yes\n        type: text\n        fields:")),
    ("record-form", "a list in an entry", ("usd: { type: number }\n", "usd: { type: number, many: yes }\n")),
    ("record-form", "entries in the header", ("submitted: { type: date }", "submitted: { many: yes, fields: { a: { type: text } } }")),
    ("record-form", "a field that is a word of conditions", ("ready: {", "not: {")),
    ("record-form", "a name with a space", ("ready: {", "not ready: {")),
    ("record-form", "a window without a start", ("dated: { from: start, until: end }", "dated: { until: end }")),
    ("report", "an unknown field", ("title: First", "titel: First")),
    ("report", "an unknown collection", ("activities:", "activites:")),
    ("report", "no centre", ("centre: north\n", "")),
    ("report", "a required field that is missing", ("    status: completed\n", "")),
    ("report", "a required field that is empty", ("status: completed", "status: ''")),
    ("report", "an unknown choice", ("status: completed", "status: complete")),
    ("report", "an unknown code", ("parties: [KEN, NOR]", "parties: [KEN, NO]")),
    ("report", "a date in words", ("start: 2015-03-01", "start: March 2015")),
    ("report", "a number with a unit", ("usd: 1200.50", "usd: 1200 USD")),
    ("report", "a number with separators", ("usd: 1200.50", "usd: '1,200.50'")),
    ("report", "a number below its bound", ("usd: 1200.50", "usd: -1")),
    ("report", "a number above its bound", ("usd: 1200.50", "usd: 1000001")),
    ("report", "neither yes nor no", ("ready: no", "ready: maybe")),
    ("report", "a list for one value", ("title: First", "title: [First]")),
    ("report", "a mapping for one value", ("start: 2015-03-01", "start: { day: 2015-03-01 }")),
    ("report", "an unknown key of an entry", ("{ source: host, usd: 100 }", "{ source: host, euro: 100 }")),
    ("report", "an entry without its source", ("{ source: host, usd: 100 }", "{ usd: 100 }")),
    ("report", "an entry that is a word", ("[{ source: host, usd: 100 }]", "[host]")),
    ("report", "a collection that is a word", ("open: yes\nactivities:\n  - id: N-1\n    title: First\n", "open: yes\nactivities: many\nx:\n  - id: N-1\n    title: First\n")),
    ("roster", "an unknown key", ("host: Institute", "hosts: Institute")),
    ("roster", "a centre without a region", ("    region: Polar\n", "")),
    ("roster", "an id with a space", ("id: north", "id: north pole")),
    ("roster", "a date without its day", ("endorsed: 2011-04-29", "endorsed: 2011-04")),
    ("roster", "centres that are not a list", ("  - id: north", "    id: north")),
    ("period", "an unknown key", ("title: The year", "titel: The year")),
    ("period", "no end", ("until: 2015-12-31\n", "")),
    ("period", "a day in another order", ("from: 2015-01-01", "from: 01.01.2015")),
    ("period", "deadlines in a list", ("{ report: 2015-12-31 }", "[2015-12-31]")),
    ("assessment", "an unknown key", ("users:", "user:")),
    ("assessment", "a rating without an evaluator", ("evaluator: A, comment: Good, ", "comment: Good, ")),
    ("assessment", "a value in words", ("value: 3", "value: good")),
    ("assessment", "an override without a reason", (" reason: Seen,", "")),
    ("assessment", "ratings that are not a list", ("  - { rating: worth, value: 3, evaluator: A, comment: Good, references: [p. 3] }",
     "  { rating: worth, value: 3, evaluator: A, comment: Good, references: [p. 3] }")),
    ("assessment", "an unknown heading of a user", ("services: training", "service: training")),
]

# JSON Schema has bounds for numbers, and none for numbers in quotes.
NUMBERS_ONLY = {"a negative cap", "a weight of nothing", "a number below its bound", "a number above its bound"}

# Kind of file, what has an unknown key, where the schema has that part, and what is replaced by what.
KEYS = [
    ("criteria", "top", "", ("maximum: 14", "qqzzqq: 1\nmaximum: 14")),
    ("criteria", "requirement", "definitions/requirement", ("needs: present", "qqzzqq: 1\n    needs: present")),
    ("criteria", "criterion", "definitions/criterion", ("maximum: 12", "qqzzqq: 1\n    maximum: 12")),
    ("criteria", "criterion within", "definitions/inner-criterion", ("maximum: 12", "qqzzqq: 1\n    maximum: 12")),
    ("criteria", "indicator", "definitions/indicator", ("missing: unscored", "qqzzqq: 1")),
    ("criteria", "measure", "definitions/measure", ("{ rating: worth }", "{ rating: worth, qqzzqq: 1 }")),
    ("criteria", "test", "definitions/test/anyOf/2", ("{ at-least: 0 }", "{ qqzzqq: 0 }")),
    ("criteria", "test of a number of elements", "definitions/number-test/anyOf/2",
     ("usd: { at-least: 0 }", "parties: { elements: { qqzzqq: 0 } }")),
    ("criteria", "scale", "definitions/scale", ("{ linear: { 0: 0, 4: 2 } }", "{ linear: { 0: 0, 4: 2 }, qqzzqq: 1 }")),
    ("criteria", "band", "definitions/scale/properties/bands/additionalProperties/anyOf/1",
     ("label: three", "qqzzqq: three")),
    ("criteria", "per-unit", "definitions/scale/properties/per-unit", ("at-most: 4 }", "at-most: 4, qqzzqq: 1 }")),
    ("criteria", "otherwise", "definitions/requirement/properties/otherwise/anyOf/1",
     ("otherwise: not-evaluated", "otherwise: { at-most: 1, qqzzqq: 1 }")),
    ("criteria", "grades", "properties/grades", ("by: percent", "by: percent, qqzzqq: 1")),
    ("criteria", "ranking", "properties/ranking", ("ties: dense", "ties: dense, qqzzqq: 1")),
    ("record-form", "top", "", ("edition:", "qqzzqq: 1\nedition:")),
    ("record-form", "collection", "definitions/collection", ("identified-by: id", "identified-by: id\n    qqzzqq: 1")),
    ("record-form", "dated", "definitions/collection/properties/dated", ("until: end }", "until: end, qqzzqq: 1 }")),
    ("record-form", "field", "definitions/record-field", ("people: { type: number }", "people: { type: number, qqzzqq: 1 }")),
    ("report", "record", "properties/activities/anyOf/1", ("people: 4", "qqzzqq: 4")),
    ("report", "top", "", ("open: yes", "qqzzqq: 4")),
    ("roster", "top", "", ("notice: Invented", "qqzzqq: 4")),
    ("roster", "centre", "properties/centres/items", ("host: Institute", "qqzzqq: 4")),
    ("period", "top", "", ("title: The year", "qqzzqq: 4")),
    ("assessment", "top", "", ("users:", "qqzzqq: 4\nusers:")),
    ("assessment", "rating", "properties/ratings/items", ("rating: worth", "rating: worth, qqzzqq: 4")),
    ("assessment", "override", "properties/overrides/items", ("author: B", "author: B, qqzzqq: 4")),
    ("assessment", "comment", "properties/comments/items", ("criterion: a", "criterion: a, qqzzqq: 4")),
    ("assessment", "user", "properties/users/items", ("party: UGA", "party: UGA, qqzzqq: 4")),
]
