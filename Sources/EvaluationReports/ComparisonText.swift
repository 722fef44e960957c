internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// Two results side by side: a table of the centres, what became of the criteria, and a page for each
    /// centre.
    ///
    /// - Parameters:
    ///   - comparison: The centres stand in its order.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    ///   - namesRecords: Whether pages name the records that were gained and lost, or count them.
    package func comparison(
        _ comparison: Comparison, centres: Set<String>? = nil, namesRecords: Bool
    ) -> String {
        let shown = comparison.centres.filter { centres?.contains($0.centre) ?? true }
        var text = heading([comparison.old, comparison.new])
        text += "\n" + ComparisonTable(report: self, comparison: comparison, centres: shown).text()
        text += matching(comparison)
        for centre in shown {
            text +=
                "\n"
                + ComparisonPage(
                    report: self, centre: centre, hasSameRules: comparison.hasSameRules, namesRecords: namesRecords
                ).text()
        }
        return text
    }

    /// Which results are compared, by which criteria, and what their data say of themselves.
    func heading(_ tables: [ResultTable]) -> String {
        let ids = tables.map(\.period.id)
        var what = ids.inProse("and", most: .max)
        if Set(ids).count == 1 {
            let id = ids.first ?? ""
            let isByOthers = Set(tables.map(\.rules.sha256)).count > 1
            let isOfOthers = Set(tables.map(\.inputs)).count > 1
            what =
                isByOthers ? "\(id) by two criteria files" : isOfOthers ? "two results of \(id)" : "\(id) with itself"
        }
        var text = paragraph("Comparison of " + what, ink: .bold)
        for table in tables {
            text += paragraph(
                "\(table.period.from) to \(table.period.until), by \(CriteriaName(table).inWords)",
                first: TerminalText.fit(table.period.id, 11) + " ", rest: String(repeating: " ", count: 12),
                ink: .faint)
        }
        for notice in tables.compactMap(\.notice).withoutRepeats {
            text += "\n" + paragraph("Notice: " + notice, first: "▌ ", rest: "▌ ", ink: .boldYellow)
        }
        return text
    }

    /// What became of the criteria from one edition to the next; nothing where they are the same.
    func matching(_ comparison: Comparison) -> String {
        if comparison.hasSameRules { return "" }
        var text = "\n" + paragraph("What became of the criteria", ink: .bold)
        var lines: [(word: String, what: String)] = []
        func add(_ pairing: Pairing, isWithin: Bool) {
            let path = pairing.new?.path ?? pairing.old?.path ?? ""
            let title = pairing.new?.title ?? pairing.old?.title ?? ""
            let words: [String] =
                switch pairing.match {
                case .same: pairing.isComparable || isWithin ? [] : ["not compared"]
                case .renamed: ["renamed"] + (pairing.isComparable ? [] : ["not compared"])
                case .new: ["new"]
                case .dropped: ["dropped"]
                }
            let name = pairing.match == .renamed ? "\(pairing.old?.path ?? "") → \(path)" : path
            if !words.isEmpty { lines.append((words.joined(separator: ", "), "\(name)  \(title)")) }
            // What stands within a new or dropped criterion is new or dropped with it.
            if pairing.match == .new || pairing.match == .dropped {
                for part in pairing.parts where part.match != pairing.match { add(part, isWithin: true) }
            } else {
                for part in pairing.parts { add(part, isWithin: isWithin || !pairing.isComparable) }
            }
        }
        for pairing in comparison.matching.pairings { add(pairing, isWithin: false) }
        if lines.isEmpty {
            return text + paragraph("All have the same names; what changed is in their rules.", first: "  ", rest: "  ")
        }
        let width = min(lines.map { TerminalText.width($0.word) }.max() ?? 0, columns / 3)
        for line in lines {
            text += paragraph(
                line.what, first: "  " + TerminalText.fit(line.word, width) + "  ",
                rest: String(repeating: " ", count: width + 4))
        }
        return text
            + paragraph("All others have the same names; their rules may differ.", first: "  ", rest: "  ", ink: .faint)
    }
}

extension NumberText {
    /// A line of blocks, one for each share of the maximum; a point where there is none.
    static func trend(_ shares: [Fraction?]) -> String {
        let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        return shares.map { share in
            guard let share else { return "·" }
            let within = max(.zero, min(.one, share))
            return blocks[min(7, Int((within * Fraction(8)).rounded(places: 0)) ?? 0)]
        }.joined()
    }
}

/// The centres of a comparison, one a line, and what a reader must know of the numbers.
struct ComparisonTable {
    let report: TextReport
    let comparison: Comparison
    let centres: [CentreComparison]

    func text() -> String {
        let (then, now) = (mark(comparison.old), mark(comparison.new))
        func beside(_ mark: BasisMark?) -> String { mark?.basis.besideNumber ?? "" }
        var table = TextTable(
            columns: [
                .init(heading: "Rank ", isRightAligned: true), .init(heading: "was ", isRightAligned: true),
                .init(heading: "Centre"), .init(heading: "Then" + beside(then), isRightAligned: true),
                .init(heading: "Now" + beside(now), isRightAligned: true), .init(heading: "Share", isWhole: true),
                .init(heading: "Change", isRightAligned: true),
            ],
            // A name says more than two small bars.
            givesWay: [(5, 0), (2, 16), (1, 0), (2, 8), (8, 0), (7, 0), (2, 4), (0, 0), (3, 0)])
        let hasSplit = !comparison.hasSameRules && centres.contains { $0.split != nil }
        let headings = hasSplit ? ["Activities", "Criteria"] : ["", ""]
        table.columns += headings.map { .init(heading: $0, isRightAligned: true) }
        let newRanks = DecimalColumn(centres.map { $0.new?.rank })
        let oldRanks = DecimalColumn(centres.map { $0.old?.rank })
        let oldPoints = DecimalColumn(centres.map { $0.old?.total?.points })
        let newPoints = DecimalColumn(centres.map { $0.new?.total?.points })
        let changes = DecimalColumn(centres.map { $0.change?.points })
        let activities = DecimalColumn(centres.map { $0.split?.effects.activities })
        let criteria = DecimalColumn(centres.map { $0.split?.effects.criteria })
        table.rows = centres.map { centre in
            let effects = hasSplit ? centre.split?.effects : nil
            return [
                .init(rank(centre.new, newRanks)), .init(rank(centre.old, oldRanks), .faint),
                .init(TerminalText.safe(centre.name), .bold), .init(oldPoints.text(centre.old?.total?.points)),
                .init(newPoints.text(centre.new?.total?.points)),
                .init(NumberText.trend([centre.old?.total?.share, centre.new?.total?.share]), .blue),
                .init(changes.signed(centre.change?.points), ink(centre.change)),
                .init(hasSplit ? activities.signed(effects?.activities) : ""),
                .init(hasSplit ? criteria.signed(effects?.criteria) : ""),
            ]
        }
        return table.text(report.style, width: report.columns) + notes(hasSplit) + shares()
    }

    /// What the points of a result rest on; `nil` where a published result does not say.
    private func mark(_ table: ResultTable) -> BasisMark? {
        BasisMark(Set(table.rules.parts.flatMap(\.all).compactMap(\.basis)))
    }

    /// The shares of the maxima then and now, where points alone mislead because the maxima differ.
    private func shares() -> String {
        let moved = centres.filter { $0.change.map { !$0.maximum.isZero } ?? false }
        if moved.isEmpty { return "" }
        let places = Self.percentPlaces(moved)
        func percent(_ card: ResultCard?) -> String {
            card?.total.map { NumberText.percent($0.percent, places: places) } ?? "–"
        }
        var table = TextTable(
            columns: [.init(heading: "Centre")]
                + ["% then", "% now", "Change"].map { .init(heading: $0, isRightAligned: true) },
            givesWay: [(0, 8)])
        table.rows = moved.map { centre in
            let change = centre.change?.percent ?? .zero
            return [
                .init(TerminalText.safe(centre.name), .bold), .init(percent(centre.old)), .init(percent(centre.new)),
                .init(NumberText.signed(change, places: places), ink(centre.change)),
            ]
        }
        let (gained, lost, same) = ComparisonWords.counts(comparison, moved)
        let note =
            "Points of different maxima can't be held against one another. By share of the maximum, "
            + among(moved, "\(gained) gained, \(lost) lost and \(same) stayed") + "."
        return "\n" + table.text(report.style, width: report.columns) + "\n" + report.paragraph(note, ink: .faint)
    }

    /// Of which centres a sum is, where it is not of all; where few are left out, they are named.
    private func among(_ moved: [CentreComparison], _ sum: String) -> String {
        let counted = Set(moved.map(\.centre))
        let others = centres.filter { !counted.contains($0.centre) }.map(\.name)
        if others.isEmpty { return sum }
        let text = "of \(moved.count == 1 ? "this 1 centre" : "these \(moved.count) centres") \(sum)"
        if others.count > 3 { return text }
        return text + "; \(others.inProse("and")) \(Amount.verb("\(others.count)")) not among them"
    }

    private func rank(_ card: ResultCard?, _ column: DecimalColumn) -> String {
        column.text(card?.rank) + (card?.isTied == true ? "=" : " ")
    }

    private func ink(_ change: CentreComparison.Change?) -> Style.Ink? {
        guard let moved = change?.comparable, !moved.isZero else { return nil }
        return moved.isNegative ? .red : .green
    }

    private func notes(_ hasSplit: Bool) -> String {
        var notes = [maxima()]
        if comparison.hasSameRules {
            notes.append("Both go by the same criteria, so all of the change is what the centres did.")
        } else if hasSplit {
            notes.append(
                "Activities and Criteria: how much of the change each of the two made, as the mean of both orders.")
        }
        notes += roundings()
        notes += [bases()].compactMap(\.self)
        if centres.contains(where: { $0.new?.isTied == true || $0.old?.isTied == true }) {
            notes.append("= marks a shared rank.")
        }
        var reasons: [(why: String, names: [String])] = []
        for centre in centres {
            guard let why = centre.whyNoSplit?.inWords, hasSplit || !comparison.hasSameRules || centre.change == nil
            else {
                continue
            }
            if let index = reasons.firstIndex(where: { $0.why == why }) {
                reasons[index].names.append(centre.name)
            } else {
                reasons.append((why, [centre.name]))
            }
        }
        for (why, names) in reasons {
            let isAll = names.count == centres.count && names.count > 1
            notes.append("No split\(isAll ? "" : " for " + names.inProse("and", most: .max)): \(why).")
        }
        return "\n" + notes.map { report.paragraph($0, ink: .faint) }.joined()
    }

    /// That numbers are rounded, and so may not add up as they are printed.
    private func roundings() -> [String] {
        let moved = centres.filter { $0.change.map { !$0.maximum.isZero } ?? false }
        let isRounded =
            Roundings.areIn(comparison: centres) || Roundings.areIn(rows: centres)
            || Roundings.areIn(percents: moved.compactMap { $0.change?.percent }, places: Self.percentPlaces(moved))
        return isRounded ? [NumberText.roundingWithAdvice] : []
    }

    /// As many decimals as tell shares apart, then and now, and no change from none.
    private static func percentPlaces(_ centres: [CentreComparison]) -> Int {
        let known = centres.flatMap { [$0.old?.total?.percent, $0.new?.total?.percent] }.compactMap(\.self)
        let changes = centres.compactMap { $0.change?.percent }
        let isClear = changes.allSatisfy { $0.isZero || $0.rounded(places: 1) != "0" }
        return isClear ? NumberText.percentPlaces(known) : NumberText.places
    }

    /// What the marks say that stand at the headings.
    private func bases() -> String? {
        func words(_ what: String, _ result: ResultTable) -> String? {
            mark(result).flatMap { $0.basis == .adopted ? nil : "\($0.basis.mark) \(what) rest \($0.onRules)" }
        }
        let both = words("Points", comparison.old)
        if let both, both == words("Points", comparison.new) { return both + "." }
        let sentences = [words("Points then", comparison.old), words("Points now", comparison.new)].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: "; ") + "."
    }

    /// What the points are of.
    private func maxima() -> String {
        func maximum(_ cards: [ResultCard], _ table: ResultTable) -> String {
            let maxima = Set(cards.compactMap { $0.total?.maximum })
            guard let most = maxima.max() else { return "none" }
            return maxima.count == 1
                ? most.inText : "up to \(most.inText) (\(UncountedParts(cards, of: table).less))"
        }
        let old = maximum(centres.compactMap(\.old), comparison.old)
        let new = maximum(centres.compactMap(\.new), comparison.new)
        if old == new { return "Points are of \(old)." }
        return "Points are of \(old) then, of \(new) now."
    }
}
