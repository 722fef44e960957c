import Foundation
import SourceReading
import Testing

/// What people write who know the rule and not yet the file: each advice is put in place, and then the file scores.
@Suite struct RuleAdviceTests {
    /// A part of the small world's criteria, what is advised for it, and what stands there when the advice is followed.
    struct Advice: Sendable, CustomTestStringConvertible {
        var code: String
        var before: String
        /// What the suggestion must say.
        var suggests: String
        var after: String
        /// What north then comes to.
        var points: Decimal
        var testDescription: String { before }

        init(_ code: String, _ before: String, suggests: String, _ after: String, _ points: Decimal) {
            (self.code, self.before, self.suggests, self.after, self.points) = (code, before, suggests, after, points)
        }
    }

    /// Half of north's four activities are completed; one was done for 12000 dollars, one for 500.
    private static let north = """
        centre: north
        activities:
          - { id: N-1, status: completed, start: 2015-03-01, usd: 12000, ready: yes }
          - { id: N-2, status: completed, start: 2015-04-01, end: 2015-05-01, usd: 500 }
          - { id: N-3, status: planned, start: 2015-06-01, funding: [{ source: GEF, usd: 1 }] }
          - { id: N-4, status: ongoing, start: 2015-07-01 }

        """

    private static let share = "measure: { share: activities, having: { status: completed } }\n"
    private static let ratio =
        "measure: { ratio: [{ count: activities, where: { status: completed } }, { count: activities }] }\n"
    private static let sum = "measure: { sum: activities.usd }\n"

    private static func counted(_ conditions: String) -> String {
        "measure: { count: activities, where: \(conditions) }\nscale: { per-unit: { points: 1, at-most: 9 } }"
    }

    static let numbers: [Advice] = [
        Advice(
            "not-a-number", share + "scale: { bands: { 0: 0, 50%: 2 } }", suggests: "a part of 1: 0.5",
            share + "scale: { bands: { 0: 0, 0.5: 2 } }", 2),
        Advice(
            "not-a-number", share + "scale: { linear: { 0: 0, 62.5 %: 5 } }", suggests: "a part of 1: 0.625",
            share + "scale: { linear: { 0: 0, 0.625: 5 } }", 4),
        Advice(
            "not-a-number", ratio + "scale: { bands: { 0: 0, 50%: 2 } }", suggests: "a part of 1: 0.5",
            ratio + "scale: { bands: { 0: 0, 0.5: 2 } }", 2),
        Advice(
            "not-a-number", "weight: 50%\n" + ratio + "scale: { bands: { 0: 0, 0.5: 2 } }",
            suggests: "a part of 1: 0.5",
            "weight: 0.5\n" + ratio + "scale: { bands: { 0: 0, 0.5: 2 } }", 1),
        Advice(
            "not-a-number", share + "scale: { bands: { 0: 0, 1/2: 2 } }", suggests: "a decimal number: 0.5",
            share + "scale: { bands: { 0: 0, 0.5: 2 } }", 2),
        Advice(
            "not-a-number", share + "scale: { bands: { 0: 0, 1/3: 2 } }", suggests: "a decimal number: 0.333333333",
            share + "scale: { bands: { 0: 0, 0.333333333: 2 } }", 2),
        Advice(
            "not-a-number", share + "scale: { bands: { 0: 0, ½: 2 } }", suggests: "a decimal number: 0.5",
            share + "scale: { bands: { 0: 0, 0.5: 2 } }", 2),
        Advice(
            "not-a-number", sum + "scale: { bands: { 0: 0, 10,000: 2 } }", suggests: "Write 10000, or 10.000",
            sum + "scale: { bands: { 0: 0, 10000: 2 } }", 2),
        Advice(
            "not-a-number", sum + "scale: { bands: { 0: 0, 1,500,000: 2, 12,000: 1 } }", suggests: "Write 1500000",
            sum + "scale: { bands: { 0: 0, 1500000: 2, 12000: 1 } }", 1),
        Advice(
            "not-a-number", share + "scale: { linear: { 0: 0, 0,5: 2 } }", suggests: "Write 0.5",
            share + "scale: { linear: { 0: 0, 0.5: 2 } }", 2),
        Advice(
            "not-a-number", sum + "scale: { linear: { 0: 0, 25000: 1,500 } }",
            suggests: "Write 1500, or 1.500 where the comma is a decimal comma",
            sum + "scale: { linear: { 0: 0, 25000: 1500 } }", 750),
    ]

    static let tests: [Advice] = [
        Advice(
            "condition-malformed", counted("{ status: not completed }"), suggests: "“not: { status: completed }”",
            counted("{ not: { status: completed } }"), 2),
        Advice(
            "condition-malformed", counted("{ status: \"!= planned\" }"), suggests: "“not: { status: planned }”",
            counted("{ not: { status: planned } }"), 3),
        Advice(
            "condition-malformed", counted("{ status: not completed, not: { id: N-4 } }"),
            suggests: "“all-of: [{ not: { status: completed } }]”",
            counted("{ all-of: [{ not: { status: completed } }], not: { id: N-4 } }"), 1),
        Advice(
            "condition-malformed", counted("{ ready: not yes }"), suggests: "“not: { ready: yes }”",
            counted("{ not: { ready: yes } }"), 3),
        Advice(
            "condition-malformed", counted("{ usd: \">= 500\" }"), suggests: "“usd: { at-least: 500 }”",
            counted("{ usd: { at-least: 500 } }"), 2),
        Advice(
            "condition-malformed", counted("{ usd: \"> 500\" }"), suggests: "“usd: { more-than: 500 }”",
            counted("{ usd: { more-than: 500 } }"), 1),
        Advice(
            "condition-malformed", counted("{ usd: ≤ 500 }"), suggests: "“usd: { at-most: 500 }”",
            counted("{ usd: { at-most: 500 } }"), 1),
        Advice(
            "condition-malformed", counted("{ start: \"< 2015-06-01\" }"), suggests: "“start: { until: 2015-05-31 }”",
            counted("{ start: { until: 2015-05-31 } }"), 2),
        Advice(
            "condition-malformed", counted("{ start: \"> 2015-06-01\" }"), suggests: "“start: { from: 2015-06-02 }”",
            counted("{ start: { from: 2015-06-02 } }"), 1),
        Advice(
            "unknown-key", counted("{ <<: { status: planned } }"), suggests: "Write out here the keys",
            counted("{ status: planned }"), 1),
        Advice(
            "unknown-key", counted("{ status: planned }") + "\n<<: { weight: 2 }", suggests: "Write out here the keys",
            counted("{ status: planned }") + "\nweight: 2", 2),
        Advice(
            "unknown-field", "applies-when: { region: Polar }\n" + counted("{ status: planned }"),
            suggests: "“centre.region”", "applies-when: { centre.region: Polar }\n" + counted("{ status: planned }"), 1),
    ]

    @Test(arguments: numbers + tests)
    func anAdviceIsRightWherePutInPlace(_ advice: Advice) throws {
        let north = ["data/2015/reports/north.yaml": Self.north]
        let workspace = try Workspace(
            Small.with(north.merging(["criteria.yaml": Small.indicator(advice.before)]) { $1 }))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(Set(outcome.findings.map(\.code)) == [advice.code], "\(outcome.errors)")
        #expect(outcome.findings.first?.suggestion?.contains(advice.suggests) == true, "\(outcome.errors)")
        try workspace.write("criteria.yaml", Small.indicator(advice.after))
        let then = try workspace.run(Small.score + ["--format", "json"])
        #expect(then.errors.isEmpty, "\(then.errors)")
        #expect(try Results(then).card("north").points == advice.points)
    }

    /// What a requirement needs, of a share.
    @Test func aNeedInPerCentIsAPartOfOne() throws {
        func criteria(_ needs: String) -> String {
            let top = """
                requirements:
                  - id: r
                    title: R
                    measure: { share: activities, having: { status: completed } }
                    needs: { at-least: \(needs) }
                    otherwise: not-evaluated
                """
            return Small.indicator("measure: { count: activities }\n\(Small.bands)", top: top)
        }
        let files = ["data/2015/reports/north.yaml": Self.north, "criteria.yaml": criteria("50%")]
        let workspace = try Workspace(Small.with(files))
        #expect(try workspace.run(Small.score).findings.first?.suggestion?.contains("a part of 1: 0.5") == true)
        try workspace.write("criteria.yaml", criteria("0.5"))
        let card = try Results(try workspace.run(Small.score + ["--format", "json"])).card("north")
        #expect(card.status == "scored")
    }

    /// In a report, three digits behind a comma may be thousands as well as decimals.
    @Test(arguments: [("12,000", "such as 1250"), ("12,50", "Write a decimal point")])
    func aCommaInARecordIsTold(_ number: String, _ suggests: String) throws {
        let report = "centre: north\nactivities: [{ id: N-1, status: planned, usd: \(number) }]\n"
        let outcome = try Workspace(Small.with(["data/2015/reports/north.yaml": report])).run(Small.score)
        #expect(outcome.findings.map(\.code) == ["not-a-number"])
        #expect(outcome.findings.first?.suggestion?.contains(suggests) == true, "\(outcome.errors)")
    }
}
