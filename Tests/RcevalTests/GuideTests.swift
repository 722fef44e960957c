import CriteriaLanguage
import Diagnostics
import Evaluation
import Foundation
import Grammar
import SourceReading
import Testing

/// The evaluators' guide, `Criteria/README.md`, says what is so.
@Suite struct GuideTests {
    @Test func everyBlockIsAnExample() throws {
        let guide = try Guide.read()
        #expect(guide.faults == [])
        #expect(guide.examples.count > 100)
        #expect(Set(guide.base.keys) == Set(Guide.files.values))
    }

    @Test(arguments: Guide.examples)
    func anExampleGivesWhatTheGuideSays(_ example: GuideExample) throws {
        let base = try Guide.read().base
        let trials = try example.trials(base)
        if trials.isEmpty { Issue.record("\(example): there is nothing to try") }
        for trial in trials {
            let wrong = try trial.run(base, example.finding)
            if !wrong.isEmpty {
                Issue.record("\(example):\n\(trial.text)\n\(wrong.joined(separator: "\n"))")
            }
        }
    }

    @Test func everyFindingIsListedAsItIs() throws {
        let rows = try Guide.read().rows
        let codes = FindingCode.allCases.sorted { $0.rawValue < $1.rawValue }
        #expect(rows.map(\.code) == codes.map { "`\($0.rawValue)`" })
        #expect(rows.map(\.severity) == codes.map { $0.severity == .fault ? "fault" : "warning" })
        #expect(rows.allSatisfy { !$0.meaning.isEmpty && !$0.cure.isEmpty })
    }

    @Test(arguments: Guide.words)
    func everyWordIsInAnExample(_ word: String) throws {
        #expect(Guide.wordsInExamples.contains(word))
    }

    /// Each mapping of the files has a table in the guide, with a row for each of its keys.
    @Test(arguments: Language.mappings) func everyKeyHasARow(_ mapping: KeyTable) throws {
        let rows = try #require(
            try Guide.read().keyRows[mapping.name], "there is no table of the keys of \(mapping.name)")
        #expect(rows.map(\.key).sorted() == mapping.names.sorted())
        for row in rows {
            #expect(!row.meaning.isEmpty, "\(row.key)")
            if mapping.required.contains(row.key) { #expect(row.needed.hasPrefix("yes"), "\(row.key)") }
            if mapping[row.key]?.isRequired == false { #expect(row.needed != "yes", "\(row.key)") }
        }
    }

    @Test(arguments: Guide.links) func everyLinkLeadsToAHeading(_ link: String) throws {
        #expect(try Guide.read().anchors.contains(link))
    }
}

/// The guide, taken apart.
struct Guide: Sendable {
    var examples: [GuideExample] = []
    /// The files that every example is tried with, by their paths.
    var base: [String: String] = [:]
    var rows: [Row] = []
    /// The rows of the tables of keys, by the mapping that they are of.
    var keyRows: [String: [KeyRow]] = [:]
    var links: [String] = []
    var anchors: Set<String> = []
    /// What the guide itself lacks.
    var faults: [String] = []

    /// A row of the table of findings.
    struct Row: Sendable {
        var code, severity, meaning, cure: String
    }

    /// A key in a row of a table of keys.
    struct KeyRow: Sendable {
        var key, meaning, needed: String
    }

    /// What the files of the small world are called in the guide.
    static let files = [
        "criteria": "criteria.yaml", "record form": "form.yaml", "parties": "parties.yaml",
        "roster": "data/centres.yaml", "period": "data/2015-2018/period.yaml",
        "report": "data/2015-2018/reports/kenya.yaml",
        "assessment": "data/2015-2018/assessments/kenya.yaml",
    ]

    private static let guide = Result { try Guide(Rceval.package + "/Criteria/README.md") }

    static func read() throws -> Guide { try guide.get() }

    static let examples = (try? read().examples) ?? []
    static let links = (try? read().links) ?? []

    /// Every word of the language: each key, each word that one can be, and the fields of the centre.
    static let words: [String] = {
        let keys = Language.mappings.flatMap(\.keys)
        // What is an error in a report can't stand in an example that shows no mistake.
        let words = keys.flatMap(\.shape.words).filter { $0 != MissingRule.error.rawValue }
        let others = CentreField.allCases.map { "centre." + $0.name } + ["period"]
        return Array(Set(keys.map(\.name) + words + others)).sorted()
    }()

    /// The words of the examples that show no mistake, comments left out.
    static let wordsInExamples: Set<String> = {
        var words: Set<String> = []
        for example in examples where example.finding == nil {
            for line in example.text.split(separator: "\n") {
                let rule = line.range(of: " #").map { line[..<$0.lowerBound] } ?? line
                let tokens = rule.split { !$0.isLetter && $0 != "-" && $0 != "." }
                for token in tokens { words.formUnion([String(token)] + token.split(separator: ".").map(String.init)) }
            }
        }
        return words
    }()

    private init(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var block: (start: Int, lines: [Substring])?
        var marker: Substring?
        var mapping: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let open = block {
                if line == "```" {
                    close(open.lines, at: open.start, marker)
                    (block, marker) = (nil, nil)
                } else {
                    block?.lines.append(line)
                }
            } else if line.hasPrefix("```") {
                let isTable = marker?.hasPrefix("table") == true
                if line != (isTable ? "```csv" : "```yaml") {
                    faults.append("line \(index + 1): this block is not YAML")
                }
                block = (index + 2, [])
            } else {
                if let marker, !line.isEmpty { faults.append("line \(index + 1): a block belongs to \(marker)") }
                marker = line.wholeMatch(of: #/<!-- example: (.*) -->/#)?.1
                if let named = line.wholeMatch(of: #/<!-- keys of (.*) -->/#)?.1 { mapping = String(named) }
                if line.isEmpty { mapping = nil }
                readProse(line, mapping)
            }
        }
        if let block { faults.append("line \(block.start): the block is not closed") }
    }

    private mutating func close(_ lines: [Substring], at line: Int, _ marker: Substring?) {
        guard let marker, let example = GuideExample(marker, line, lines) else {
            faults.append("line \(line): the block has no marker that says how it is tried")
            return
        }
        examples.append(example)
        if example.kind == .base, let path = example.subject.flatMap({ Self.files[$0] }) {
            base[path] = example.text
        }
    }

    private mutating func readProse(_ line: Substring, _ mapping: String?) {
        for match in line.matches(of: #/\]\(#([^)]*)\)/#) { links.append(String(match.1)) }
        if line.hasPrefix("## ") {
            let kept = line.dropFirst(3).lowercased().filter { $0.isLetter || $0.isNumber || " -".contains($0) }
            anchors.insert(kept.replacing(" ", with: "-"))
        }
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        if cells.count == 4, ["fault", "warning"].contains(cells[1]) {
            rows.append(Row(code: cells[0], severity: cells[1], meaning: cells[2], cure: cells[3]))
        }
        guard let mapping, cells.count == 3, cells[0].hasPrefix("`") else { return }
        for key in cells[0].matches(of: #/`([^`]*)`/#) {
            keyRows[mapping, default: []].append(KeyRow(key: String(key.1), meaning: cells[1], needed: cells[2]))
        }
    }
}

/// A block of the guide, with the marker before it.
struct GuideExample: Sendable, CustomTestStringConvertible, CustomStringConvertible {
    /// How a block is tried.
    enum Kind: String, CaseIterable {
        /// A file that the others are tried with.
        case base
        /// Entries that are tried one by one.
        case measures, conditions, scales
        /// Parts that are put into a criteria file.
        case indicators, criteria, top
        /// Parts that are put into a record form or a report; one by one where they show a mistake.
        case headerFields = "header fields"
        case fields
        case reportLines = "report lines"
        case records
        /// Whole files.
        case criteriaFile = "criteria file"
        case roster, period, report, assessment
        /// A table that stands in place of the report.
        case table
    }

    /// The finding that a mistake must get.
    struct Mistake: Equatable {
        var severity, code: String
    }

    var kind: Kind
    /// What the marker says behind the kind: the type of a measure, the rows of a condition.
    var subject: String?
    var finding: Mistake?
    var line: Int
    var text: String

    var testDescription: String { description }
    var description: String { "line \(line), \(kind.rawValue)" }

    init?(_ marker: Substring, _ line: Int, _ lines: [Substring]) {
        self.line = line
        text = lines.joined(separator: "\n") + "\n"
        let parts = marker.split(separator: ", ", maxSplits: 1)
        guard let first = parts.first else { return nil }
        if first.hasPrefix("base ") {
            (kind, subject) = (.base, String(first.dropFirst(5)))
        } else {
            let words = first.split(separator: " of ", maxSplits: 1)
            guard let kind = Kind(rawValue: String(words[0])), kind != .base else { return nil }
            self.kind = kind
            subject = words.count > 1 ? String(words[1]) : nil
        }
        guard parts.count > 1 else { return }
        let words = parts[1].split(separator: " ").map(String.init)
        guard words.count == 2, ["fault", "warning"].contains(words[0]) else { return nil }
        finding = Mistake(severity: words[0], code: words[1])
    }

    /// What there is to try, and what must come of it.
    func trials(_ base: [String: String]) throws -> [GuideTrial] {
        switch kind {
        case .measures: return try entries("measure").map { try measure($0) }
        case .conditions: return try entries("where").map { try condition($0) }
        case .scales: return try entries("scale").flatMap { try scale($0) }
        case .fields, .reportLines, .records:
            let parts = finding == nil ? [text] : text.parts(where: { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") })
            return parts.map { GuideTrial($0, files(with: $0, base), totals) }
        default: return [GuideTrial(text, files(with: text, base), totals)]
        }
    }

    private func entries(_ key: String) throws -> [String] {
        let parts = text.parts(where: { $0.hasPrefix(key + ":") })
        guard parts.allSatisfy({ $0.hasPrefix(key + ":") }) else {
            throw Failure("\(self) does not begin with “\(key):”")
        }
        return parts
    }

    /// What a comment in a part says, behind a word.
    private func comment(_ word: String, in part: String) throws -> String? {
        let found = part.split(separator: "\n").compactMap { line in
            line.range(of: "# \(word) ").map { String(line[$0.upperBound...]) }
        }
        guard found.count <= 1, finding != nil || !found.isEmpty else {
            throw Failure("\(self) should say “# \(word) …” once:\n\(part)")
        }
        return found.first
    }

    private func measure(_ entry: String) throws -> GuideTrial {
        let gives = try comment("gives", in: entry)
        let scale =
            switch subject ?? "number" {
            case "number": "{ bands: { 0: 0, 1: 1 } }"
            case "yes-no": "{ values: { yes: 1 } }"
            case "date": "{ dates: { 2018-12-31: 1 } }"
            default: "{ values: { \(gives ?? ""): 1 } }"
            }
        let criteria = GuideParts.indicator(entry + "scale: \(scale)\n")
        return GuideTrial(entry, ["criteria.yaml": criteria], gives.map { [.value($0)] } ?? [])
    }

    private func condition(_ entry: String) throws -> GuideTrial {
        let meets = try comment("meets", in: entry)
        let criteria = GuideParts.indicator(
            "measure:\n  count: \(subject ?? "activities")\n  window: any\n" + entry.indented(2)
                + "scale: { bands: { 0: 0, 1: 1 } }\n")
        return GuideTrial(entry, ["criteria.yaml": criteria], meets.map { [.rows($0)] } ?? [])
    }

    private func scale(_ entry: String) throws -> [GuideTrial] {
        let fields = [
            "yes-no": "accounts-published", "date": "report-submitted", "choice": "audit", "text": "office",
        ]
        let field = subject.flatMap { fields[$0] }
        // A measure of its own: a rating beyond the ends of its scale would get a warning.
        let measure = field.map { "{ value: \($0) }" } ?? "{ total: [{ rating: x }] }"
        let criteria = ["criteria.yaml": GuideParts.indicator("measure: \(measure)\n" + entry)]
        let says = entry.matches(of: #/([^#, ][^#,]*) earns ([^,\n]*)/#)
        if says.isEmpty {
            guard finding != nil else { throw Failure("\(self) should say what earns what:\n\(entry)") }
            return [GuideTrial(entry, criteria, [])]
        }
        return says.map { match in
            var files = criteria
            if let field {
                files["data/2015-2018/reports/kenya.yaml"] = "centre: kenya\n\(field): \(match.1)\n"
            } else {
                files["data/2015-2018/assessments/kenya.yaml"] = """
                    centre: kenya
                    ratings:
                      - { rating: x, value: \(match.1), evaluator: A, comment: c, references: r }

                    """
            }
            return GuideTrial(entry, files, [.points(String(match.2))])
        }
    }

    /// What a part or a file says of the centre's total.
    private var totals: [GuideTrial.Expected] {
        var expected: [GuideTrial.Expected] = []
        if let match = text.firstMatch(of: #/# earns (\S+) of (\S+)/#) {
            expected.append(.total(String(match.1), of: String(match.2)))
        }
        if let match = text.firstMatch(of: #/# grade (.*)/#) { expected.append(.grade(String(match.1))) }
        if text.contains("# not evaluated") { expected.append(.notEvaluated) }
        return expected
    }

    /// The files in which a part of the guide is tried.
    private func files(with part: String, _ base: [String: String]) -> [String: String] {
        let (criteria, form) = (base["criteria.yaml"] ?? "", base["form.yaml"] ?? "")
        switch kind {
        case .base: return [:]
        case .indicators: return ["criteria.yaml": GuideParts.indicators(part)]
        case .criteria: return ["criteria.yaml": GuideParts.head + "criteria:\n" + part.indented(2)]
        case .top:
            let plain = part.contains("at-most:") ? criteria.replacing("\nmaximum: 6\n", with: "\n") : criteria
            return ["criteria.yaml": plain.replacing("criteria:\n", with: part + "criteria:\n", maxReplacements: 1)]
        case .headerFields: return ["form.yaml": form.inserting(part.indented(2), behind: "header:\n")]
        case .fields: return ["form.yaml": form.inserting(part.indented(6), behind: "    fields:\n")]
        case .reportLines: return [Guide.path("report"): "centre: kenya\n" + part]
        case .records: return [Guide.path("report"): "centre: kenya\nactivities:\n" + part.indented(2)]
        case .criteriaFile: return ["criteria.yaml": part]
        case .table:
            return [Guide.path("report"): "", "data/2015-2018/\(subject ?? "").csv": part]
        default: return [Guide.path(kind.rawValue): part]
        }
    }
}

/// Something of the guide, in files of its own.
struct GuideTrial {
    /// What the guide says will come out.
    enum Expected {
        case value(String)
        case rows(String)
        case points(String)
        case total(String, of: String)
        case grade(String)
        case notEvaluated
    }

    var text: String
    var files: [String: String]
    var expected: [Expected]

    init(_ text: String, _ files: [String: String], _ expected: [Expected]) {
        (self.text, self.files, self.expected) = (text, files, expected)
    }

    /// Runs the binary.
    ///
    /// - Returns: What is otherwise than the guide says.
    func run(_ base: [String: String], _ mistake: GuideExample.Mistake?) throws -> [String] {
        // An empty text takes a file away.
        let all = base.merging(files) { _, new in new }
        let workspace = try Workspace(all.filter { !$0.value.isEmpty })
        let given = ["--criteria", "criteria.yaml", "--data", "data"]
        let check = try workspace.run(["check"] + given)
        let found = PrintedFinding.all(in: check.output)
            .map { GuideExample.Mistake(severity: $0.severity, code: $0.code) }
            // Most examples do not ask for the rating that the assessment behind them gives.
            .filter { $0.code != "unknown-rating" || $0 == mistake }
        let isFault = mistake?.severity == "fault"
        if found != (mistake.map { [$0] } ?? []) || check.ending != .exited(isFault ? 1 : 0) {
            return ["check ended with \(check.ending):", check.output, check.errors]
        }
        let score = try workspace.run(["score", "--format", "json", "--ledger", "--centre", "kenya"] + given)
        guard score.ending == .exited(isFault ? 1 : 0) else {
            return ["score ended with \(score.ending):", score.errors]
        }
        if isFault { return [] }
        let result = try JSONDecoder().decode(GuideResult.self, from: Data(score.output.utf8))
        guard let card = result.scorecards.first else { return ["there is no scorecard"] }
        return expected.compactMap { $0.wrong(card) }
    }
}

extension GuideTrial.Expected {
    /// What comes out instead, if anything.
    func wrong(_ card: GuideResult.Scorecard) -> String? {
        let indicator = card.criteria.first?.indicators?.first
        let (wanted, got): (String, String?) =
            switch self {
            case .value(let value): (value, indicator?.valueText)
            case .rows(let rows):
                (rows, indicator?.countedRows.map { $0.isEmpty ? "none" : $0.map(\.name).joined(separator: ", ") })
            case .points(let points): (points, indicator?.pointsText)
            case .total(let points, let maximum):
                ("\(points) of \(maximum)", "\(card.pointsText ?? "nothing") of \(card.maximumText ?? "nothing")")
            case .grade(let grade): (grade, card.grade)
            case .notEvaluated: ("not-evaluated", card.status)
            }
        let isSame = got == wanted.trimmingCharacters(in: .whitespaces)
        return isSame ? nil : "it says \(wanted), and it is \(got ?? "nothing")"
    }
}

/// What a score gave, with the exact fractions.
struct GuideResult: Decodable {
    var scorecards: [Scorecard]

    struct Scorecard: Decodable {
        var status: String
        var grade: String?
        var points, maximum: Decimal?
        var pointsExact, maximumExact: String?
        var criteria: [Criterion]

        enum CodingKeys: String, CodingKey {
            case status, grade, points, maximum, criteria
            case pointsExact = "points-exact"
            case maximumExact = "maximum-exact"
        }

        var pointsText: String? { pointsExact ?? points?.description }
        var maximumText: String? { maximumExact ?? maximum?.description }
    }

    struct Criterion: Decodable {
        var indicators: [Indicator]?
    }

    struct Indicator: Decodable {
        var value: Results.Value?
        var valueExact: String?
        var points: Decimal?
        var pointsExact: String?
        var countedRows: [ResultRow]?

        enum CodingKeys: String, CodingKey {
            case value, points
            case valueExact = "value-exact"
            case pointsExact = "points-exact"
            case countedRows = "counted-rows"
        }

        var pointsText: String? { pointsExact ?? points?.description }

        var valueText: String {
            switch value {
            case nil: "nothing"
            case .yesNo(let value): value ? "yes" : "no"
            case .number(let value): valueExact ?? value.description
            case .text(let value): value
            }
        }
    }
}

/// Criteria files around a part of the guide.
private enum GuideParts {
    static let head = """
        criteria-set: guide
        edition: "1"
        title: A part of the guide
        record-form: form.yaml

        """

    static func indicators(_ indicators: String) -> String {
        head + "criteria:\n  - id: a\n    title: A criterion\n    basis: own\n    indicators:\n"
            + indicators.indented(6)
    }

    static func indicator(_ body: String) -> String {
        indicators("- id: x\n  title: An indicator\n" + body.indented(2))
    }
}

extension Guide {
    static func path(_ name: String) -> String { files[name] ?? name }
}

extension String {
    fileprivate var words: [String] { split(separator: " ").map(String.init) }

    /// The text, each line further in.
    fileprivate func indented(_ width: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: width) + $0 }
            .joined(separator: "\n")
    }

    fileprivate func inserting(_ part: String, behind line: String) -> String {
        replacing(line, with: line + part, maxReplacements: 1)
    }

    /// The text cut before each line of a kind.
    fileprivate func parts(where begins: (Substring) -> Bool) -> [String] {
        var parts: [String] = []
        for line in split(separator: "\n") {
            if begins(line) || parts.isEmpty { parts.append("") }
            parts[parts.count - 1] += line + "\n"
        }
        return parts
    }
}
