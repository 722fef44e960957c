/// How much a finding matters.
package enum Severity: String, Sendable {
    /// A fault: nothing is scored.
    case fault
    /// A warning: worth a look, and a fault under `--strict`.
    case warning
}

/// One thing that is wrong, or may be wrong, with a file.
package struct Finding: Sendable {
    package var code: FindingCode
    package var severity: Severity
    package var location: Location
    /// What is wrong, in an evaluator's words; one sentence without a full stop.
    package var message: String
    /// What to do about it, or the nearest right word.
    package var suggestion: String?
    /// Related places, such as where a key was first given.
    package var notes: [Note]

    /// A related place, with what stands there.
    package struct Note: Sendable {
        package var location: Location
        package var message: String

        package init(_ message: String, at location: Location) {
            self.message = message
            self.location = location
        }
    }

    package init(
        _ code: FindingCode, at location: Location, _ message: String, suggestion: String? = nil,
        notes: [Note] = []
    ) {
        self.code = code
        self.severity = code.severity
        self.location = location
        self.message = Self.cut(message)
        self.suggestion = suggestion.map { Self.cut($0) }
        self.notes = notes
    }

    /// How many scalars of a sentence are kept: enough for any but a text of a million letters in it.
    private static let longest = 600

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > 4 * longest else { return text }
        // One character may be a letter with a million marks on it.
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
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

/// Collects findings, at most a hundred of each file, and counts the rest.
package struct Findings: Sendable {
    /// How many findings of one file are kept.
    package static let mostPerFile = 100

    /// The findings kept, in the order in which they were reported.
    package private(set) var kept: [Finding] = []
    /// How many findings each file has beyond those kept.
    package var left: [String: Int] { notKept.mapValues(\.all) }
    private var notKept: [String: Count] = [:]
    private var count: [String: Int] = [:]

    /// How many findings a file has of each severity.
    private struct Count {
        var faults = 0
        var warnings = 0
        var all: Int { faults + warnings }

        static func += (count: inout Count, more: Count) {
            count.faults += more.faults
            count.warnings += more.warnings
        }
    }
    /// How many faults were reported, kept or not.
    package private(set) var faultCount = 0
    /// How many warnings were reported, kept or not.
    package private(set) var warningCount = 0
    /// What could not be checked because of a fault somewhere else, a sentence without a full stop each.
    package private(set) var unchecked: [String] = []

    package init() {}

    package var hasFaults: Bool { faultCount > 0 }
    package var isEmpty: Bool { faultCount + warningCount == 0 }

    /// Reports a finding.
    package mutating func report(_ finding: Finding) {
        if add(finding.severity, finding.location.file) { kept.append(finding) }
    }

    /// Reports a finding that is put into words only where it is kept: a file may have millions.
    ///
    /// - Parameters:
    ///   - code: The finding's code.
    ///   - file: The file that it is in.
    ///   - finding: Gives the finding.
    package mutating func report(_ code: FindingCode, in file: String, _ finding: () -> Finding) {
        if add(code.severity, file) { kept.append(finding()) }
    }

    /// Says that something could not be checked, once.
    package mutating func leaveUnchecked(_ sentence: String) {
        if !unchecked.contains(sentence) { unchecked.append(sentence) }
    }

    /// Counts a finding, and says whether it is kept.
    private mutating func add(_ severity: Severity, _ file: String) -> Bool {
        if severity == .fault { faultCount += 1 } else { warningCount += 1 }
        let reported = count[file, default: 0]
        count[file] = reported + 1
        if reported < Self.mostPerFile { return true }
        notKept[file, default: Count()] += Count(
            faults: severity == .fault ? 1 : 0, warnings: severity == .fault ? 0 : 1)
        return false
    }

    /// Counts findings of a file that another collection did not keep.
    private mutating func add(_ more: Count, _ file: String) {
        notKept[file, default: Count()] += more
        count[file, default: 0] += more.all
        faultCount += more.faults
        warningCount += more.warnings
    }

    /// The findings of one file.
    package func only(in file: String) -> Findings {
        var result = Findings()
        for finding in kept where finding.location.file == file { result.report(finding) }
        if let more = notKept[file] { result.add(more, file) }
        return result
    }

    /// Takes over the findings of another collection.
    package mutating func report(_ others: Findings) {
        for finding in others.kept { report(finding) }
        for sentence in others.unchecked { leaveUnchecked(sentence) }
        for (file, more) in others.notKept { add(more, file) }
    }

    /// Takes over the findings of another collection, but for those that are here already: two readings
    /// of one file say the same.
    package mutating func reportOnce(_ others: Findings) {
        var news = Findings()
        let known = Set(kept.map(\.key))
        for finding in others.kept where !known.contains(finding.key) { news.report(finding) }
        for (file, more) in others.notKept where notKept[file] == nil { news.add(more, file) }
        report(news)
        for sentence in others.unchecked { leaveUnchecked(sentence) }
        faultCount = max(faultCount, others.faultCount)
        warningCount = max(warningCount, others.warningCount)
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
        for (file, more) in notKept where more.faults > 0 { faults.add(Count(faults: more.faults), file) }
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
