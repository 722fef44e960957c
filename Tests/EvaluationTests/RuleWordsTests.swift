import Testing
import Wording

@testable import Evaluation

@Suite("Rules in words")
struct RuleWordsTests {
    /// A record measure in words.
    private func words(
        _ kind: RecordMeasure.Kind, _ name: String, where conditions: Given? = nil, having: Given? = nil,
        window: Window = .touches
    ) -> String {
        var rules = Rules()
        let measure = rules.measure(kind, name, where: conditions, having: having, window: window)
        return RuleWords(rules.set).measure(measure)
    }

    /// The conditions of a measure of records in words, without what stands around them.
    private func condition(_ given: Given, on name: String = "activities") -> String? {
        var rules = Rules()
        _ = rules.measure(.count, name, where: given)
        let measure = rules.set.recordMeasures[0]
        return measure.filter.flatMap { RuleWords.condition($0, rows: measure.rows) }
    }

    @Test("say what is counted, under which conditions, and when a record counts")
    func count() {
        #expect(
            words(.count, "activities", where: ["status": "completed", "conventions": "stockholm"])
                == "counts activities where status is completed and conventions has stockholm; "
                + "records that touch the period")
        #expect(
            words(.count, "activities.funding")
                == "counts elements of activities.funding; records that touch the period")
        #expect(words(.count, "notes") == "counts notes; records of any time, as they carry no dates")
    }

    @Test(
        "name each window",
        arguments: [
            (.touches, "records that touch the period"), (.ends, "records that ended in the period"),
            (.starts, "records that began in the period"), (.within, "records that lie wholly in the period"),
            (.any, "records of any time"),
        ] as [(Window, String)])
    func windows(window: Window, expected: String) {
        #expect(words(.count, "activities", window: window) == "counts activities; " + expected)
    }

    @Test(
        "have a verb for each kind of measure",
        arguments: [
            (.distinct, "activities.parties", "counts the different values of activities.parties"),
            (.sum, "activities.funding.usd", "adds up activities.funding.usd"),
            (.mean, "activities.participants", "takes the mean of activities.participants"),
            (.median, "activities.participants", "takes the median of activities.participants"),
            (.least, "activities.participants", "takes the least of activities.participants"),
            (.most, "activities.participants", "takes the most of activities.participants"),
            (.any, "activities", "says whether there are any activities"),
        ] as [(RecordMeasure.Kind, String, String)])
    func kinds(kind: RecordMeasure.Kind, name: String, expected: String) {
        #expect(words(kind, name) == expected + "; records that touch the period")
    }

    @Test("say of what a share is taken")
    func share() {
        #expect(
            words(.share, "activities", having: ["status": "completed"])
                == "takes, of all activities, the share where status is completed; records that touch the period")
        #expect(
            words(.share, "activities", where: ["open": "yes"], having: ["status": "completed"])
                == "takes, of activities where open is yes, the share where status is completed; "
                + "records that touch the period")
    }

    @Test(
        "tell conditions from one another",
        arguments: [
            (["status": ["ongoing", "completed"]], "status is ongoing or completed"),
            (["status": "planned", "open": "yes", "lead": "KEN"], "status is planned, open is yes and lead is KEN"),
            (
                ["status": ["ongoing", "completed"], "open": "yes"],
                "status is ongoing or completed, and open is yes"
            ),
            (["not": ["status": "planned"]], "status is not planned"),
            (["not": ["conventions": "basel"]], "conventions has none that is basel"),
            (
                ["not": ["status": "planned", "open": "yes"]],
                "not (status is planned and open is yes)"
            ),
            (
                ["any-of": [["status": "planned"], ["open": "yes", "lead": "KEN"]]],
                "status is planned or (open is yes and lead is KEN)"
            ),
            (
                ["open": "yes", "any-of": [["status": "planned"], ["status": "ongoing"]]],
                "open is yes, and (status is planned or status is ongoing)"
            ),
            (["title": ["is": "present"]], "title is given"),
            (["funding.usd": ["is": "missing"]], "funding.usd is empty"),
            (["not": ["title": ["is": "present"]]], "title is not given"),
            (["parties": ["elements": ["at-least": "2"]]], "parties has 2 or more elements"),
            (
                ["funding": ["some": ["source": "GEF", "party": "KEN"]]],
                "funding has an entry where source is GEF and party is KEN"
            ),
            (["scores": ["at-least": "3"]], "scores has one that is such"),
        ] as [(Given, String)])
    func conditions(given: Given, expected: String) {
        #expect(condition(given) == expected)
    }

    @Test("speak of the element itself where a list's elements are the rows")
    func elements() {
        #expect(condition(["parties": "KEN"], on: "activities.parties") == "parties is KEN")
        #expect(
            condition(["not": ["funding.source": "host"]], on: "activities.funding") == "funding.source is not host")
        #expect(condition([:]) == nil)
    }

    @Test("number the parts that a measure is put together from")
    func parts() {
        var rules = Rules()
        let usd = rules.measure(.sum, "activities.funding.usd")
        let notes = rules.measure(.count, "notes")
        let measure = Measure.ratio(usd, .total([notes, .constant(ExactDecimal(2))]))
        #expect(measure.parts.map(\.label) == ["1", "2", "2.1", "2.2"])
        #expect(
            RuleWords(rules.set).measure(measure)
                == "divides (1) by (2); (1) adds up activities.funding.usd; records that touch the period; "
                + "(2) adds up (2.1) and (2.2); (2.1) counts notes; records of any time, as they carry no dates; "
                + "(2.2) is always 2")
        #expect(RuleWords(rules.set).measure(.difference(usd, notes)).hasPrefix("takes (2) from (1); "))
    }

    @Test("say where else a value comes from")
    func others() {
        let rules = Rules()
        let words = RuleWords(rules.set)
        #expect(words.measure(rules.header("open")) == "takes “open” from the report's header")
        #expect(
            words.measure(rules.elements("donors")) == "counts what is listed under “donors” in the report's header")
        #expect(words.measure(.centre(.region)) == "takes the centre's “region” from the roster")
        #expect(
            words.measure(.centreElements(.partiesServed))
                == "counts what the roster lists under the centre's “parties-served”")
        #expect(
            words.measure(.rating("clarity"), .mean)
                == "takes the evaluators' rating “clarity”; of several, the mean")
    }

    @Test("say what a requirement needs")
    func needs() {
        #expect(RuleWords.need(.present) == "must be given")
        #expect(RuleWords.need(.missing) == "must be empty")
        #expect(
            RuleWords.need(.test([.atLeast(Fraction(2)), .lessThan(Fraction(5))]))
                == "must be 2 or more and less than 5")
        #expect(RuleWords.need(.test([.oneOf([.text("a"), .yesNo(true)])])) == "must be a or yes")
        #expect(RuleWords.need(.test([.from(World.day("2015-01-01"))])) == "must be 2015-01-01 or later")
    }
}
