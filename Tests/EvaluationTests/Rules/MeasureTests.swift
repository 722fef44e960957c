import BigInt
import Testing

@testable import Evaluation

@Suite("A measure")
struct MeasureTests {
    private static let report = Report(
        header: [
            "budget": "12.5", "submitted": "2018-12-20", "open": "yes",
            "members": ["KEN", "UGA", "TZA"], "level": "high",
        ],
        activities: [
            [
                "id": "1", "status": "completed", "parties": ["KEN", "UGA"], "participants": "10",
                "title": "PCB",
                "stages": ["identified", "documented"], "open": "yes", "start": "2016-01-01",
                "funding": [
                    ["source": "GEF", "usd": "100"], ["source": "host", "usd": "0.5"],
                    ["source": "GEF"],
                ],
            ],
            [
                "id": "2", "status": "completed", "parties": ["UGA", "TZA", "UGA"],
                "participants": "40.25", "title": "PCB",
                "stages": ["documented"], "open": "no", "start": "2016-01-01",
                "funding": [["usd": "7"]],
            ],
            [
                "id": "3", "status": "planned", "participants": "-3", "title": "pcb",
                "start": "2016-02-01",
            ],
            ["id": "4", "status": "planned", "start": "2016-01-01", "scores": ["1", "2", "2"]],
        ])

    @Test(
        "of records is worked out over those that count",
        arguments: [
            (.count, "activities", "4"), (.count, "activities.parties", "5"),
            (.count, "activities.funding", "4"),
            (.distinct, "activities.parties", "3"), (.distinct, "activities.status", "2"),
            (.distinct, "activities.stages", "2"), (.distinct, "activities.title", "2"),
            (.distinct, "activities.participants", "3"), (.distinct, "activities.open", "2"),
            (.distinct, "activities.start", "2"), (.distinct, "activities.funding.source", "2"),
            (.distinct, "activities.funding.usd", "3"), (.distinct, "activities.scores", "2"),
            (.sum, "activities.participants", "47.25"), (.mean, "activities.participants", "15.75"),
            (.median, "activities.participants", "10"), (.least, "activities.participants", "-3"),
            (.most, "activities.participants", "40.25"), (.sum, "activities.funding.usd", "107.5"),
            (.mean, "activities.funding.usd", "215/6"), (.median, "activities.funding.usd", "7"),
            (.least, "activities.funding.usd", "0.5"), (.most, "activities.funding.usd", "100"),
            (.sum, "activities.scores", "5"), (.mean, "activities.scores", "5/3"),
            (.median, "activities.scores", "2"),
        ] as [(RecordMeasure.Kind, String, String)])
    func overRecords(kind: RecordMeasure.Kind, name: String, expected: String) throws {
        #expect(try Self.report.value(kind, name) == .exactly(expected))
    }

    @Test(
        "from no records is 0, missing or no",
        arguments: [
            (.count, "activities", .exactly("0")), (.count, "activities.parties", .exactly("0")),
            (.distinct, "activities.parties", .exactly("0")),
            (.distinct, "activities.title", .exactly("0")),
            (.sum, "activities.participants", .exactly("0")),
            (.sum, "activities.funding.usd", .exactly("0")),
            (.mean, "activities.participants", nil), (.median, "activities.participants", nil),
            (.least, "activities.participants", nil), (.most, "activities.funding.usd", nil),
            (.any, "activities", .yesNo(false)), (.any, "activities.parties", .yesNo(false)),
        ] as [(RecordMeasure.Kind, String, Value?)])
    func fromNothing(kind: RecordMeasure.Kind, name: String, expected: Value?) throws {
        #expect(try Report().value(kind, name) == expected)
        // The same where there are records, but none that meets the conditions or has the field.
        let others = Report(activities: [["id": "1", "status": "cancelled", "start": "2016-01-01"]])
        #expect(try others.value(kind, name, where: ["status": "completed"]) == expected)
        if kind != .count && kind != .any { #expect(try others.value(kind, name) == expected) }
    }

    @Test("any is yes as soon as one record counts")
    func any() throws {
        #expect(
            try Self.report.value(.any, "activities", where: ["status": "planned"]) == .yesNo(true))
        #expect(
            try Self.report.value(.any, "activities", where: ["status": "ongoing"]) == .yesNo(false)
        )
        #expect(
            try Self.report.value(.any, "activities.parties", where: ["parties": "TZA"])
                == .yesNo(true))
        #expect(
            try Self.report.value(.any, "activities.parties", where: ["parties": "RWA"])
                == .yesNo(false))
    }

    @Test("share is what meets both conditions over what meets the first")
    func share() throws {
        let report = Self.report
        #expect(
            try report.value(.share, "activities", having: ["status": "completed"])
                == .exactly("1/2"))
        #expect(
            try report.value(.share, "activities", where: ["title": "PCB"], having: ["open": "yes"])
                == .exactly("1/2"))
        #expect(
            try report.value(
                .share, "activities", where: ["participants": ["is": "present"]],
                having: ["status": "completed"])
                == .exactly("2/3"))
        #expect(
            try report.value(.share, "activities.parties", having: ["parties": "UGA"])
                == .exactly("3/5"))
        #expect(
            try report.value(.share, "activities.funding", having: ["funding.source": "GEF"])
                == .exactly("1/2"))
        #expect(
            try report.value(.share, "activities", having: ["status": "ongoing"]) == .exactly("0"))
        #expect(
            try report.value(
                .share, "activities", where: ["status": "ongoing"], having: ["open": "yes"]) == nil)
        #expect(try Report().value(.share, "activities", having: ["open": "yes"]) == nil)
    }

    @Test(
        "median of an even count is the mean of the middle two",
        arguments: [
            (["1"], "1"), (["1", "2"], "3/2"), (["3", "1", "2"], "2"),
            (["10", "1", "2", "4"], "3"),
            (["1", "1", "1", "100"], "1"), (["-1", "0.5"], "-0.25"), (["5", "5"], "5"),
            (["0.000000001", "0"], "0.0000000005"),
            (["3", "-7", "0", "2", "9", "1"], "1.5"),
        ] as [([String], String)])
    func median(numbers: [String], expected: String) throws {
        let expected = expected == "0.0000000005" ? "1/2000000000" : expected
        let report = Report(notes: numbers.map { ["worth": .text($0)] })
        #expect(try report.value(.median, "notes.worth") == .exactly(expected))
        let asList = Report(activities: [
            ["scores": .list(numbers.map { .text($0) }), "start": "2016-01-01"]
        ])
        #expect(try asList.value(.median, "activities.scores") == .exactly(expected))
    }

    @Test("leaves out records whose field is empty")
    func emptyFields() throws {
        let report = Report(notes: [["worth": "4"], ["title": "none"], ["worth": "8"], [:]])
        #expect(try report.value(.count, "notes") == .exactly("4"))
        #expect(try report.value(.mean, "notes.worth") == .exactly("6"))
        #expect(try report.value(.sum, "notes.worth") == .exactly("12"))
        #expect(try report.value(.median, "notes.worth") == .exactly("6"))
        #expect(try report.value(.least, "notes.worth") == .exactly("4"))
        #expect(try report.value(.distinct, "notes.worth") == .exactly("2"))
        #expect(try report.value(.distinct, "notes.title") == .exactly("1"))
    }

    @Test("counts texts that look equal as one, and texts in another case as two")
    func distinctTexts() throws {
        let report = Report(notes: [
            ["title": "é"], ["title": "e\u{301}"], ["title": "É"], ["title": "e"],
        ])
        #expect(try report.value(.distinct, "notes.title") == .exactly("3"))
    }

    @Test("of the same rows with two conditions is worked out twice")
    func twoConditions() throws {
        let value = try Self.report.value { rules in
            .ratio(
                rules.measure(.sum, "activities.funding.usd", where: ["funding.source": "GEF"]),
                rules.measure(.sum, "activities.funding.usd"))
        }
        #expect(value == .exactly("40/43"))
    }

    @Test("of the header is its field, or missing")
    func headers() throws {
        func value(_ name: String, _ report: Report = Self.report) throws -> Value? {
            try report.value { $0.header(name) }
        }
        #expect(try value("budget") == .exactly("12.5"))
        #expect(try value("submitted") == .date(World.day("2018-12-20")))
        #expect(try value("open") == .yesNo(true))
        #expect(try value("level") == .text("high"))
        #expect(try value("plan") == nil)
        #expect(try value("budget", Report()) == nil)
    }

    @Test("of the centre is what the roster says")
    func centre() throws {
        #expect(try Report().value { _ in .centre(.region) } == .text("Africa"))
        #expect(try Report().value { _ in .centre(.endorsed) } == .date(World.day("2011-04-29")))
        #expect(try Report().value { _ in .centre(.host) } == nil)
        #expect(try Report().value { _ in .centreElements(.partiesServed) } == .exactly("2"))
        #expect(try Report().value { _ in .centreElements(.alsoServes) } == .exactly("0"))
    }

    @Test("elements is how many a list has, and 0 where there is none")
    func elements() throws {
        #expect(try Self.report.value { $0.elements("members") } == .exactly("3"))
        #expect(try Self.report.value { $0.elements("donors") } == .exactly("0"))
        #expect(try Report().value { $0.elements("members") } == .exactly("0"))
    }

    @Test("ratio, total and difference are exact")
    func combined() throws {
        func value(_ measure: Measure) throws -> Value? { try Report().value { _ in measure } }
        func constant(_ text: String) -> Measure { .constant(World.decimal(text)) }
        #expect(try value(constant("0.1")) == .exactly("0.1"))
        #expect(try value(.ratio(constant("1"), constant("3"))) == .exactly("1/3"))
        #expect(try value(.ratio(constant("-1.5"), constant("0.5"))) == .exactly("-3"))
        #expect(try value(.ratio(constant("0"), constant("3"))) == .exactly("0"))
        #expect(try value(.ratio(constant("1"), constant("0"))) == nil)
        #expect(try value(.ratio(constant("0"), constant("0"))) == nil)
        #expect(
            try value(.total([constant("0.1"), constant("0.2"), constant("-0.3")])) == .exactly("0")
        )
        #expect(try value(.total([constant("7")])) == .exactly("7"))
        #expect(try value(.difference(constant("1"), constant("2.5"))) == .exactly("-1.5"))
        #expect(
            try value(
                .difference(
                    .ratio(constant("1"), constant("3")), .ratio(constant("1"), constant("4"))))
                == .exactly("1/12"))
    }

    @Test("of anything missing is missing")
    func ofMissing() throws {
        let (missing, one) = (Measure.rating("nobody"), Measure.constant(.one))
        for measure in [
            .ratio(missing, one), .ratio(one, missing), .total([one, missing]),
            .difference(one, missing),
            .difference(missing, one), .total([.ratio(one, .constant(.zero)), one]),
        ] as [Measure] {
            #expect(try Report().value { _ in measure } == nil)
        }
    }

    @Test("outgrows a machine word without a trap")
    func large() throws {
        let most = "999999999999999999999999999"
        let report = Report(notes: (0..<3).map { _ in ["worth": .text(most)] })
        #expect(try report.value(.sum, "notes.worth") == .exactly("2999999999999999999999999997"))
        #expect(try report.value(.mean, "notes.worth") == .exactly(most))
        let product = try report.value { rules in
            .difference(rules.measure(.sum, "notes.worth"), rules.measure(.most, "notes.worth"))
        }
        #expect(product == .exactly("1999999999999999999999999998"))
    }

    @Test(
        "that can't be held exactly is a fault, never a trap",
        arguments: [(.sum, ""), (.mean, ""), (.sum, "-"), (.mean, "-")]
            as [(RecordMeasure.Kind, String)])
    func tooLarge(kind: RecordMeasure.Kind, sign: String) throws {
        // Int128 holds some 1.7·10³⁸ billionths: 1.7·10²⁹.
        let report = Report(
            notes: (0..<20).map { _ in ["worth": .text(sign + "9999999999999999999999999999")] })
        #expect {
            _ = try report.value(kind, "notes.worth")
        } throws: { error in
            (error as? ReportMeasurer.NumberTooLarge)?.measure == 0
        }
        // What does not add up goes on as it is.
        #expect(
            try report.value(.median, "notes.worth")
                == .exactly(sign + "9999999999999999999999999999"))
        #expect(try report.value(.count, "notes") == .exactly("20"))
    }

    @Test("gives the same, whatever the order of the records", arguments: 1...30)
    func order(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let notes: [Given] = (0..<20).map { _ in
            ["worth": .text("\(Int.random(in: -50...50, using: &chance))")]
        }
        let (one, other) = (Report(notes: notes), Report(notes: notes.shuffled(using: &chance)))
        for kind in [.sum, .mean, .median, .least, .most, .distinct] as [RecordMeasure.Kind] {
            #expect(try one.value(kind, "notes.worth") == other.value(kind, "notes.worth"))
        }
        let numbers = notes.map { World.number($0.entries[0].value.text) }
        #expect(try one.value(.sum, "notes.worth") == .number(numbers.total()))
        #expect(try one.value(.least, "notes.worth") == numbers.min().map { .number($0) })
        #expect(try one.value(.most, "notes.worth") == numbers.max().map { .number($0) })
        #expect(try one.value(.distinct, "notes.worth") == .number(Fraction(Set(numbers).count)))
        let sorted = numbers.sorted()
        #expect(
            try one.value(.median, "notes.worth")
                == (sorted[9] + sorted[10]).divided(by: Fraction(2)).map { .number($0) })
    }
}
