package import Documents
package import Evaluation
internal import Wording

/// One centre in two results, rule by rule.
package struct CentreChange {
    let centre: CentreComparison
    let namesRecords: Bool
    private let words: CentreChangeWords

    package init(_ centre: CentreComparison, hasSameRules: Bool, namesRecords: Bool) {
        self.centre = centre
        self.namesRecords = namesRecords
        words = CentreChangeWords(centre, hasSameRules: hasSameRules)
    }

    /// The page, under the centre's name.
    var page: Block { .section(centre.name, isPage: true, blocks) }

    /// What became of the centre, what that divides into, and its parts.
    package var blocks: [Block] {
        var lines = [Line(words.summary)] + words.notEvaluated.map { Line($0, .doubtful) }
        let split = words.split
        if let split { lines.append(Line(split.whole, split.isKnown ? .strong : .doubtful)) }
        var blocks: [Block] = [.lines(lines, in: [.text, .markdown])] + onPage
        if let orders = split?.orders, !orders.isEmpty { blocks.append(.list(.plain, orders.map { Item($0, .faint) })) }
        if !centre.rows.isEmpty { blocks.append(Block(.outline(outline))) }
        return blocks
    }

    /// What stands on a page in a browser in place of the first lines.
    private var onPage: [Block] {
        let old = centre.rows.flatMap(\.all).flatMap { [$0.pairing.old?.basis, $0.pairing.new?.basis] }
        let mark = Mark(BasisMark(Set(old.compactMap(\.self))))
        let tiles = words.figures.map { Tile($0.name, $0.number, $0.rest, mark: mark) }
        let isUnknown = words.split.map { !$0.isKnown } ?? false
        let lines = words.notEvaluated + [isUnknown ? words.split?.whole : words.meaning].compactMap(\.self)
        return [Block(.tiles(tiles), in: .html), .lines(lines.map { Line($0, .faint) }, in: .html)]
    }

    private var outline: Outline {
        let all = centre.rows.flatMap(\.all)
        let cells = ChangeCells(all)
        let bases = Set(all.flatMap { [$0.pairing.old?.basis, $0.pairing.new?.basis] }.compactMap(\.self))
        return Outline(
            heading: ComparisonWords.partHeading, numberHeadings: ComparisonWords.numberHeadings,
            besideHeading: ComparisonWords.notesHeading, belowHeading: ComparisonWords.recordsHeading,
            entries: centre.rows.map { entry($0, cells) },
            closing: [words.reasons].compactMap(\.self).map { Line($0.words, $0.hasMoved ? nil : .faint) }
                + (bases.isEmpty ? [] : [Line(Basis.legend(bases), .faint)]))
    }

    private func entry(_ row: RowComparison, _ cells: ChangeCells, in whole: String? = nil) -> Outline.Entry {
        let part = row.pairing.new ?? row.pairing.old
        let isGroup = part?.isIndicator != true
        let marks = ComparisonWords.marks(row.pairing)
        return Outline.Entry(
            id: isGroup ? part?.id : nil, path: part?.path ?? "", title: part?.title ?? "",
            // What a part rests on is told where it is not what the whole rests on.
            mark: marks.map {
                Mark(
                    $0, ComparisonWords.basisWords(row.pairing), legend: ComparisonWords.basisWords(row.pairing),
                    isTold: $0 != whole)
            },
            isGroup: isGroup,
            cells: cells.of(row), notes: notes(row, isGroup), parts: row.rows.map { entry($0, cells, in: marks) })
    }

    private func notes(_ row: RowComparison, _ isGroup: Bool) -> [Outline.Note] {
        func notes(_ texts: [String], isBelow: Bool = false, in media: Media = .all) -> [Outline.Note] {
            texts.map { .init(Line($0, .faint), isBelow: isBelow, in: media) }
        }
        let was = notes([CentreChangeWords.was(row.pairing)].compactMap(\.self))
        if isGroup { return was }
        if !namesRecords { return was + notes(CentreChangeWords.records(row, .counted)) }
        return was + notes(CentreChangeWords.records(row, .records), in: .text)
            + notes(CentreChangeWords.records(row, .rows), isBelow: true, in: [.markdown, .html])
    }
}

/// What stands beside the parts of a comparison: points then and now, and their change.
struct ChangeCells {
    private let changes: DecimalColumn
    private let old: PointsCells
    private let new: PointsCells

    init(_ rows: [RowComparison]) {
        old = PointsCells(rows.map { ($0.old?.points, $0.old?.maximum) })
        new = PointsCells(rows.map { ($0.new?.points, $0.new?.maximum) })
        changes = DecimalColumn(rows.map(\.change))
    }

    func of(_ row: RowComparison) -> [Documents.Cell] {
        var cells = [cell(row.old, old), cell(row.new, new), change(row)]
        cells[0].mark = Mark(BasisMark(row.pairing.old))
        cells[1].mark = Mark(BasisMark(row.pairing.new))
        cells[2].mark = Mark(BasisMark(row.pairing.new ?? row.pairing.old))
        return cells
    }

    private func cell(_ score: PartScore?, _ cells: PointsCells) -> Documents.Cell {
        if let excluded = score?.excluded { return .init(.text(excluded.inWords)) }
        return score?.maximum == nil ? .init(.absent) : cells.cell(score?.points, score?.maximum)
    }

    private func change(_ row: RowComparison) -> Documents.Cell {
        if let words = CentreChangeWords.change(row) { return .init(.text(words), tone: .faint) }
        guard let change = row.change else { return .init(.absent, tone: .faint) }
        // Points of another maximum are neither gained nor lost.
        let isOfOne = row.old?.maximum == row.new?.maximum
        return .init(
            .number(Number(change, printed: changes.signed(change))), tone: isOfOne ? .change(change) ?? .faint : .faint
        )
    }
}
