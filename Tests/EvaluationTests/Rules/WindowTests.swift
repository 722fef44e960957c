import Testing

@testable import Evaluation

@Suite("A window")
struct WindowTests {
    /// The period is 2015-01-01 to 2018-12-31; whether a record counts in each window, in the order
    /// touches, ends, starts, within, any.
    @Test(
        "counts a record whose dates it asks for, both ends of the period included",
        arguments: [
            // Wholly outside, up to the edges.
            ("2014-01-01", "2014-12-31", [false, false, false, false, true]),
            ("2019-01-01", "2019-12-31", [false, false, false, false, true]),
            // On the first day, on the last day.
            ("2015-01-01", "2015-01-01", [true, true, true, true, true]),
            ("2018-12-31", "2018-12-31", [true, true, true, true, true]),
            // Over the first edge, over the last, over both, and as long as the period.
            ("2014-12-31", "2015-01-01", [true, true, false, false, true]),
            ("2018-12-31", "2019-01-01", [true, false, true, false, true]),
            ("2014-12-31", "2019-01-01", [true, false, false, false, true]),
            ("2015-01-01", "2018-12-31", [true, true, true, true, true]),
            ("2014-12-31", "2018-12-31", [true, true, false, false, true]),
            ("2015-01-01", "2019-01-01", [true, false, true, false, true]),
            // Without an end, which is then the day it starts, except under ends.
            ("2015-01-01", nil, [true, false, true, true, true]),
            ("2018-12-31", nil, [true, false, true, true, true]),
            ("2014-12-31", nil, [false, false, false, false, true]),
            ("2019-01-01", nil, [false, false, false, false, true]),
            // Without a start.
            (nil, "2016-01-01", [false, true, false, false, true]),
            (nil, "2014-12-31", [false, false, false, false, true]),
            (nil, "2015-01-01", [false, true, false, false, true]),
            (nil, "2018-12-31", [false, true, false, false, true]),
            (nil, "2019-01-01", [false, false, false, false, true]),
            (nil, nil, [false, false, false, false, true]),
        ] as [(String?, String?, [Bool])])
    func edges(start: String?, end: String?, expected: [Bool]) throws {
        var entries: [(key: String, value: Given)] = [("id", "1")]
        if let start { entries.append(("start", .text(start))) }
        if let end { entries.append(("end", .text(end))) }
        let report = Report(activities: [.mapping(entries)])
        let windows: [Window] = [.touches, .ends, .starts, .within, .any]
        for (window, isCounted) in zip(windows, expected) {
            let value = try report.value(.count, "activities", window: window)
            #expect(value == .exactly(isCounted ? "1" : "0"), "\(window)")
        }
    }

    @Test("counts every record of a collection without dates", arguments: Window.allCases)
    func undated(window: Window) throws {
        let report = Report(notes: [["title": "a"], [:]])
        #expect(try report.value(.count, "notes", window: window) == .exactly("2"))
    }

    @Test(
        "takes a record to end on the day it starts where the form has no end, except under ends",
        arguments: [
            ("2014-12-31", [false, false, false, false, true]),
            ("2015-01-01", [true, false, true, true, true]),
            ("2018-12-31", [true, false, true, true, true]),
            ("2019-01-01", [false, false, false, false, true]),
            (nil, [false, false, false, false, true]),
        ] as [(String?, [Bool])])
    func onlyFrom(on: String?, expected: [Bool]) throws {
        let meeting: Given = on.map { ["id": "1", "on": .text($0)] } ?? ["id": "1"]
        let windows: [Window] = [.touches, .ends, .starts, .within, .any]
        for (window, isCounted) in zip(windows, expected) {
            let value = try Report(meetings: [meeting]).value(.count, "meetings", window: window)
            #expect(value == .exactly(isCounted ? "1" : "0"), "\(window)")
        }
    }

    @Test("holds for the elements of a record's lists as for the record")
    func elements() throws {
        let report = Report(activities: [
            ["parties": ["KEN", "UGA"], "start": "2014-06-01", "end": "2015-01-01"],
            ["parties": ["TZA"], "start": "2013-06-01", "end": "2014-12-31"],
        ])
        #expect(try report.value(.count, "activities.parties") == .exactly("2"))
        #expect(try report.value(.distinct, "activities.parties", window: .within) == .exactly("0"))
        #expect(try report.value(.distinct, "activities.parties", window: .any) == .exactly("3"))
    }

    @Test("limits the whole of a share too")
    func share() throws {
        let report = Report(activities: [
            ["open": "yes", "start": "2015-06-01"], ["open": "no", "start": "2016-06-01"],
            ["open": "yes", "start": "2014-06-01"],
        ])
        #expect(try report.value(.share, "activities", having: ["open": "yes"]) == .exactly("1/2"))
        #expect(
            try report.value(.share, "activities", having: ["open": "yes"], window: .any)
                == .exactly("2/3"))
    }
}
