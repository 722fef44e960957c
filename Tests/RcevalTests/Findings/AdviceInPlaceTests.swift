import Foundation
import SourceReading
import Testing

/// What is advised for values that people write in their own way is put in place, and then the file scores.
@Suite struct AdviceInPlaceTests {
    private static let none = ["data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": ""]
    private static let table = "data/2015/activities.csv"

    /// The small world with some fields of other types.
    private static let form = Small.form
        .replacing(
            "parties: { type: text, many: yes }",
            with: "parties: { type: choice, choices: [NO, SE, Trinidad and Tobago], many: yes }\n"
                + "      days: { type: date, many: yes }\n      part: { type: number, at-least: 0, at-most: 1 }"
        )
        .replacing("budget: { type: number, at-least: 0, at-most: 1000000 }", with: "budget: { type: number }")

    private func run(_ files: [String: String]) throws -> Outcome {
        let all = Self.none.merging(["form.yaml": Self.form]) { $1 }.merging(files) { $1 }
        return try Workspace(Small.with(all)).run(Small.score)
    }

    private static func cell(_ column: String, _ text: String) -> [String: String] {
        [table: "centre,id,status,\(column)\nnorth,A,planned,\"\(text.replacing("\"", with: "\"\""))\"\n"]
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var column: String
        var written: String
        /// What the suggestion must propose, each of which can stand in the cell.
        var proposed: [String]
        var testDescription: String { "\(column): \(written)" }

        init(_ column: String, _ written: String, _ proposed: String...) {
            (self.column, self.written, self.proposed) = (column, written, proposed)
        }
    }

    private static let numbers = [
        Case("usd", "1,250.50", "1250.50"), Case("usd", "1,250.500", "1250.500"), Case("usd", "1.250,50", "1250.50"),
        Case("usd", "1,250", "1250", "1.250"), Case("usd", "12.345.678,9", "12345678.9"),
        Case("usd", "1.25E+06", "1250000"), Case("usd", "2.5e3", "2500"), Case("usd", "125E-2", "1.25"),
        Case("part", "40%", "0.4"), Case("part", "62,5 %", "0.625"), Case("usd", "40%", "40", "0.4"),
        Case("usd", "62,5 %", "62.5", "0.625"),
    ]

    private static let dates = [
        Case("start", "12/31/18", "2018-12-31"), Case("start", "15-Mar-19", "2019-03-15"),
        Case("start", "15.3.24", "2024-03-15"), Case("start", "Mar 15, 19", "2019-03-15"),
        Case("start", "3/5/16", "2016-05-03", "2016-03-05"), Case("start", "31.12.99", "1999-12-31"),
        Case("start", "99/12/31", "1999-12-31"), Case("start", "15/03/2024 10:30", "2024-03-15"),
    ]

    private static let lists = [
        Case("parties", "NO and SE", "NO;SE"),
        Case("parties", "NO, SE and Trinidad and Tobago", "NO;SE;Trinidad and Tobago"),
        Case("parties", "NO, SE, and Trinidad and Tobago", "NO;SE;Trinidad and Tobago"),
        Case("parties", "NO\nSE", "NO;SE"), Case("parties", "NO\r\nSE\r\n", "NO;SE"), Case("parties", "NO SE", "NO;SE"),
        Case("parties", "NO et SE", "NO;SE"), Case("parties", "no & se", "NO;SE"), Case("parties", "NO,\nSE", "NO;SE"),
        Case("days", "2015-01-01, 2015-02-01", "2015-01-01;2015-02-01"),
        Case("days", "2015-01-01\n2015-02-01", "2015-01-01;2015-02-01"),
    ]

    @Test(arguments: numbers + dates + lists)
    func whatIsProposedCanStandThere(_ advice: Case) throws {
        let outcome = try run(Self.cell(advice.column, advice.written))
        #expect(outcome.findings.count == 1 && outcome.ending == .exited(1), "\(outcome.errors)")
        let suggestion = try #require(outcome.findings.first?.suggestion)
        for text in advice.proposed {
            #expect(suggestion.contains(text), "\(suggestion)")
            let then = try run(Self.cell(advice.column, text))
            #expect(then.ending == .exited(0) && then.findings.isEmpty, "\(then.errors)")
        }
        if Self.dates.contains(where: { $0.written == advice.written }) {
            let days = suggestion.matches(of: /\d{4}-\d{2}-\d{2}/).map { String($0.output) }
            #expect(Array(days.prefix(advice.proposed.count)) == advice.proposed, "\(suggestion)")
        }
        // Of a field that is a part, and of a list, only one thing can be meant.
        if advice.column == "part" { #expect(!suggestion.contains("alone"), "\(suggestion)") }
        if Self.lists.contains(where: { $0.written == advice.written }) {
            #expect(suggestion.contains("Write a list") && suggestion.contains("“;”"), "\(suggestion)")
        }
    }

    /// A year of two digits is told in full.
    @Test func aYearOfTwoDigitsIsNamed() throws {
        let outcome = try run(Self.cell("start", "15.3.24"))
        #expect(outcome.findings.first?.suggestion?.contains("if the year is 2024") == true, "\(outcome.errors)")
    }

    /// In rules, too, per cent of what is a part are parts of 1.
    @Test(arguments: [
        ("measure: { count: activities, where: { part: { at-least: ?? } } }", "0.4"),
        ("measure: { count: activities, where: { part: ?? } }", "0.4"),
        ("measure: { mean: activities.part }\nscale: { bands: { 0: 0, ??: 1 } }", "0.4"),
        ("measure: { share: activities, having: { status: planned } }\nscale: { linear: { 0: 0, ??: 1 } }", "0.4"),
        ("measure: { count: activities, where: { usd: { at-least: ?? } } }", "40"),
    ])
    func perCentInRules(_ rule: String, _ number: String) throws {
        func criteria(_ text: String) -> [String: String] {
            let body = rule.replacing("??", with: text)
            return ["criteria.yaml": Small.indicator(body + (rule.contains("scale") ? "" : "\n" + Small.bands))]
                .merging(Self.cell("title", "x")) { $1 }
        }
        let outcome = try run(criteria("40%"))
        #expect(outcome.findings.map(\.code) == ["not-a-number"], "\(outcome.errors)")
        let suggestion = try #require(outcome.findings.first?.suggestion)
        #expect(suggestion.contains(": \(number)") && suggestion.contains("alone") == (number == "40"), "\(suggestion)")
        #expect(try run(criteria(number)).ending == .exited(0))
    }
}
