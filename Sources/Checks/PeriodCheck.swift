package import Diagnostics
package import Evaluation

/// Warns of periods that share days, on which a record counts for both, and of those that are compared the wrong way round.
package enum PeriodCheck {
    /// The days of a period, and the file that says them.
    package typealias Days = (period: ResultTable.Period, file: String)

    /// Looks at periods, each with those before it that have not ended.
    ///
    /// - Parameters:
    ///   - periods: All of them, in any order.
    ///   - wanted: The period that it is about; `nil` where it is about all.
    /// - Complexity: O(n log n + m) for n periods of which m pairs share days.
    package static func check(
        _ periods: [Days], _ wanted: String?, _ findings: inout Findings
    ) {
        let periods = periods.sorted {
            ($0.period.from, $0.period.until, $0.period.id) < ($1.period.from, $1.period.until, $1.period.id)
        }
        var open: [Days] = []
        for next in periods {
            open.removeAll { $0.period.until < next.period.from }
            report(
                wanted == nil || wanted == next.period.id ? open : open.filter { $0.period.id == wanted }, next,
                &findings)
            open.append(next)
        }
    }

    /// Looks at two periods that are compared, the one that was named first before the other.
    package static func check(
        _ old: Days, _ new: Days, _ findings: inout Findings
    ) {
        if old.period.id == new.period.id { return }
        report([old], new, &findings)
        guard (new.period.from, new.period.until) < (old.period.from, old.period.until) else { return }
        findings.report(
            Finding(
                .laterFirst, at: Location(file: new.file),
                "“\(old.period.id)”, which was named first, is the later one: every change is shown the wrong way round",
                suggestion: "Name the older one first: “\(new.period.id)”, then “\(old.period.id)”"))
    }

    /// Reports the periods that share days with another.
    private static func report(
        _ others: [Days], _ second: Days, _ findings: inout Findings
    ) {
        guard let first = others.first else { return }
        if others.count > 1 {
            findings.report(
                Finding(
                    .periodsOverlap, at: Location(file: second.file),
                    "“\(second.period.id)” shares days with \(others.map { "“\($0.period.id)”" }.inProse("and"))",
                    suggestion: "Correct “from” and “until”: a record on these days counts for each",
                    notes: others.prefix(3).map { .init("another period", at: Location(file: $0.file)) }))
            return
        }
        let (one, two) = (first.period, second.period)
        let (from, until) = (max(one.from, two.from), min(one.until, two.until))
        guard from <= until else { return }
        let isSame = one.from == two.from && one.until == two.until
        findings.report(
            Finding(
                .periodsOverlap, at: Location(file: second.file),
                "“\(two.id)” and “\(one.id)” \(isSame ? "are the same days" : "share days"): \(from) to \(until)",
                suggestion: "Correct “from” and “until”: a record on these days counts for both",
                notes: [.init("the other period", at: Location(file: first.file))]))
    }
}
