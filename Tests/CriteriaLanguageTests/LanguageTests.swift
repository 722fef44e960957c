import CriteriaLanguage
import Diagnostics
import Grammar
import SourceReading
import TestWorld
import Testing

/// The readers take from the table of the language which keys there are, which must be there, and what each holds.
@Suite struct LanguageTests {
    /// A place in a file where a mapping stands.
    struct Spot {
        var file: String
        /// The file's text around the mapping, which stands in braces at `@`.
        var text: String
        /// Entries with which the mapping has no fault.
        var entries: [(key: String, value: String)]
        /// What a key is called that is not of the language.
        var refusal = FindingCode.unknownKey

        /// The findings of the file, with these entries in the mapping.
        func findings(_ entries: [(key: String, value: String)]) -> (faults: [String], text: String) {
            let mapping = "{ " + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
            var files = Small.with(["criteria.yaml": Spots.criteria])
            files[file] = text.replacing("@", with: mapping)
            let outcome = Work(workspace: World(files).workspace).check(file)
            let codes = outcome.found.map { String($0.prefix { $0 != " " }) }
            return (codes.filter { FindingCode(rawValue: $0)?.severity == .fault }, outcome.findings)
        }

        /// The entries with another value for a key, and without what can't stand beside it.
        func entries(_ key: String, _ value: String, of mapping: KeyTable) -> [(key: String, value: String)] {
            let others = mapping.oneOf.contains(key) ? mapping.oneOf : [key]
            return entries.filter { !others.contains($0.key) } + [(key, value)]
        }
    }

    @Test(arguments: Language.mappings) func `what is needed is enough`(_ mapping: KeyTable) throws {
        let spot = try #require(Spots.all[mapping.name], "no file is known to hold \(mapping.name)")
        let found = spot.findings(spot.entries)
        #expect(found.faults == [], "\(found.text)")
    }

    /// A single value that none of a kind is; texts can be all that there is.
    private static let wrong: [Shape.Kind: String] = [
        .text: "''", .texts: "{ a: b }", .identifier: "a b", .number: "many", .date: "soon", .yesNo: "maybe",
        .word: "neither",
    ]

    @Test(arguments: Language.mappings) func `every key is known, and holds what it says`(_ mapping: KeyTable) throws {
        let spot = try #require(Spots.all[mapping.name])
        for key in mapping.keys {
            // No single value is a mapping.
            let found = spot.findings(spot.entries(key.name, "{ a: b }", of: mapping))
            #expect(!found.text.contains("“\(key.name)” is not a key of"), "\(found.text)")
            if let wrong = Self.wrong[key.shape.kind] {
                #expect(!found.faults.isEmpty, "\(key.name) holds anything")
                let found = spot.findings(spot.entries(key.name, wrong, of: mapping))
                #expect(!found.faults.isEmpty, "\(key.name) may be \(wrong)")
            }
        }
    }

    @Test(arguments: Language.mappings) func `a word is one of its words`(_ mapping: KeyTable) throws {
        let spot = try #require(Spots.all[mapping.name])
        for key in mapping.keys where key.shape.kind == .word {
            #expect(spot.findings(spot.entries(key.name, "neither", of: mapping)).faults != [], "\(key.name)")
            for word in key.shape.words {
                let found = spot.findings(spot.entries(key.name, word, of: mapping))
                #expect(!found.faults.contains("unknown-choice"), "\(key.name): \(word)\n\(found.text)")
            }
        }
    }

    @Test(arguments: Language.mappings) func `another key is refused`(_ mapping: KeyTable) throws {
        let spot = try #require(Spots.all[mapping.name])
        let found = spot.findings(spot.entries + [("qqqq", "1")])
        #expect(found.faults == [spot.refusal.rawValue], "\(found.text)")
        #expect(found.text.contains("“qqqq”"))
    }

    @Test(arguments: Language.mappings) func `a key that is needed is missed`(_ mapping: KeyTable) throws {
        let spot = try #require(Spots.all[mapping.name])
        for key in mapping.required {
            let found = spot.findings(spot.entries.filter { $0.key != key })
            #expect(found.text.contains("lacks “\(key)”"), "\(found.text)")
        }
    }
}

/// Where each mapping of the language stands.
private enum Spots {
    private static let indicator =
        "{ id: x, title: X, measure: { count: activities }, scale: { bands: { 0: 0, 1: 1 } } }"
    private static let criterion = "{ id: a, title: A, basis: own, indicators: [\(indicator)] }"
    private static let head = "criteria-set: small\nedition: \"1\"\ntitle: T\nrecord-form: form.yaml\n"
    static let criteria = head + "criteria: [\(criterion)]\n"
    private static let decision = [("author", "A"), ("reason", "R"), ("reference", "F")]
    private static let form = "record-form: f\nedition: \"1\"\ncollections: { activities: @ }\n"

    private static func criteria(_ part: String, _ entries: (String, String)...) -> LanguageTests.Spot {
        LanguageTests.Spot(file: "criteria.yaml", text: head + part, entries: entries)
    }

    private static func indicator(_ part: String, _ entries: (String, String)...) -> LanguageTests.Spot {
        let indicator = "{ id: x, title: X, \(part) }"
        return LanguageTests.Spot(
            file: "criteria.yaml",
            text: head + "criteria: [{ id: a, title: A, basis: own, indicators: [\(indicator)] }]", entries: entries)
    }

    private static func assessment(_ part: String, _ entries: [(String, String)]) -> LanguageTests.Spot {
        LanguageTests.Spot(
            file: "data/2015/assessments/north.yaml", text: "centre: north\n\(part): [@]\n", entries: entries)
    }

    static let all: [String: LanguageTests.Spot] = [
        "a criteria file": .init(
            file: "criteria.yaml", text: "@",
            entries: [
                ("criteria-set", "s"), ("edition", "'1'"), ("title", "T"), ("record-form", "form.yaml"),
                ("criteria", "[\(criterion)]"),
            ]),
        "a criterion": criteria(
            "criteria: [@]", ("id", "a"), ("title", "A"), ("basis", "own"), ("indicators", "[\(indicator)]")),
        "an indicator": criteria(
            "criteria: [{ id: a, title: A, basis: own, indicators: [@] }]", ("id", "x"), ("title", "X"),
            ("measure", "{ count: activities }"), ("scale", "{ bands: { 0: 0, 1: 1 } }")),
        "a measure": indicator("measure: @, \(Small.bands)", ("count", "activities")),
        "conditions": {
            var spot = indicator("measure: { count: activities, where: @ }, \(Small.bands)", ("status", "completed"))
            spot.refusal = .unknownField
            return spot
        }(),
        "a test": indicator("measure: { count: activities, where: { usd: @ } }, \(Small.bands)", ("at-least", "1")),
        "a scale": indicator("measure: { count: activities }, scale: @", ("bands", "{ 0: 0, 1: 1 }")),
        "a band": indicator("measure: { count: activities }, scale: { bands: { 0: 0, 1: @ } }", ("points", "1")),
        "“per-unit”": indicator(
            "measure: { count: activities }, scale: { per-unit: @ }", ("points", "1"), ("at-most", "3")),
        "a requirement": criteria(
            "criteria: [\(criterion)]\nrequirements: [@]", ("id", "r"), ("title", "R"),
            ("measure", "{ value: mark }"), ("needs", "present"), ("otherwise", "not-evaluated")),
        "“otherwise”": criteria(
            "criteria: [\(criterion)]\nrequirements: [{ id: r, title: R, measure: { value: mark }, needs: present, "
                + "otherwise: @ }]", ("at-most", "1")),
        "the grades": criteria(
            "criteria: [\(criterion)]\ngrades: @", ("by", "points"), ("bands", "{ 0: low, 1: high }")),
        "the ranking": criteria("criteria: [\(criterion)]\nranking: @", ("ties", "dense")),
        "a record form": .init(
            file: "form.yaml", text: "@",
            entries: [
                ("record-form", "f"), ("edition", "'1'"),
                ("collections", "{ activities: { fields: { id: { type: text } } } }"),
            ]),
        "a collection": .init(file: "form.yaml", text: form, entries: [("fields", "{ id: { type: text } }")]),
        "“dated”": .init(
            file: "form.yaml", text: form.replacing("@", with: "{ fields: { day: { type: date } }, dated: @ }"),
            entries: [("from", "day")]),
        "a field": .init(
            file: "form.yaml", text: form.replacing("@", with: "{ fields: { id: @ } }"), entries: [("type", "text")]),
        "the roster": .init(
            file: "data/centres.yaml", text: "@",
            entries: [("centres", "[{ id: north, name: N, country: NOR, region: Polar }]")]),
        "a centre": .init(
            file: "data/centres.yaml", text: "centres: [@]\n",
            entries: [("id", "north"), ("name", "N"), ("country", "NOR"), ("region", "Polar")]),
        "an evaluation period": .init(
            file: "data/2015/period.yaml", text: "@",
            entries: [("id", "'2015'"), ("from", "2015-01-01"), ("until", "2015-12-31")]),
        "an assessment": .init(file: "data/2015/assessments/north.yaml", text: "@", entries: [("centre", "north")]),
        "a rating": assessment("ratings", [("rating", "r"), ("value", "1"), ("evaluator", "A")]),
        "an override": assessment("overrides", [("indicator", "a.x"), ("points", "1")] + decision),
        "an exemption": assessment("exemptions", [("indicator", "a.x")] + decision),
        "a comment": assessment("comments", [("criterion", "a"), ("evaluator", "A"), ("comment", "C")]),
        "a user's evidence": assessment("users", [("party", "KEN")]),
    ]
}
