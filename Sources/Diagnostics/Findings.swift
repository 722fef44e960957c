/// Collects findings, at most a hundred of each file, and counts the rest.
///
/// The same fault in many cells of one column or field of a file is one finding, with its number and its first places.
/// So is the same warning, in whichever files.
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
    /// The findings that may be met again.
    private var groups: [Same: Group] = [:]
    private var counts = Count()
    /// What could not be checked because of a fault somewhere else, a sentence without a full stop each.
    package private(set) var unchecked: [String] = []

    /// What tells one finding from another where it is met many times.
    private struct Same: Hashable {
        /// The file of a fault, which is mended there; `nil` of a warning.
        var file: String?
        var code: FindingCode
        var kind: String
        var notes: [Finding.Note] = []

        /// - Returns: `nil` for what stands by itself: a fault of no kind, and what is said of a whole file.
        init?(
            _ code: FindingCode, _ severity: Severity, _ location: Location, _ kind: String?, orSaying finding: Finding?
        ) {
            let isWarning = severity == .warning
            if let kind {
                self.kind = kind
            } else if isWarning, let finding, location.place != nil {
                (self.kind, notes) = (finding.message + "\n" + (finding.suggestion ?? ""), finding.notes)
            } else {
                return nil
            }
            (self.code, file) = (code, isWarning ? nil : location.file)
        }
    }

    /// A finding that was met, or may be met, again.
    private struct Group {
        /// Where in ``kept`` it stands.
        var index: Int
        /// The files in which it was met.
        var files: Set<String>
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
        let same = Same(finding.code, finding.severity, finding.location, finding.kind, orSaying: finding)
        if isMetAgain(same, Count(finding), [finding.location] + finding.again) { return }
        if add(Count(finding), finding.location.file) { keep(finding, same) }
    }

    /// Reports a finding that is put into words only where it is kept: a file may have millions.
    ///
    /// - Parameters:
    ///   - code: The finding's code.
    ///   - file: The file that it is in.
    ///   - kind: What it has in common with others that are the same.
    ///   - place: Where it stands; it is asked for, and needed, only where it is of a kind.
    ///   - finding: Gives the finding.
    package mutating func report(
        _ code: FindingCode, in file: String, kind: String? = nil, at place: @autoclosure () -> Place? = nil,
        _ finding: () -> Finding
    ) {
        let location = Location(file: file, place: kind == nil ? nil : place())
        let same = Same(code, code.severity, location, kind, orSaying: nil)
        if isMetAgain(same, Count(code, code.severity, 1), [location]) { return }
        guard add(Count(code, code.severity, 1), file) else { return }
        keep(finding(), same)
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

    private mutating func keep(_ finding: Finding, _ same: Same?) {
        var finding = finding
        if let same {
            groups[same] = Group(index: kept.count, files: [finding.location.file])
            // What is taken over into other findings is of the same kind there.
            if same.notes.isEmpty { finding.kind = same.kind }
        }
        kept.append(finding.namingLookAlikes)
    }

    /// Counts a finding that was met before with the one that tells it.
    ///
    /// - Returns: Whether there is one.
    private mutating func isMetAgain(_ same: Same?, _ count: Count, _ locations: [Location]) -> Bool {
        guard let same, let group = groups[same] else { return false }
        kept[group.index].count += count.all
        for location in locations {
            if kept[group.index].again.count < Finding.mostAgain { kept[group.index].again.append(location) }
            groups[same]?.files.insert(location.file)
        }
        counts += count
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
        for (same, group) in others.groups { groups[same]?.files.formUnion(group.files) }
        for sentence in others.unchecked { leaveUnchecked(sentence) }
        for (file, more) in others.notKept { add(more, file, isKept: false) }
    }

    /// Takes over the findings of another collection, but for those that are here already: two readings
    /// of one file say the same.
    package mutating func reportOnce(_ others: Findings) {
        var news = Findings()
        let known = Set(kept.map(\.key))
        for finding in others.kept where !known.contains(finding.key) && !isMet(finding) { news.report(finding) }
        for (file, more) in others.notKept where notKept[file] == nil { news.add(more, file, isKept: false) }
        report(news)
        for sentence in others.unchecked { leaveUnchecked(sentence) }
        counts.faults = max(counts.faults, others.faultCount)
        counts.warnings = max(counts.warnings, others.warningCount)
        counts.strict = max(counts.strict, others.counts.strict)
    }

    /// Whether a finding is told already with others of its kind in its file.
    private func isMet(_ finding: Finding) -> Bool {
        guard let same = Same(finding.code, finding.severity, finding.location, finding.kind, orSaying: finding) else {
            return false
        }
        return groups[same]?.files.contains(finding.location.file) ?? false
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
