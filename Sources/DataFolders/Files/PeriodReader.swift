package import Diagnostics
package import Evaluation
internal import Grammar
internal import MarkedYAML
package import SourceReading

/// Reads an evaluation period.
package struct PeriodReader: NodeReading {
    /// The path of the file.
    package let file: String
    let workspace: Workspace
    /// What is wrong with the file, as far as it has been read.
    package var findings = Findings()
    /// The digest of its bytes, in hexadecimal.
    package private(set) var digest = ""
    /// The period as far as it could be read; what has a fault is as in a period that every day belongs to.
    package private(set) var asFarAsRead: EvaluationPeriod?
    /// The criteria file as the period names it, and where.
    package private(set) var criteria: (text: String, place: Place)?

    /// A reader of the file at a path.
    package init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    /// Reads the period.
    ///
    /// - Parameter folder: The name of the period's folder, which must be its id.
    package mutating func read(folder: String) -> EvaluationPeriod? {
        guard let small = SmallFile.read(file, in: workspace, "an evaluation period", &findings),
            FileKind.expect(.period, small.root, file, &findings),
            let keys = mapping(small.root, PeriodKeys.period)
        else { return nil }
        digest = small.digest
        let id = text("id", of: keys)
        if let id, id != folder {
            report(
                .unknownPeriod, keys["id"]?.place,
                "The period's id is “\(id)”, and its folder is called “\(folder)”",
                suggestion: "Give both the same name")
        }
        let from = date("from", of: keys)
        let until = date("until", of: keys)
        if let from, let until, until < from {
            report(
                .endBeforeStart, keys["until"]?.place, "The period ends before it begins",
                suggestion: "Check “from” and “until”")
        }
        let title = text("title", of: keys)
        let meeting = text("meeting", of: keys)
        let notice = text("notice", of: keys)
        let criteria = text("criteria", of: keys)
        if let criteria, let place = keys["criteria"]?.place { self.criteria = (criteria, place) }
        var deadlines: [(name: String, day: CalendarDay)] = []
        if let node = keys["deadlines"] {
            for entry in entries(node, "the deadlines") ?? [] {
                if let day = date(entry.value, "the deadline “\(entry.key)”") {
                    deadlines.append((entry.key, day))
                }
            }
        }
        let whole = EvaluationPeriod.any
        var period = EvaluationPeriod(
            id: id ?? folder, from: from ?? whole.from, until: until ?? whole.until, title: title, meeting: meeting,
            deadlines: deadlines, notice: notice)
        period.criteria = criteria.map { FilePath.plain(FilePath.join(FilePath.folder(of: file), $0)) }
        period.criteriaLocation = keys["criteria"].map { location($0.place) }
        let isKnown = keys["criteria"] == nil || criteria != nil
        asFarAsRead = isKnown ? period : nil
        return findings.hasFaults ? nil : period
    }
}

extension EvaluationPeriod {
    /// A period that every day belongs to, for records that are checked on their own.
    package static var any: EvaluationPeriod {
        EvaluationPeriod(
            id: "any", from: CalendarDay(number: 0), until: CalendarDay(number: 3_652_058),
            title: nil, meeting: nil, deadlines: [], notice: nil)
    }
}
