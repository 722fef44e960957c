import Diagnostics
import Testing
import Wording

@testable import Evaluation

@Suite("A scale")
struct ScaleTests {
    fileprivate static let steps = Scale.bands(["1": "1", "6": "2", "11": "4", "16": "8"])
    fileprivate static let labelledSteps = Scale.bands(
        ["0": "0", "1": "1", "6": "2"], labels: ["6": "many"])
    fileprivate static let straightLine = Scale.linear(["0": "0", "100": "5"])
    fileprivate static let bentLine = Scale.linear(["-10": "4", "0": "1", "30": "2", "40": "-1"])
    fileprivate static let deadlines = Scale.dates(["2018-12-31": "2", "2019-03-31": "1"])

    @Test(
        "of bands gives the points of the highest bound that a value reaches, and 0 under the lowest",
        arguments: [
            ("0", "0"), ("0.999999999", "0"), ("-5", "0"), ("1", "1"), ("5", "1"),
            ("5.999999999", "1"), ("17/3", "1"),
            ("6", "2"), ("10", "2"), ("32/3", "2"), ("11", "4"), ("15.5", "4"), ("16", "8"),
            ("16.1", "8"), ("1000000", "8"),
        ] as [(String, String)])
    func bands(value: String, points: String) {
        #expect(ScaleTests.steps.points(.exactly(value)) == World.number(points))
    }

    @Test("of bands may have negative bounds and points that fall")
    func oddBands() {
        let scale = Scale.bands(["-2": "3", "0.5": "-1.5", "1": "0.25"])
        for (value, points) in [
            ("-3", "0"), ("-2", "3"), ("0.49", "3"), ("0.5", "-1.5"), ("1", "0.25"),
        ] {
            #expect(scale.points(.exactly(value)) == World.number(points), "\(value)")
        }
        #expect(scale.maximum == World.decimal("3"))
        #expect(scale.minimum == World.decimal("-1.5"))
    }

    @Test(
        "of lines gives exact points between its values, and the nearest end's outside them",
        arguments: [
            ("0", "0"), ("100", "5"), ("50", "2.5"), ("1", "1/20"), ("1/3", "1/60"),
            ("200/7", "10/7"), ("-1", "0"), ("100.1", "5"),
            ("1000000", "5"), ("99.999999999", "4.99999999995"),
        ] as [(String, String)])
    func lines(value: String, points: String) {
        let expected =
            points == "4.99999999995"
            ? World.number("99.999999999").divided(by: World.number("20")) : World.number(points)
        #expect(ScaleTests.straightLine.points(.exactly(value)) == expected)
    }

    @Test(
        "of bent lines follows every one of them",
        arguments: [
            ("-11", "4"), ("-10", "4"), ("-5", "2.5"), ("0", "1"), ("10", "4/3"), ("30", "2"),
            ("35", "0.5"), ("36", "0.2"), ("40", "-1"),
            ("41", "-1"),
        ] as [(String, String)])
    func bentLines(value: String, points: String) {
        #expect(ScaleTests.bentLine.points(.exactly(value)) == World.number(points))
    }

    @Test("of one line point gives its points to every value", arguments: ["-1", "5", "9"])
    func onePoint(value: String) {
        #expect(Scale.linear(["5": "3"]).points(.exactly(value)) == Fraction(3))
    }

    @Test(
        "by unit gives points for fractions of a unit too, never under 0, never over its cap",
        arguments: [
            ("0", "0"), ("1", "0.5"), ("3.5", "1.75"), ("7", "3.5"), ("8", "4"),
            ("8.000000001", "4"), ("100", "4"), ("-1", "0"), ("1/3", "1/6"),
        ] as [(String, String)])
    func perUnit(value: String, points: String) {
        #expect(Scale.perUnit("0.5", atMost: "4").points(.exactly(value)) == World.number(points))
    }

    @Test(
        "by unit takes nothing for a penalty",
        arguments: [("5", "0"), ("-2", "1"), ("-100", "4"), ("0", "0")] as [(String, String)])
    func negativeUnit(value: String, points: String) {
        #expect(Scale.perUnit("-0.5", atMost: "4").points(.exactly(value)) == World.number(points))
    }

    @Test("of values gives the points of the one that looks equal, and none for what is not listed")
    func values() {
        let scale = Scale.texts(["high": "3", "low": "1", "é": "-2"])
        for (text, points) in [("high", "3"), ("low", "1"), ("e\u{301}", "-2")] {
            #expect(scale.points(.text(text)) == World.number(points))
        }
        for text in ["High", "middle", "", "É"] { #expect(scale.points(.text(text)) == nil) }
        #expect(scale.maximum == World.decimal("3"))
        #expect(scale.minimum == World.decimal("-2"))
    }

    @Test("of yes and no gives each its points")
    func yesNo() {
        let scale = Scale.yesNo("2", "-0.5")
        #expect(scale.points(.yesNo(true)) == Fraction(2))
        #expect(scale.points(.yesNo(false)) == World.number("-0.5"))
        #expect(scale.maximum == World.decimal("2"))
    }

    @Test(
        "of dates gives the points of the first on or before which a day falls, and 0 later",
        arguments: [
            ("0001-01-01", "2"), ("2018-12-30", "2"), ("2018-12-31", "2"), ("2019-01-01", "1"),
            ("2019-03-31", "1"), ("2019-04-01", "0"),
            ("9999-12-31", "0"),
        ] as [(String, String)])
    func dates(day: String, points: String) {
        #expect(ScaleTests.deadlines.points(.date(World.day(day))) == World.number(points))
    }

    @Test(
        "reaches the highest points that it gives, for bands and dates at least 0",
        arguments: [
            (ScaleTests.steps, "8", "0"), (ScaleTests.straightLine, "5", "0"),
            (ScaleTests.bentLine, "4", "-1"),
            (.perUnit("0.5", atMost: "4"), "4", "0"), (ScaleTests.deadlines, "2", "0"),
            (.bands(["0": "-3", "1": "-1"]), "0", "-3"), (.dates(["2018-12-31": "-2"]), "0", "-2"),
            (.linear(["0": "-3", "1": "-1"]), "-1", "-3"),
            (.texts(["a": "-3", "b": "-1"]), "-1", "-3"), (.yesNo("-1", "-2"), "-1", "-2"),
        ] as [(Scale, String, String)])
    func reach(scale: Scale, maximum: String, minimum: String) {
        #expect(scale.maximum == World.decimal(maximum))
        #expect(scale.minimum == World.decimal(minimum))
    }

    @Test("gives no points to a value of another type")
    func otherTypes() {
        #expect(ScaleTests.steps.points(.text("1")) == nil)
        #expect(ScaleTests.straightLine.points(.yesNo(true)) == nil)
        #expect(ScaleTests.deadlines.points(.exactly("1")) == nil)
        #expect(Scale.texts(["a": "1"]).points(.exactly("1")) == nil)
        #expect(Scale.yesNo("1", "0").points(.text("yes")) == nil)
        #expect(Scale.perUnit("1", atMost: "1").points(.date(World.day("2018-01-01"))) == nil)
    }

    @Test(
        "says in words which band a value is in",
        arguments: [
            (ScaleTests.steps, .exactly("0"), "under 1"),
            (ScaleTests.steps, .exactly("1"), "1 to 5"),
            (ScaleTests.steps, .exactly("5"), "1 to 5"),
            (ScaleTests.steps, .exactly("6"), "6 to 10"),
            (ScaleTests.steps, .exactly("16"), "16 or more"),
            (ScaleTests.labelledSteps, .exactly("0"), "0"),
            (ScaleTests.labelledSteps, .exactly("3"), "1 to 5"),
            (ScaleTests.labelledSteps, .exactly("6"), "many"),
            (.bands(["0": "0", "0.5": "1", "2": "3"]), .exactly("0.25"), "0 to under 0.5"),
            (.bands(["0": "0", "0.5": "1", "2": "3"]), .exactly("1"), "0.5 to under 2"),
            (ScaleTests.straightLine, .exactly("-1"), "under 0"),
            (ScaleTests.straightLine, .exactly("0"), "between 0 and 100"),
            (ScaleTests.straightLine, .exactly("99"), "between 0 and 100"),
            (ScaleTests.straightLine, .exactly("100"), "100 or more"),
            (ScaleTests.bentLine, .exactly("35"), "between 30 and 40"),
            (ScaleTests.deadlines, .date(World.day("2018-12-31")), "by 2018-12-31"),
            (ScaleTests.deadlines, .date(World.day("2019-01-01")), "by 2019-03-31"),
            (ScaleTests.deadlines, .date(World.day("2019-04-01")), "after 2019-03-31"),
            (.texts(["high": "1"]), .text("high"), "high"),
            (.yesNo("1", "0"), .yesNo(true), "yes"), (.yesNo("1", "0"), .yesNo(false), "no"),
            (.perUnit("1", atMost: "4"), .exactly("2"), nil),
        ] as [(Scale, Value, String?)])
    func words(scale: Scale, value: Value, words: String?) {
        #expect(scale.step(of: value)?.inWords == words)
    }

    @Test(
        "says what a value must reach for more points, and how many more",
        arguments: [
            (ScaleTests.steps, .exactly("0"), .exactly("1"), "1"),
            (ScaleTests.steps, .exactly("1"), .exactly("6"), "1"),
            (ScaleTests.steps, .exactly("5.5"), .exactly("6"), "1"),
            (ScaleTests.steps, .exactly("6"), .exactly("11"), "2"),
            (ScaleTests.steps, .exactly("15"), .exactly("16"), "4"),
            (ScaleTests.steps, .exactly("16"), nil, "0"),
            // A band that gives fewer points is passed over.
            (.bands(["0": "2", "5": "1", "9": "3"]), .exactly("1"), .exactly("9"), "1"),
            (.bands(["0": "2", "5": "1", "9": "3"]), .exactly("6"), .exactly("9"), "2"),
            (.bands(["0": "3", "5": "1"]), .exactly("1"), nil, "0"),
            (ScaleTests.straightLine, .exactly("30"), .exactly("100"), "3.5"),
            (ScaleTests.straightLine, .exactly("-5"), .exactly("100"), "5"),
            (ScaleTests.straightLine, .exactly("100"), nil, "0"),
            (ScaleTests.bentLine, .exactly("-10"), nil, "0"),
            (ScaleTests.bentLine, .exactly("0"), .exactly("30"), "1"),
            (ScaleTests.bentLine, .exactly("35"), nil, "0"),
            (.perUnit("0.5", atMost: "4"), .exactly("3"), .exactly("8"), "2.5"),
            (.perUnit("0.3", atMost: "1"), .exactly("0"), .exactly("10/3"), "1"),
            (.perUnit("0.5", atMost: "4"), .exactly("8"), nil, "0"),
            (.texts(["high": "3", "middle": "2", "low": "1"]), .text("low"), .text("middle"), "1"),
            (.texts(["high": "3", "low": "1"]), .text("high"), nil, "0"),
            (.yesNo("2", "0.5"), .yesNo(false), .yesNo(true), "1.5"),
            (.yesNo("2", "0.5"), .yesNo(true), nil, "0"),
            (.yesNo("0", "1"), .yesNo(true), .yesNo(false), "1"),
            (
                ScaleTests.deadlines, .date(World.day("2019-04-02")),
                .date(World.day("2019-03-31")), "1"
            ),
            (
                ScaleTests.deadlines, .date(World.day("2019-01-01")),
                .date(World.day("2018-12-31")), "1"
            ),
            (ScaleTests.deadlines, .date(World.day("2018-12-31")), nil, "0"),
        ] as [(Scale, Value, Value?, String)])
    func next(scale: Scale, value: Value, next: Value?, points: String) {
        let found = scale.next(after: value)
        #expect(found?.value == next)
        #expect((found?.points ?? .zero) == World.number(points))
    }

    @Test(
        "keeps its word about the next band: it gives exactly that many points more",
        arguments: 1...40)
    func nextIsTrue(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let pairs = (0..<5).map { index in
            (
                index * 10 + Int.random(in: 0...8, using: &chance),
                Int.random(in: -4...9, using: &chance)
            )
        }
        let bands = Scale.bands(
            pairs.map {
                Band(bound: ExactDecimal($0.0), points: ExactDecimal($0.1), label: nil)
            })
        let lines = Scale.linear(
            pairs.map { (value: ExactDecimal($0.0), points: ExactDecimal($0.1)) })
        for scale in [bands, lines] {
            for number in -2...52 {
                let now = try #require(scale.points(.number(Fraction(number))))
                guard let next = scale.next(after: .number(Fraction(number))) else {
                    // Nothing above gives more.
                    for higher in number...60 {
                        #expect(try #require(scale.points(.number(Fraction(higher)))) <= now)
                    }
                    continue
                }
                #expect(next.points > .zero)
                #expect(scale.points(next.value) == now + next.points)
            }
        }
    }
}

@Suite("A missing value")
struct MissingTests {
    private func card(_ rule: MissingRule, of report: Report = Report(), _ problems: inout [ScoringProblem])
        throws -> Scorecard
    {
        var rules = Rules()
        rules.indicator("a.i", .rating("none"), .perUnit("1", atMost: "5"), missing: rule)
        rules.indicator("a.j", .constant(ExactDecimal(2)), .perUnit("1", atMost: "3"))
        rules.set.criteria = [rules.criterion("a", .indicators([0, 1]))]
        return try report.scored(by: rules.set, &problems)
    }

    @Test("gets 0 points, and counts in the maximum, where it is to be zero")
    func zero() throws {
        var problems: [ScoringProblem] = []
        let card = try card(.zero, &problems)
        #expect(card.total == Points(points: Fraction(2), maximum: Fraction(8)))
        #expect(card.indicators[0].points == .zero)
        #expect(card.indicators[0].value == nil)
        #expect(card.isComplete)
        #expect(problems.isEmpty)
    }

    @Test("leaves the total and the maximum where it is to be unscored")
    func unscored() throws {
        var problems: [ScoringProblem] = []
        let card = try card(.unscored, &problems)
        #expect(card.total == Points(points: Fraction(2), maximum: Fraction(3)))
        #expect(card.indicators[0].points == nil)
        #expect(!card.isComplete)
        #expect(problems.isEmpty)
    }

    @Test("is a fault at the report where it is to be an error")
    func error() throws {
        var problems: [ScoringProblem] = []
        _ = try card(.error, &problems)
        #expect(problems.map(\.finding.code) == [.missingValue])
        #expect(problems.first?.finding.location == World.here)
        #expect(problems.first?.finding.message.contains("a.i") == true)
        var none: [ScoringProblem] = []
        let card = try card(.error, of: Report(ratings: [("none", "4")]), &none)
        #expect(none.isEmpty)
        #expect(card.total.points == Fraction(6))
    }

    @Test(
        "is not what a list of no elements or a count of nothing is",
        arguments: MissingRule.allCases)
    func notMissing(rule: MissingRule) throws {
        var rules = Rules()
        let count = rules.measure(.count, "activities")
        rules.indicator("a.i", count, .bands(["0": "1", "1": "2"]), missing: rule)
        rules.indicator(
            "a.j", rules.elements("members"), .bands(["0": "1", "1": "2"]), missing: rule)
        rules.set.criteria = [rules.criterion("a", .indicators([0, 1]))]
        let card = try Report().scored(by: rules.set)
        #expect(card.total == Points(points: Fraction(2), maximum: Fraction(4)))
    }

    @Test("that a scale does not list is a fault with the text, and the nearest one that is")
    func notListed() throws {
        var rules = Rules()
        rules.indicator("a.i", rules.header("plan"), .texts(["transparent": "2", "opaque": "0"]))
        rules.set.criteria = [rules.criterion("a", .indicators([0]))]
        var problems: [ScoringProblem] = []
        _ = try Report(header: ["plan": "transparant"]).scored(by: rules.set, &problems)
        #expect(problems.map(\.finding.code) == [.valueNotListed])
        #expect(problems.first?.finding.message.contains("transparant") == true)
        #expect(problems.first?.finding.suggestion?.contains("Did you mean “transparent”?") == true)
    }
}
