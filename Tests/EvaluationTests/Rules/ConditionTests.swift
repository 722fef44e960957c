import Testing

@testable import Evaluation

@Suite("A condition")
struct ConditionTests {
    /// One activity; how many of it meet the conditions is 1 or 0.
    private static let activity: Given = [
        "id": "X-1", "title": "Größe der ΟΔΟΣ", "partner": "X-1", "status": "completed",
        "stages": ["identified", "documented"], "start": "2016-03-12", "end": "2016-03-15",
        "parties": ["KEN", "TZA"], "lead": "KEN", "host": "KEN", "participants": "20.5",
        "expected": "20.50",
        "open": "yes", "evidence": ["report p. 14", "Letter"], "scores": ["1", "5"],
        "visits": ["2016-05-01", "2017-06-01"],
        "funding": [
            ["source": "GEF", "usd": "60000", "promised": "60000", "donor": "UNEP"],
            [
                "source": "host", "usd": "25000.50", "promised": "1", "donor": "host",
                "paid": "2016-12-31",
            ],
            ["source": "gef", "promised": "25000.50"],
        ],
    ]

    private func meets(_ conditions: Given, header: Given = [:], activity: Given = Self.activity)
        throws -> Bool
    {
        let count = try Report(header: header, activities: [activity]).count(
            "activities", conditions)
        return count == .exactly("1")
    }

    @Test(
        "on a single value holds as its word says",
        arguments: [
            ([:], true), (["status": "completed"], true), (["status": "planned"], false),
            (["status": ["planned", "completed"]], true),
            (["status": ["planned", "ongoing"]], false),
            (["id": "X-1"], true), (["id": "x-1"], false), (["id": "X"], false),
            (["open": "yes"], true),
            (["open": "no"], false), (["open": ["no", "yes"]], true),
            (["start": "2016-03-12"], true),
            (["start": "2016-03-13"], false), (["participants": "20.500"], true),
            (["participants": "20"], false),
            (["participants": ["at-least": "20.5"]], true),
            (["participants": ["at-least": "20.500000001"]], false),
            (["participants": ["at-most": "20.5"]], true),
            (["participants": ["at-most": "20.499999999"]], false),
            (["participants": ["more-than": "20.5"]], false),
            (["participants": ["more-than": "20.499999999"]], true),
            (["participants": ["less-than": "20.5"]], false),
            (["participants": ["less-than": "20.500000001"]], true),
            (["participants": ["at-least": "20", "at-most": "21"]], true),
            (["participants": ["at-least": "20", "less-than": "20.5"]], false),
            (["start": ["from": "2016-03-12"]], true), (["start": ["from": "2016-03-13"]], false),
            (["start": ["until": "2016-03-12"]], true), (["start": ["until": "2016-03-11"]], false),
            (["start": ["from": "2016-01-01", "until": "2016-12-31"]], true),
            (["status": "completed", "open": "yes"], true),
            (["status": "completed", "open": "no"], false),
        ] as [(Given, Bool)])
    func singles(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions) == holds)
    }

    @Test(
        "contains looks through a text, whatever the case and the composition",
        arguments: [
            ("größe", true), ("GRÖSSE", true), ("GRO\u{308}SSE", true), ("οδος", true),
            ("ΟΔΟΣ", true), ("der", true),
            ("", true), ("grosse", false), ("x", false), ("Größe der ΟΔΟΣ und mehr", false),
            ("ss", true), ("S", true),
        ] as [(String, Bool)])
    func contains(part: String, holds: Bool) throws {
        #expect(try meets(["title": ["contains": .text(part)]]) == holds)
    }

    @Test("holds of texts that look equal, case and all")
    func canonical() throws {
        for (one, other, isSame) in [
            ("é", "e\u{301}", true), ("e\u{301}", "é", true), ("é", "É", false), ("é", "e", false),
        ] {
            let activity: Given = [
                "title": .text(one), "partner": .text(other), "evidence": [.text(one)],
            ]
            #expect(try meets(["title": .text(other)], activity: activity) == isSame)
            #expect(try meets(["evidence": .text(other)], activity: activity) == isSame)
            #expect(try meets(["title": ["equals": "partner"]], activity: activity) == isSame)
            #expect(
                try meets(
                    ["title": ["in": "donors"]], header: ["donors": ["x", .text(other)]],
                    activity: activity) == isSame)
        }
    }

    @Test(
        "on an empty field fails, except that it is missing and that it has no elements",
        arguments: [
            (["status": "completed"], false), (["title": ["contains": ""]], false),
            (["title": "x"], false),
            (["participants": ["at-least": "0"]], false),
            (["participants": ["less-than": "0"]], false),
            (["start": ["from": "0001-01-01"]], false), (["open": ["yes", "no"]], false),
            (["parties": "KEN"], false),
            (["lead": ["in": "members"]], false), (["lead": ["equals": "host"]], false),
            (["title": ["equals": "partner"]], false),
            (["participants": ["equals": "expected"]], false), (["funding": ["some": [:]]], false),
            (["funding.usd": ["at-least": "0"]], false), (["status": ["is": "present"]], false),
            (["parties": ["is": "present"]], false), (["funding": ["is": "present"]], false),
            (["funding.usd": ["is": "present"]], false),
            (["status": ["is": "missing"]], true), (["parties": ["is": "missing"]], true),
            (["funding": ["is": "missing"]], true),
            (["funding.usd": ["is": "missing"]], true), (["parties": ["elements": "0"]], true),
            (["parties": ["elements": ["at-most": "2"]]], true),
            (["funding": ["elements": "0"]], true),
            (["parties": ["elements": "1"]], false),
        ] as [(Given, Bool)])
    func emptyFields(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions, header: ["members": ["KEN"]], activity: [:]) == holds)
        // And `not` of it is the other way round.
        #expect(
            try meets(["not": conditions], header: ["members": ["KEN"]], activity: [:]) == !holds)
    }

    @Test(
        "of several conditions holds as not, any-of and all-of say",
        arguments: [
            (["not": ["status": "planned"]], true), (["not": ["status": "completed"]], false),
            (["not": ["status": "completed", "open": "no"]], true),
            (["not": ["not": ["open": "yes"]]], true),
            (["not": [:]], false),
            (["any-of": [["status": "planned"], ["open": "yes"]]], true),
            (["any-of": [["status": "planned"], ["open": "no"]]], false),
            (["any-of": [["status": "completed", "open": "no"], ["lead": "UGA"]]], false),
            (["all-of": [["status": "completed"], ["open": "yes"]]], true),
            (["all-of": [["status": "completed"], ["open": "no"]]], false),
            (
                [
                    "status": "completed", "any-of": [["open": "no"], ["lead": "KEN"]],
                    "not": ["host": "UGA"],
                ], true
            ),
            (
                [
                    "any-of": [
                        ["not": ["title": ["is": "present"]]],
                        ["all-of": [["lead": "KEN"], ["not": ["lead": "UGA"]]]],
                    ]
                ], true
            ),
        ] as [(Given, Bool)])
    func groups(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions) == holds)
    }

    @Test(
        "on a list holds when some element meets it",
        arguments: [
            (["parties": "TZA"], true), (["parties": "UGA"], false),
            (["parties": ["UGA", "TZA"]], true),
            (["evidence": "Letter"], true), (["evidence": ["contains": "P. 14"]], true),
            (["evidence": ["contains": "x"]], false),
            (["scores": ["at-least": "5"]], true), (["scores": ["more-than": "5"]], false),
            (["visits": ["from": "2017-01-01"]], true),
            (["visits": ["until": "2016-04-30"]], false),
            (["funding.usd": ["at-least": "60000"]], true),
            (["funding.usd": ["more-than": "60000"]], false),
            (["funding.source": "gef"], true), (["funding.paid": ["until": "2016-12-31"]], true),
            (["parties": "KEN", "scores": "1"], true),
        ] as [(Given, Bool)])
    func lists(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions) == holds)
    }

    @Test(
        "with several words in one test holds of one and the same element; two conditions may meet different ones"
    )
    func sameElement() throws {
        // Scores are 1 and 5: no single one is between 2 and 4.
        #expect(try meets(["scores": ["at-least": "2", "at-most": "4"]]) == false)
        #expect(try meets(["scores": ["at-least": "2", "at-most": "5"]]) == true)
        #expect(
            try meets(["all-of": [["scores": ["at-least": "2"]], ["scores": ["at-most": "4"]]]])
                == true)
        #expect(try meets(["visits": ["from": "2016-06-01", "until": "2017-01-01"]]) == false)
        // GEF gave 60000 and the host 25000.50.
        #expect(
            try meets(["funding.source": "GEF", "funding.usd": ["less-than": "30000"]]) == true)
        #expect(try meets(["funding.usd": ["at-least": "30000", "less-than": "60000"]]) == false)
    }

    @Test(
        "some asks for one and the same entry",
        arguments: [
            (["funding": ["some": ["source": "GEF", "usd": ["less-than": "30000"]]]], false),
            (["funding": ["some": ["source": "host", "usd": ["less-than": "30000"]]]], true),
            (["funding": ["some": ["source": "gef", "usd": ["is": "missing"]]]], true),
            (["funding": ["some": ["source": "GEF", "usd": ["is": "missing"]]]], false),
            (["funding": ["some": ["not": ["source": ["GEF", "host", "gef"]]]]], false),
            (["funding": ["some": ["not": ["usd": ["at-least": "0"]]]]], true),
            (["funding": ["some": ["any-of": [["paid": ["is": "present"]], ["usd": "1"]]]]], true),
            (["funding": ["some": ["usd": ["equals": "promised"]]]], true),
            (["funding": ["some": ["source": ["equals": "donor"]]]], true),
            (
                [
                    "funding": [
                        "some": ["source": ["equals": "donor"], "usd": ["equals": "promised"]]
                    ]
                ], false
            ),
            (["funding": ["some": [:]]], true),
            (["not": ["funding": ["some": ["source": "EU"]]]], true),
        ] as [(Given, Bool)])
    func some(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions) == holds)
    }

    @Test(
        "elements asks how many a list has, and is asks of the list as a whole",
        arguments: [
            (["parties": ["elements": "2"]], true), (["parties": ["elements": ["1", "2"]]], true),
            (["parties": ["elements": "3"]], false),
            (["parties": ["elements": ["at-least": "2", "at-most": "2"]]], true),
            (["parties": ["elements": ["more-than": "2"]]], false),
            (["parties": ["elements": ["less-than": "3"]]], true),
            (["funding": ["elements": "3"]], true),
            (["evidence": ["elements": ["at-least": "3"]]], false),
            (["parties": ["is": "present"]], true),
            (["parties": ["is": "missing"]], false), (["funding.usd": ["is": "missing"]], false),
            (["funding.usd": ["is": "present"]], true),
            (["funding.party": ["is": "missing"]], true),
            (["funding.party": ["is": "present"]], false),
            (["parties": ["elements": "2"], "scores": ["elements": "2"]], true),
        ] as [(Given, Bool)])
    func elements(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions) == holds)
    }

    @Test(
        "in asks for one of the values of a list in the header or of the centre",
        arguments: [
            (["lead": ["in": "members"]], ["members": ["UGA", "KEN"]], true),
            (["lead": ["in": "members"]], ["members": ["UGA"]], false),
            (["lead": ["in": "members"]], [:], false),
            (["lead": ["in": "centre.parties-served"]], [:], true),
            (["parties": ["in": "centre.parties-served"]], [:], true),
            (["lead": ["in": "centre.also-serves"]], [:], false),
            (["title": ["in": "donors"]], ["donors": ["a", "Größe der ΟΔΟΣ"]], true),
            (["title": ["in": "donors"]], ["donors": ["größe der οδος"]], false),
            (["lead": ["in": "donors"]], ["donors": ["KEN", "not a party"]], true),
            (["funding.source": ["in": "donors"]], ["donors": ["EU", "host"]], true),
            (["participants": ["in": "amounts"]], ["amounts": ["1", "20.5"]], true),
            (["participants": ["in": "amounts"]], ["amounts": ["20.6"]], false),
            (["start": ["in": "days"]], ["days": ["2016-03-12"]], true),
            (["scores": ["in": "amounts", "at-least": "2"]], ["amounts": ["1", "2"]], false),
            (["not": ["lead": ["in": "members"]]], [:], true),
        ] as [(Given, Given, Bool)])
    func inList(conditions: Given, header: Given, holds: Bool) throws {
        #expect(try meets(conditions, header: header) == holds)
    }

    @Test("in a list of the centre knows each centre by itself")
    func inListOfCentre() throws {
        for (served, holds) in [(["TZA"], false), (["KEN"], true), ([], false)]
            as [([String], Bool)]
        {
            let report = Report(
                activities: [Self.activity], centre: World.centre("other", served: served))
            let count = try report.count("activities", ["lead": ["in": "centre.parties-served"]])
            #expect(count == .exactly(holds ? "1" : "0"))
        }
    }

    @Test(
        "equals compares two fields of one record",
        arguments: [
            (["lead": ["equals": "host"]], true), (["participants": ["equals": "expected"]], true),
            (["id": ["equals": "partner"]], true),
            (["id": ["equals": "title"]], false), (["start": ["equals": "end"]], false),
            (["start": ["equals": "start"]], true),
            (["start": ["equals": "reported"]], false),
            (["not": ["start": ["equals": "reported"]]], true),
            (["reported": ["equals": "start"]], false),
            (["participants": ["equals": "expected", "more-than": "20.5"]], false),
        ] as [(Given, Bool)])
    func equals(conditions: Given, holds: Bool) throws {
        #expect(try meets(conditions) == holds)
    }

    @Test(
        "on the list whose elements are the rows tests the element itself",
        arguments: [
            ("activities.parties", [:], 2), ("activities.parties", ["parties": "KEN"], 1),
            ("activities.parties", ["parties": ["in": "centre.parties-served"]], 1),
            ("activities.parties", ["not": ["parties": "KEN"]], 1),
            ("activities.parties", ["status": "completed"], 2),
            ("activities.parties", ["status": "planned"], 0),
            ("activities.parties", ["parties": ["is": "present"]], 2),
            ("activities.parties", ["parties": ["is": "missing"]], 0),
            ("activities.parties", ["parties": ["elements": "2"]], 2),
            ("activities.parties", ["parties": ["elements": "1"]], 0),
            ("activities.parties", ["funding.source": "GEF"], 2),
            ("activities.parties", ["scores": "9"], 0),
            ("activities.funding", [:], 3), ("activities.funding", ["funding.source": "GEF"], 1),
            ("activities.funding", ["funding.source": ["GEF", "gef"]], 2),
            (
                "activities.funding",
                ["funding.source": "GEF", "funding.usd": ["less-than": "30000"]], 0
            ),
            (
                "activities.funding",
                ["funding.source": "host", "funding.usd": ["less-than": "30000"]], 1
            ),
            ("activities.funding", ["funding.usd": ["is": "missing"]], 1),
            ("activities.funding", ["funding.usd": ["is": "present"]], 2),
            ("activities.funding", ["not": ["funding.usd": ["at-least": "30000"]]], 2),
            ("activities.funding", ["funding": ["elements": "3"]], 3),
            ("activities.funding", ["funding": ["elements": "2"]], 0),
            ("activities.funding", ["funding": ["some": ["source": "GEF"]]], 3),
            ("activities.funding", ["funding": ["some": ["source": "EU"]]], 0),
            (
                "activities.funding",
                ["funding": ["some": ["source": "GEF"]], "funding.source": "host"], 1
            ),
            ("activities.funding", ["funding.usd": ["equals": "funding.promised"]], 1),
            ("activities.funding", ["parties": "TZA"], 3),
            (
                "activities.funding",
                ["any-of": [["funding.source": "GEF"], ["funding.paid": ["is": "present"]]]], 2
            ),
            ("activities.scores", ["scores": ["at-least": "2", "at-most": "4"]], 0),
            ("activities.scores", ["scores": ["at-least": "2"]], 1),
            ("activities.evidence", ["evidence": ["contains": "REPORT"]], 1),
            ("activities.visits", ["visits": ["until": "2016-05-01"]], 1),
        ] as [(String, Given, Int)])
    func elementRows(name: String, conditions: Given, count: Int) throws {
        let report = Report(activities: [Self.activity])
        #expect(try report.count(name, conditions) == .exactly("\(count)"))
    }

    @Test("tests the element under distinct and sum too")
    func measuredElements() throws {
        let report = Report(activities: [Self.activity])
        #expect(
            try report.value(.sum, "activities.funding.usd", where: ["funding.source": "host"])
                == .exactly("25000.5"))
        #expect(
            try report.value(.sum, "activities.funding.usd", where: ["parties": "KEN"])
                == .exactly("85000.5"))
        #expect(
            try report.value(
                .distinct, "activities.parties", where: ["parties": ["in": "centre.parties-served"]]
            ) == .exactly("1"))
        #expect(
            try report.value(.distinct, "activities.status", where: ["funding.source": "GEF"])
                == .exactly("1"))
    }

    @Test(
        "on a value, as needs makes it, holds as its word says",
        arguments: [
            ("5", .exactly("5"), true), ("5", .exactly("6"), false),
            (["4", "5"], .exactly("5"), true), (["at-least": "5"], .exactly("5"), true),
            (["at-least": "5"], .exactly("14/3"), false), (["at-most": "5"], .exactly("5"), true),
            (["at-most": "5"], .exactly("16/3"), false),
            (["more-than": "5"], .exactly("5"), false),
            (["less-than": "5"], .exactly("14/3"), true),
            (["less-than": "5"], .exactly("5"), false),
            (["at-least": "5"], nil, false), (["is": "present"], nil, false),
            (["is": "missing"], nil, true), (["is": "present"], .exactly("0"), true),
            (["is": "missing"], .exactly("0"), false),
            (["contains": "AFR"], .text("South Africa"), true),
            (["contains": "x"], .text("Africa"), false),
            (["from": "2018-12-31"], .date(World.day("2018-12-31")), true),
            (["from": "2019-01-01"], .date(World.day("2018-12-31")), false),
            (["until": "2018-12-31"], .date(World.day("2018-12-31")), true),
            (["until": "2018-12-30"], .date(World.day("2018-12-31")), false),
            (["at-least": "1"], .text("5"), false), (["contains": "5"], .exactly("5"), false),
        ] as [(Given, Value?, Bool)])
    func values(given: Given, value: Value?, holds: Bool) {
        #expect(Conditions.valueTests(given).allSatisfy { $0.holds(value) } == holds)
    }
}
