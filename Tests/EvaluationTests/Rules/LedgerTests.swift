import Testing
import Wording

@testable import Evaluation

@Suite("The ledger")
struct LedgerTests {
    private func ledger(_ report: Report, keeps: Bool = true, _ build: (inout Rules) -> Measure)
        throws -> Ledger
    {
        var rules = Rules()
        let measure = build(&rules)
        rules.indicator("a.i", measure)
        rules.set.criteria = [rules.criterion("a", .indicators([0]))]
        return try report.measured(by: rules.set, ledger: keeps).ledgers[0]
    }

    private static let report = Report(activities: [
        [
            "id": "A", "status": "completed", "start": "2016-01-01", "end": "2016-02-01",
            "parties": ["KEN", "UGA"], "participants": "20",
        ],
        ["id": "B", "status": "planned", "start": "2016-01-01"],
        ["status": "completed", "start": "2014-01-01", "end": "2014-12-31", "participants": "7.5"],
        ["id": "D", "start": "2016-01-01", "end": "2019-06-01"],
        ["id": "E", "status": "completed", "start": "2019-01-01"],
        ["id": "F", "status": "completed"],
    ])

    @Test("counts what counted and what was left out, and names each row with the reason")
    func records() throws {
        let ledger = try ledger(Self.report) {
            $0.measure(.count, "activities", where: ["status": "completed"])
        }
        #expect(ledger.counted == 1)
        #expect(ledger.leftOut == 5)
        #expect(ledger.rows.map(\.name) == ["A", "B", "#3", "D", "E", "F"])
        #expect(ledger.rows.map(\.record) == [1, 2, 3, 4, 5, 6])
        #expect(
            ledger.rows.map(\.because?.inWords) == [
                nil, "status is planned, not completed", "it ended before the period",
                "status is empty", "it began after the period",
                "it has no start date",
            ])
    }

    @Test(
        "says why a record is outside its window",
        arguments: [
            (
                .touches,
                [
                    nil, nil, "it ended before the period", nil, "it began after the period",
                    "it has no start date",
                ]
            ),
            (
                .ends,
                [
                    nil, "it has no end date", "it ended before the period",
                    "it ended after the period", "it has no end date", "it has no end date",
                ]
            ),
            (
                .starts,
                [
                    nil, nil, "it began before the period", nil, "it began after the period",
                    "it has no start date",
                ]
            ),
            (
                .within,
                [
                    nil, nil, "it began before the period", "it ended after the period",
                    "it ended after the period", "it has no start date",
                ]
            ),
            (.any, [nil, nil, nil, nil, nil, nil]),
        ] as [(Window, [String?])])
    func windows(window: Window, reasons: [String?]) throws {
        let ledger = try ledger(Self.report) { $0.measure(.count, "activities", window: window) }
        for (row, reason) in zip(ledger.rows, reasons) {
            // E has a start after the period and no end: both reasons are true of it under within.
            if window == .within, row.name == "E" {
                #expect(
                    row.because?.inWords == "it began after the period"
                        || row.because?.inWords == "it ended after the period")
            } else {
                #expect(row.because?.inWords == reason, "\(row.name)")
            }
        }
        #expect(ledger.counted == reasons.count { $0 == nil })
        #expect(ledger.leftOut == reasons.count { $0 != nil })
    }

    @Test("names the elements of a record's list")
    func elements() throws {
        let ledger = try ledger(Self.report) {
            $0.measure(.distinct, "activities.parties", where: ["parties": "KEN"])
        }
        #expect(ledger.rows.map(\.name) == ["A#1", "A#2"])
        #expect(ledger.rows.map(\.because?.inWords) == [nil, "parties is UGA, not KEN"])
        #expect(ledger.counted == 1)
        #expect(ledger.leftOut == 1)
    }

    @Test("names the entries of a record without an identifier")
    func entries() throws {
        let report = Report(activities: [
            ["id": "A", "start": "2016-01-01"],
            [
                "start": "2016-01-01",
                "funding": [["source": "GEF", "usd": "5"], ["source": "host"], ["usd": "7.5"]],
            ],
        ])
        let usd = try ledger(report) {
            $0.measure(.sum, "activities.funding.usd", where: ["funding.source": "GEF"])
        }
        #expect(usd.rows.map(\.name) == ["#2#1", "#2#2", "#2#3"])
        #expect(
            usd.rows.map(\.because?.inWords) == [
                nil, "funding.source is host, not GEF", "funding.source is empty",
            ])
        let all = try ledger(report) { $0.measure(.sum, "activities.funding.usd") }
        #expect(all.rows.map(\.because?.inWords) == [nil, "usd is empty", nil])
    }

    @Test("says what is left out of a measure of a field that is empty")
    func emptyField() throws {
        let ledger = try ledger(Self.report) {
            $0.measure(.mean, "activities.participants", window: .any)
        }
        #expect(ledger.counted == 2)
        #expect(
            ledger.rows.map(\.because?.inWords) == [
                nil, "participants is empty", nil, "participants is empty", "participants is empty",
                "participants is empty",
            ])
    }

    @Test("says what is in the whole of a share, but not in the share")
    func share() throws {
        let ledger = try ledger(Self.report) {
            $0.measure(
                .share, "activities", where: ["participants": ["is": "present"]],
                having: ["status": "planned"], window: .any)
        }
        #expect(
            ledger.rows[0].because?.inWords
                == "in the whole, but not in the share: status is completed, not planned")
        #expect(ledger.rows[1].because?.inWords == "participants is empty")
        #expect(ledger.counted == 0)
    }

    @Test(
        "says in words which test a row fails",
        arguments: [
            (["participants": ["is": "missing"]], "participants is given"),
            (["lead": ["is": "present"]], "lead is empty"),
            (["status": "completed", "lead": "KEN"], "lead is empty"),
            (["status": ["planned", "ongoing"]], "status is completed, not planned or ongoing"),
            (["start": "2017-01-01"], "start is 2016-01-01, not 2017-01-01"),
            (["participants": "21"], "participants is 20, not 21"),
            (["id": "Z"], "id is A, not Z"),
            (
                ["any-of": [["status": "planned"], ["lead": "KEN"]]],
                "it is not so that status is planned or lead is KEN"
            ),
            (["not": ["status": "completed"]], "status is completed"),
            (["not": ["participants": ["more-than": "5"]]], "participants is 20"),
            (["not": ["parties": "KEN"]], "parties has KEN"),
            (["not": ["lead": ["is": "missing"]]], "lead is empty"),
            (["not": ["status": "completed", "id": "A"]], "status is completed and id is A"),
            (["not": ["any-of": [["status": "planned"], ["id": "A"]]]], "status is planned or id is A"),
        ] as [(Given, String)])
    func reasons(conditions: Given, words: String) throws {
        let report = Report(activities: Array(Self.report.activities.prefix(1)))
        let ledger = try ledger(report) { $0.measure(.count, "activities", where: conditions) }
        #expect(ledger.rows.map(\.because?.inWords) == [words])
    }

    @Test("of a list that is tested as a whole says that none of it is so")
    func wholeLists() throws {
        let report = Report(activities: Array(Self.report.activities.prefix(1)))
        let ledger = try ledger(report) {
            $0.measure(.count, "activities", where: ["parties": "TZA"])
        }
        let words = try #require(ledger.rows[0].because?.inWords)
        #expect(
            words.contains("parties") && words.contains("none") && words.contains("TZA"), "\(words)"
        )
    }

    @Test("counts a row that one part of a measure counts, once")
    func parts() throws {
        let ledger = try ledger(Self.report) { rules in
            .ratio(
                rules.measure(.count, "activities", where: ["status": "completed"], window: .any),
                rules.measure(.count, "activities", window: .any))
        }
        #expect(ledger.counted == 6)
        #expect(ledger.leftOut == 0)
        #expect(ledger.rows.count == 6)
        #expect(ledger.rows.allSatisfy { $0.because == nil })
    }

    @Test("keeps its counts, and no rows, where none are wanted")
    func withoutRows() throws {
        let ledger = try ledger(Self.report, keeps: false) {
            $0.measure(.count, "activities", where: ["status": "completed"])
        }
        #expect(ledger.counted == 1)
        #expect(ledger.leftOut == 5)
        #expect(ledger.rows.isEmpty)
    }

    @Test("is empty for a measure that reads no records")
    func noRecords() throws {
        let ledger = try ledger(Self.report) { $0.header("budget") }
        #expect(ledger.counted == 0 && ledger.leftOut == 0)
    }

    @Test("stands with its own indicator")
    func owners() throws {
        var rules = Rules()
        let completed = rules.measure(
            .count, "activities", where: ["status": "completed"], window: .any)
        let planned = rules.measure(
            .count, "activities", where: ["status": "planned"], window: .any)
        rules.indicator("a.completed", completed)
        rules.indicator("a.none", .constant(.one))
        rules.indicator("a.planned", planned)
        rules.require("r", rules.measure(.count, "activities.parties", window: .any), .present)
        rules.set.criteria = [rules.criterion("a", .indicators([0, 1, 2]))]
        let card = try Self.report.scored(by: rules.set)
        #expect(card.indicators.map(\.ledger.counted) == [4, 0, 1])
        #expect(card.indicators.map(\.ledger.leftOut) == [2, 0, 5])
        #expect(try Self.report.measured(by: rules.set).ledgers[3].counted == 2)
    }
}
