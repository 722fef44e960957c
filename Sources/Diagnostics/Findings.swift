/// Collects findings, at most a hundred of each file, and counts the rest.
///
/// The same fault in many cells of one column or field is one finding, with its number and its first places.
package struct Findings: Sendable {
    /// How many findings of one file are kept.
    package static let mostPerFile = 100

    /// The findings kept, in the order in which they were reported.
    package private(set) var kept: [Finding] = []
    /// How many findings each file has beyond those kept.
    package var left: [String: Int] { notKept.mapValues(\.all) }
    private var notKept: [String: Count] = [:]
    /// How many findings of each file are kept.
    private var keptOf: [String: Int] = [:]
    /// Where in ``kept`` the finding stands that is the same fault.
    private var sames: [Same: Int] = [:]
    private var counts = Count()
    /// What could not be checked because of a fault somewhere else, a sentence without a full stop each.
    package private(set) var unchecked: [String] = []

    /// What tells one fault from another where it is met many times.
    private struct Same: Hashable {
        var file: String
        var code: FindingCode
        var kind: String
    }

    /// How many findings there are of each severity.
    private struct Count {
        var faults = 0
        var warnings = 0
        /// How many of the warnings `--strict` makes faults.
        var strict = 0
        var all: Int { faults + warnings }

        init() {}

        init(_ finding: Finding) { self.init(finding.code, finding.severity, finding.count) }

        init(_ code: FindingCode, _ severity: Severity, _ number: Int) {
            if severity == .fault { faults = number } else { warnings = number }
            if severity == .warning, !code.isNeverFault { strict = number }
        }

        static func += (count: inout Count, more: Count) {
            count.faults += more.faults
            count.warnings += more.warnings
            count.strict += more.strict
        }
    }

    package init() {}

    /// How many faults were reported, kept or not.
    package var faultCount: Int { counts.faults }
    /// How many warnings were reported, kept or not.
    package var warningCount: Int { counts.warnings }
    package var hasFaults: Bool { counts.faults > 0 }
    /// Whether there is a warning that `--strict` makes a fault.
    package var hasStrictFaults: Bool { counts.strict > 0 }
    package var isEmpty: Bool { counts.all == 0 }

    /// Whether nothing is to be scored.
    ///
    /// - Parameter strict: Whether warnings are faults.
    package func refuse(strict: Bool) -> Bool { hasFaults || (strict && hasStrictFaults) }

    /// Reports a finding.
    package mutating func report(_ finding: Finding) {
        if isMetAgain(finding.code, finding.severity, finding.location, finding.kind, finding.count, finding.again) {
            return
        }
        if add(Count(finding), finding.location.file) { keep(finding) }
    }

    /// Reports a finding that is put into words only where it is kept: a file may have millions.
    ///
    /// - Parameters:
    ///   - code: The finding's code.
    ///   - file: The file that it is in.
    ///   - kind: What it has in common with others that are the same fault.
    ///   - place: Where it stands; it is asked for, and needed, only where it is of a kind.
    ///   - finding: Gives the finding.
    package mutating func report(
        _ code: FindingCode, in file: String, kind: String? = nil, at place: @autoclosure () -> Place? = nil,
        _ finding: () -> Finding
    ) {
        if kind != nil, isMetAgain(code, code.severity, Location(file: file, place: place()), kind, 1, []) { return }
        guard add(Count(code, code.severity, 1), file) else { return }
        var finding = finding()
        if finding.kind == nil { finding.kind = kind }
        keep(finding)
    }

    /// Says that something could not be checked, once.
    package mutating func leaveUnchecked(_ sentence: String) {
        if !unchecked.contains(sentence) { unchecked.append(sentence) }
    }

    /// Counts warnings of a file that are not put into words.
    package mutating func count(_ code: FindingCode, in file: String, _ number: Int) {
        guard number > 0 else { return }
        add(Count(code, code.severity, number), file, isKept: false)
    }

    private mutating func keep(_ finding: Finding) {
        if let kind = finding.kind {
            sames[Same(file: finding.location.file, code: finding.code, kind: kind)] = kept.count
        }
        kept.append(finding.namingLookAlikes)
    }

    /// Counts a fault that was met before with the finding that tells it.
    ///
    /// - Returns: Whether there is one.
    private mutating func isMetAgain(
        _ code: FindingCode, _ severity: Severity, _ location: Location, _ kind: String?, _ number: Int,
        _ again: [Place]
    ) -> Bool {
        guard let kind, let index = sames[Same(file: location.file, code: code, kind: kind)] else { return false }
        kept[index].count += number
        for place in [location.place].compactMap(\.self) + again where kept[index].again.count < Finding.mostAgain {
            kept[index].again.append(place)
        }
        counts += Count(code, severity, number)
        return true
    }

    /// Counts a finding, and says whether it is kept.
    private mutating func add(_ more: Count, _ file: String) -> Bool {
        let isKept = keptOf[file, default: 0] < Self.mostPerFile
        add(more, file, isKept: isKept)
        return isKept
    }

    private mutating func add(_ more: Count, _ file: String, isKept: Bool) {
        counts += more
        if isKept { keptOf[file, default: 0] += 1 } else { notKept[file, default: Count()] += more }
    }

    /// The findings of one file.
    package func only(in file: String) -> Findings {
        var result = Findings()
        for finding in kept where finding.location.file == file { result.report(finding) }
        if let more = notKept[file] { result.add(more, file, isKept: false) }
        result.unchecked = unchecked
        return result
    }

    /// Takes over the findings of another collection.
    package mutating func report(_ others: Findings) {
        for finding in others.kept { report(finding) }
        for sentence in others.unchecked { leaveUnchecked(sentence) }
        for (file, more) in others.notKept { add(more, file, isKept: false) }
    }

    /// Takes over the findings of another collection, but for those that are here already: two readings
    /// of one file say the same.
    package mutating func reportOnce(_ others: Findings) {
        var news = Findings()
        let known = Set(kept.map(\.key))
        for finding in others.kept where !known.contains(finding.key) { news.report(finding) }
        for (file, more) in others.notKept where notKept[file] == nil { news.add(more, file, isKept: false) }
        report(news)
        for sentence in others.unchecked { leaveUnchecked(sentence) }
        counts.faults = max(counts.faults, others.faultCount)
        counts.warnings = max(counts.warnings, others.warningCount)
        counts.strict = max(counts.strict, others.counts.strict)
    }

    /// The same findings, where those of a whole file that another one names say where it does.
    package func noting(_ note: Finding.Note?, on file: String) -> Findings {
        guard let note else { return self }
        var noted = self
        for index in kept.indices where kept[index].location == Location(file: file) {
            noted.kept[index].notes.append(note)
        }
        return noted
    }

    /// The faults alone, and what they keep from being checked.
    package var faults: Findings {
        var faults = Findings()
        for finding in kept where finding.severity == .fault { faults.report(finding) }
        for (file, more) in notKept where more.faults > 0 {
            var count = Count()
            count.faults = more.faults
            faults.add(count, file, isKept: false)
        }
        faults.unchecked = unchecked
        return faults
    }

    /// The findings file by file, in the order of their places; files in the order of first report.
    package func inFileOrder() -> [Finding] {
        var order: [String: Int] = [:]
        for finding in kept where order[finding.location.file] == nil {
            order[finding.location.file] = order.count
        }
        let start = Place(line: 0, column: 0)
        return kept.enumerated().sorted { a, b in
            let (left, right) = (a.element.location, b.element.location)
            let (first, second) = (order[left.file] ?? 0, order[right.file] ?? 0)
            if first != second { return first < second }
            let (p, q) = (left.place ?? start, right.place ?? start)
            return p != q ? p < q : a.offset < b.offset
        }.map(\.element)
    }
}

extension Finding {
    /// What two equal findings have in common.
    fileprivate struct Key: Hashable {
        var code: FindingCode
        var location: Location
        var message: String
    }

    fileprivate var key: Key { Key(code: code, location: location, message: message) }
}
