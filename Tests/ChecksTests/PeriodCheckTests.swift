import Checks
import Diagnostics
import Evaluation
import Testing

/// Periods held against one another, whatever files they are from.
@Suite struct PeriodCheckTests {
    private static func days(_ id: String, _ from: Int, _ until: Int) -> PeriodCheck.Days {
        (.init(id: id, from: CalendarDay(number: from), until: CalendarDay(number: until)), "\(id).yaml")
    }

    private static func found(_ periods: [PeriodCheck.Days], about wanted: String? = nil) -> [String] {
        var findings = Findings()
        PeriodCheck.check(periods, wanted, &findings)
        return findings.kept.map { finding in
            ([finding.location.file] + finding.notes.map(\.location.file)).joined(separator: " ")
        }
    }

    @Test func `each names those before it that have not ended`() {
        let periods = [Self.days("c", 25, 40), Self.days("a", 10, 30), Self.days("b", 20, 26), Self.days("d", 41, 50)]
        #expect(Self.found(periods) == ["b.yaml a.yaml", "c.yaml a.yaml b.yaml"])
        #expect(Self.found(periods, about: "b") == ["b.yaml a.yaml", "c.yaml b.yaml"])
        #expect(Self.found(periods, about: "d") == [])
    }

    @Test(arguments: [(10, 20, 21, 30, 0), (10, 20, 20, 30, 1), (10, 20, 10, 20, 1)])
    func `the last day of one and the first of the next are two days`(
        _ from: Int, _ until: Int, _ nextFrom: Int, _ nextUntil: Int, _ count: Int
    ) {
        #expect(Self.found([Self.days("a", from, until), Self.days("b", nextFrom, nextUntil)]).count == count)
    }

    @Test func `the later one named first is told`() {
        var findings = Findings()
        PeriodCheck.check(Self.days("b", 30, 40), Self.days("a", 10, 20), &findings)
        #expect(findings.kept.map(\.code) == [.laterFirst])
    }
}
