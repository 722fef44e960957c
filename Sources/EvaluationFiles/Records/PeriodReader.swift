internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

/// Reads an evaluation period.
struct PeriodReader: NodeReading {
    let file: String
    let workspace: Workspace
    var findings = Findings()
    private(set) var digest = ""
    /// The period as far as it could be read; what has a fault is as in a period that every day belongs to.
    private(set) var asFarAsRead: EvaluationPeriod?
    /// The criteria file as the period names it, and where.
    private(set) var criteria: (text: String, place: Place)?

    init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    /// Reads the period.
    ///
    /// - Parameter folder: The name of the period's folder, which must be its id.
    mutating func read(folder: String) -> EvaluationPeriod? {
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
    static var any: EvaluationPeriod {
        EvaluationPeriod(
            id: "any", from: CalendarDay(number: 0), until: CalendarDay(number: 3_652_058),
            title: nil, meeting: nil, deadlines: [], notice: nil)
    }
}
