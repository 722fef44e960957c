import Foundation
import SourceReading
import Testing

/// What would earn more is promised in the same way by every command, and never beyond what a measure can reach.
@Suite struct ReachTests {
    /// A rule of one indicator, and what the next value is that earns more; `nil` where nothing does.
    struct Case: CustomTestStringConvertible {
        var rule: String
        var next: String?
        var testDescription: String { rule }

        init(_ rule: String, _ next: String?) { (self.rule, self.next) = (rule, next) }
    }

    private static let share = "share: activities, having: { status: completed }"

    @Test(arguments: [
        // Two of three records are completed.
        Case("measure: { \(share) }\nscale: { bands: { 0: 0, 1.5: 2 } }", nil),
        Case("measure: { \(share) }\nscale: { bands: { 0: 0, 1: 2 } }", "1"),
        Case("measure: { \(share) }\nscale: { linear: { 0: 0, 2: 4 } }", "1"),
        Case("measure: { \(share) }\nscale: { per-unit: { points: 1, at-most: 5 } }", "1"),
        Case("measure: { count: activities }\nscale: { bands: { 0: 0, 1000: 2 } }", "1000"),
        Case("measure: { distinct: activities.status }\nscale: { bands: { 0: 0, 4: 2 } }", nil),
        Case("measure: { distinct: activities.status }\nscale: { bands: { 0: 0, 3: 2 } }", "3"),
        Case("measure: { distinct: activities.status }\nscale: { linear: { 0: 0, 6: 6 } }", "3"),
        Case("measure: { distinct: activities.ready }\nscale: { bands: { 0: 0, 3: 2 } }", nil),
        Case("measure: { distinct: activities.title }\nscale: { bands: { 0: 0, 300: 2 } }", "300"),
        Case("measure: { sum: activities.usd }\nscale: { bands: { 0: 0, 300: 2 } }", "300"),
        Case("measure: { value: budget }\nscale: { bands: { 0: 0, 2000000: 2 } }", nil),
        Case("measure: { value: budget }\nscale: { bands: { 0: 0, 1000000: 2 } }", "1000000"),
        Case("measure: { constant: 1 }\nscale: { bands: { 0: 0, 2: 2 } }", nil),
        Case("measure: { total: [{ \(share) }, { \(share) }] }\nscale: { bands: { 0: 0, 2.5: 2 } }", nil),
        Case("measure: { total: [{ \(share) }, { \(share) }] }\nscale: { bands: { 0: 0, 2: 2 } }", "2"),
        Case(
            "measure: { total: [{ \(share) }, { count: activities }] }\nscale: { bands: { 0: 0, 20: 2 } }", "20"),
        Case(
            "measure: { difference: [{ \(share) }, { count: activities }] }\nscale: { bands: { -9: 0, 2: 2 } }", nil),
        Case(
            "measure: { ratio: [{ \(share) }, { constant: 2 }] }\nscale: { bands: { 0: 0, 0.75: 2 } }", nil),
        Case("measure: { ratio: [{ \(share) }, { constant: 2 }] }\nscale: { bands: { 0: 0, 0.5: 2 } }", "0.5"),
        Case("measure: { any: activities }\nscale: { values: { yes: 1, no: 2 } }", "false"),
        Case("measure: { any: activities }\nscale: { values: { yes: 2, no: 1 } }", nil),
        Case("measure: { value: level }\nscale: { values: { low: 1, middle: 2, high: 3 } }", "\"high\""),
    ])
    func `score and explain promise the same, and nothing out of reach`(_ rule: Case) throws {
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": Small.indicator(rule.rule),
                "data/2015/reports/north.yaml": Small.north + "budget: 10\nlevel: middle\n",
            ]))
        let files = ["--criteria", "criteria.yaml", "--data", "data"]
        func next(_ command: [String]) throws -> String? {
            let outcome = try workspace.run(command + files + ["--format", "json"])
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
            guard let place = outcome.output.range(of: "\"next\": {") else { return nil }
            let value = outcome.output[place.upperBound...].split(separator: "\n").first { $0.contains("\"value\":") }
            return value?.split(separator: ":").last.map { $0.filter { !", ".contains($0) } }
        }
        #expect(try next(["score", "--centre", "north"]) == rule.next)
        #expect(try next(["explain", "north"]) == rule.next)
        let (score, explained) = (
            try workspace.run(["score", "--centre", "north"] + files).output,
            try workspace.run(["explain", "north"] + files).output
        )
        #expect(score.contains("next: ") == (rule.next != nil), "\(score)")
        #expect(explained.contains("nothing more: ") == (rule.next == nil), "\(explained)")
    }

    @Test func `a lower value is not praised that nothing can have`() throws {
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": Small.indicator("measure: { \(Self.share) }\nscale: { bands: { 0: 0, 1.5: 2 } }")
            ]))
        let outcome = try workspace.run(["explain", "north", "--criteria", "criteria.yaml", "--data", "data"])
        #expect(outcome.output.contains("nothing more: no other value can come of the rule"), "\(outcome.output)")
    }

    /// What is missing gets no points, so that the points of all who give it are not those of every centre.
    @Test(arguments: [
        "{ value: budget }, scale: { bands: { 0: 2 } }", "{ value: budget }, scale: { bands: { 0: 2, 3: 2 } }",
        "{ mean: activities.usd }, scale: { bands: { 0: 1, 0.5: 1 } }",
        "{ share: activities, having: { ready: yes } }, scale: { bands: { 0: 2 } }",
        "{ value: one }, scale: { bands: { 1: 2 } }", "{ value: one }, scale: { bands: { 0: 0, 1: 2 } }",
        "{ ratio: [{ count: activities }, { count: papers }] }, scale: { bands: { 0: 2 } }",
    ])
    func whatCanBeMissingDoesNotGiveAllTheSame(_ rule: String) throws {
        let files = Small.with([
            "criteria.yaml": Small.criteria(
                "- id: a\n  title: A\n  basis: own\n  indicators:\n    - { id: i, title: I, measure: \(rule) }"),
            "form.yaml": Small.form.replacing(
                "  mark: { type: text }",
                with: "  mark: { type: text }\n  one: { type: number, at-least: 1, at-most: 1 }"),
        ])
        let outcome = try Workspace(files).run(["check", "criteria.yaml"])
        #expect(!outcome.output.contains("same-points"), "\(outcome.output)")
        #expect(outcome.ending == .exited(0), "\(outcome.output)")
    }

    /// Without a value for anyone, or with one that is never missing, they are.
    @Test(arguments: [
        "{ ratio: [{ constant: 4 }, { constant: 2 }] }, scale: { bands: { 0: 2 } }",
        "{ ratio: [{ count: activities }, { constant: 0 }] }, scale: { bands: { 0: 2 } }",
        "{ value: budget }, scale: { bands: { 0: 0 } }", "{ count: activities }, scale: { bands: { 0: 2 } }",
    ])
    func whatIsNeverOrAlwaysMissingDoes(_ rule: String) throws {
        let files = Small.with([
            "criteria.yaml": Small.criteria(
                "- id: a\n  title: A\n  basis: own\n  indicators:\n    - { id: i, title: I, measure: \(rule) }")
        ])
        let outcome = try Workspace(files).run(["check", "criteria.yaml"])
        #expect(outcome.output.contains("same-points"), "\(outcome.output)")
    }
}
