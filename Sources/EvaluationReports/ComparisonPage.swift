internal import Diagnostics
internal import Evaluation
internal import Renderers
internal import Wording

/// One centre in two results, rule by rule.
struct ComparisonPage {
    let report: TextReport
    let centre: CentreComparison
    /// Whether both results go by the same criteria.
    let hasSameRules: Bool
    let namesRecords: Bool

    /// The columns that points take: as many as the longest does, within limits.
    private var then: Int {
        let columns = CellColumns(centre.rows.flatMap(\.all))
        let cells = centre.rows.flatMap(\.all).flatMap { [columns.then($0), columns.now($0)] }
        return min(14, cells.map { TerminalText.width($0) }.reduce(8, max))
    }
    private static let change = 13
    /// The fewest columns for a title beside its numbers.
    private static let least = 20

    /// The page, with a newline at the end.
    func text() -> String {
        var text = rule + report.paragraph(centre.name, ink: .bold)
        text += report.paragraph(summary)
        text += notEvaluated("Then", centre.old) + notEvaluated("Now", centre.new)
        text += split()
        if centre.rows.isEmpty { return text }
        text += row("", [("then", nil), ("now", nil), ("change", nil)], indent: 0, ink: .faint)
        let columns = CellColumns(centre.rows.flatMap(\.all))
        text += centre.rows.map { self.rows($0, columns, depth: 0) }.joined()
        let bases = Set(
            centre.rows.flatMap(\.all).flatMap { [$0.pairing.old?.basis, $0.pairing.new?.basis] }.compactMap(\.self))
        return text + reasons() + (bases.isEmpty ? "" : report.paragraph(Basis.legend(bases), ink: .faint))
    }

    private var rule: String {
        report.style(String(repeating: "─", count: report.columns), .faint) + "\n"
    }

    private var summary: String {
        var parts = [centre.region]
        func arrow(_ old: String?, _ new: String?) -> String { "\(old ?? "–") → \(new ?? "–")" }
        func rank(_ card: ResultCard?) -> String? {
            card?.rank.map { $0.inText + (card?.isTied == true ? "=" : "") }
        }
        func total(_ card: ResultCard?) -> String? {
            card?.total.map { "\($0.points.inText) of \($0.maximum.inText)" }
        }
        parts.append("rank " + arrow(rank(centre.old), rank(centre.new)))
        parts.append("points " + arrow(total(centre.old), total(centre.new)))
        let percents = [centre.old?.total?.percent, centre.new?.total?.percent]
        let places = NumberText.percentPlaces(percents.compactMap(\.self))
        let shown = percents.map { $0.map { NumberText.percent($0, places: places) } }
        parts.append(arrow(shown[0], shown[1]))
        if centre.old?.grade != nil || centre.new?.grade != nil {
            parts.append(
                centre.old?.grade == centre.new?.grade
                    ? centre.new?.grade ?? "" : arrow(centre.old?.grade, centre.new?.grade))
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func notEvaluated(_ when: String, _ card: ResultCard?) -> String {
        guard let card else { return report.paragraph("\(when): not in the result", ink: .yellow) }
        return card.reason.map { report.paragraph("\(when): not evaluated, \($0.inWords)", ink: .yellow) } ?? ""
    }

    // MARK: The split

    private func split() -> String {
        guard let change = centre.change else { return "" }
        guard let split = centre.split else {
            return centre.whyNoSplit.map { report.paragraph("No split: \($0.inWords).", ink: .yellow) } ?? ""
        }
        let (first, second, mean) = (split.activitiesFirst, split.criteriaFirst, split.effects)
        func points(_ number: Fraction) -> String { NumberText.exact(number) }
        func effect(_ number: Fraction) -> String {
            if number.isZero { return "0" }
            return number.isNegative ? NumberText.exact(number) : "+" + NumberText.exact(number)
        }
        if hasSameRules {
            return report.paragraph("Change \(effect(change.points)), by activities alone", ink: .bold)
        }
        var text = report.paragraph(
            "Change \(effect(change.points)): activities \(effect(mean.activities)), criteria \(effect(mean.criteria))",
            ink: .bold)
        let lines = [
            "activities first: \(points(split.oldByOld)) → \(points(split.newByOld)) → \(points(split.newByNew)), "
                + "activities \(effect(first.activities)), criteria \(effect(first.criteria))",
            "criteria first: \(points(split.oldByOld)) → \(points(split.oldByNew)) → \(points(split.newByNew)), "
                + "activities \(effect(second.activities)), criteria \(effect(second.criteria))",
        ]
        for line in lines { text += report.paragraph(line, first: "  ", rest: "    ", ink: .faint) }
        return text
    }

    // MARK: Rows

    private func rows(
        _ row: RowComparison, _ columns: CellColumns, depth: Int, within whole: String? = nil
    ) -> String {
        let pairing = row.pairing
        let part = pairing.new ?? pairing.old
        let isIndicator = part?.isIndicator ?? false
        let marks = ComparisonWords.marks(pairing) ?? ""
        // What a part rests on is said where it is not what the whole rests on.
        let lead = marks.isEmpty || marks == whole ? "" : marks + " "
        let title = lead + (isIndicator ? part?.title ?? "" : "\(part?.id ?? "")  \(part?.title ?? "")")
        let indent = depth * 2 + (isIndicator ? 1 : 0)
        var text = self.row(
            title,
            [(columns.then(row), nil), (columns.now(row), nil), (change(row, columns), ink(row))],
            indent: min(indent, report.columns / 6), ink: depth == 0 ? .bold : nil)
        if pairing.match == .renamed, let old = pairing.old {
            text += note("was \(old.path): \(old.title)", indent)
        }
        if isIndicator { text += records(row, indent) }
        return text + row.rows.map { rows($0, columns, depth: depth + 1, within: marks) }.joined()
    }

    private func change(_ row: RowComparison, _ columns: CellColumns) -> String {
        switch row.pairing.match {
        case .new: return row.new == nil ? "" : "new"
        case .dropped: return row.old == nil ? "" : "dropped"
        case .same, .renamed: break
        }
        if !row.pairing.isComparable { return "not compared" }
        return columns.changes.signed(row.change)
    }

    /// Points of another maximum are neither gained nor lost.
    private func ink(_ row: RowComparison) -> Style.Ink? {
        guard let change = row.change, !change.isZero, row.old?.maximum == row.new?.maximum else { return .faint }
        return change.isNegative ? .red : .green
    }

    /// A title, wrapped, and three numbers behind it.
    private func row(
        _ title: String, _ cells: [(text: String, ink: Style.Ink?)], indent: Int, ink: Style.Ink?
    ) -> String {
        let widths = [then, then, Self.change]
        let numbers = zip(cells, widths).map { cell, width in
            " " + report.painted(TerminalText.fit(cell.text, width, rightAligned: true), cell.ink ?? ink)
        }.joined()
        let room = report.columns - widths.reduce(0) { $0 + $1 + 1 }
        if room - indent < Self.least {
            // Where there is no room beside them, the numbers stand on a line of their own.
            let blank = String(repeating: " ", count: max(0, room))
            return (title.isEmpty ? "" : report.paragraph(title, ink: ink)) + blank + numbers + "\n"
        }
        let lead = String(repeating: " ", count: indent)
        let lines = report.wrapped(title, room - indent)
        var text = ""
        for (index, line) in lines.enumerated() {
            let shown = report.painted(index == 0 ? TerminalText.fit(lead + line, room) : lead + line, ink)
            text += index == 0 ? shown + numbers + "\n" : shown + "\n"
        }
        return text
    }

    private func note(_ text: String, _ indent: Int) -> String {
        let lead = String(repeating: " ", count: min(indent, report.columns / 6) + 4)
        return report.paragraph(text, first: lead, rest: lead, ink: .faint)
    }

    /// The records that were gained and lost, by name or by number.
    private func records(_ row: RowComparison, _ indent: Int) -> String {
        guard let gained = row.gained, let lost = row.lost, !gained.isEmpty || !lost.isEmpty else { return "" }
        let (new, old) = (grouped(gained), grouped(lost))
        if !namesRecords {
            return note("records: \(new.count) gained, \(old.count) lost", indent)
        }
        func names(_ records: [(name: String, rows: Int)]) -> String {
            records.map { $0.rows > 1 ? "\($0.name) (\($0.rows))" : $0.name }.joined(separator: ", ")
        }
        var text = ""
        if !new.isEmpty { text += note("gained: " + names(new), indent) }
        if !old.isEmpty { text += note("lost: " + names(old), indent) }
        return text
    }

    /// The records that rows belong to, each once, with how many of its rows there are.
    private func grouped(_ rows: [RowName]) -> [(name: String, rows: Int)] {
        var records: [(name: String, rows: Int)] = []
        var places: [RowName: Int] = [:]
        for row in rows {
            let record = RowName(row.record, collection: row.collection)
            if let place = places[record] {
                records[place].rows += 1
            } else {
                places[record] = records.count
                records.append((record.text, 1))
            }
        }
        return records
    }

    /// What moved the total, the most first.
    private func reasons() -> String {
        guard let change = centre.change else { return "" }
        func size(_ number: Fraction) -> Fraction { number.isNegative ? -number : number }
        let moved = centre.rows.flatMap(\.all).enumerated().compactMap { index, row -> (Int, String, Fraction)? in
            guard let part = row.pairing.new ?? row.pairing.old, part.isIndicator else { return nil }
            let amount: Fraction? =
                switch row.pairing.match {
                case .new: row.new?.points
                case .dropped: row.old?.points.map { -$0 }
                case .same, .renamed:
                    row.pairing.isComparable ? row.change : difference(row.old?.points, row.new?.points)
                }
            guard let amount, !amount.isZero else { return nil }
            return (index, part.path, amount)
        }.sorted { size($0.2) == size($1.2) ? $0.0 < $1.0 : size($0.2) > size($1.2) }
        if moved.isEmpty {
            return report.paragraph(
                change.points.isZero ? "No indicator moved." : "No indicator moved; what combines them did.",
                ink: .faint)
        }
        return report.paragraph(
            "Moved by " + moved.map { "\($0.1) \(NumberText.signed($0.2))" }.joined(separator: ", "))
    }

    private func difference(_ old: Fraction?, _ new: Fraction?) -> Fraction? {
        guard let old, let new else { return nil }
        return new - old
    }
}

/// What stands in the columns of numbers of a comparison, rule by rule.
struct CellColumns {
    let changes: DecimalColumn
    private let old: (points: DecimalColumn, maxima: DecimalColumn)
    private let new: (points: DecimalColumn, maxima: DecimalColumn)

    init(_ rows: [RowComparison]) {
        func columns(_ scores: [PartScore?]) -> (points: DecimalColumn, maxima: DecimalColumn) {
            (DecimalColumn(scores.map { $0?.points }), DecimalColumn(scores.map { $0?.maximum }))
        }
        old = columns(rows.map(\.old))
        new = columns(rows.map(\.new))
        changes = DecimalColumn(rows.map(\.change))
    }

    /// `4/8`, and nothing where there is no such part.
    func then(_ row: RowComparison, of word: String = "/") -> String { Self.text(row.old, old, word) }

    func now(_ row: RowComparison, of word: String = "/") -> String { Self.text(row.new, new, word) }

    private static func text(
        _ score: PartScore?, _ columns: (points: DecimalColumn, maxima: DecimalColumn), _ word: String
    ) -> String {
        guard let score else { return "" }
        if let excluded = score.excluded {
            return word == "/" ? (excluded == .exempt ? "exempt" : "n/a") : excluded.inWords
        }
        guard let maximum = score.maximum else { return "–" }
        return columns.points.text(score.points) + word + columns.maxima.text(maximum)
    }
}
