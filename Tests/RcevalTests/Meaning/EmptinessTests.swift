import Foundation
import SourceReading
import Testing

/// What is empty is as if it were not there, in whichever way it is empty.
@Suite struct EmptinessTests {
    private static let blank = ["", "~", "null", "\"\"", "\"  \"", "'\u{A0}'"]

    private func value(
        _ measure: String, report: String = "centre: north\n", roster: String = Small.roster
    ) throws -> Results.Value? {
        let files = [
            "criteria.yaml": Small.indicator("measure: \(measure)\n\(Small.bands)"),
            "data/centres.yaml": roster, "data/2015/reports/north.yaml": report,
        ]
        return try Results(Workspace(Small.with(files)).run(Small.score + ["--format", "json"])).first("north")
            .value
    }

    @Test(arguments: blank)
    func aListOfEntriesThatIsEmptyHasNone(_ nothing: String) throws {
        let report = Small.record("start: 2015-01-01\nfunding: \(nothing)")
        #expect(try value("{ count: activities.funding }", report: report) == .number(0))
    }

    @Test(arguments: blank.dropFirst())
    func emptyEntriesAreDropped(_ nothing: String) throws {
        let report = Small.record("start: 2015-01-01\nfunding: [\(nothing), { source: a }]")
        #expect(try value("{ count: activities.funding }", report: report) == .number(1))
    }

    @Test(arguments: blank)
    func aCollectionThatIsEmptyHasNoRecords(_ nothing: String) throws {
        let report = Small.report("activities: \(nothing)")
        #expect(try value("{ count: activities }", report: report) == .number(0))
    }

    @Test(arguments: blank.dropFirst())
    func whatARosterMayLeaveOutMayBeEmpty(_ nothing: String) throws {
        for key in ["host", "endorsed", "parties-served", "also-serves"] {
            let roster = """
                centres:
                  - { id: north, name: North, country: NOR, region: Polar, \(key): \(nothing) }
                  - { id: south, name: South, country: ATA, region: Polar }

                """
            #expect(try value("{ elements: centre.parties-served }", roster: roster) == .number(0))
        }
    }

    @Test(arguments: blank.dropFirst())
    func emptyElementsOfARosterAreDropped(_ nothing: String) throws {
        let roster = Small.roster.replacing("[NO, SE]", with: "[NO, \(nothing), SE]")
        #expect(try value("{ elements: centre.parties-served }", roster: roster) == .number(2))
    }
}
