internal import Documents
internal import Evaluation
internal import Wording

/// The centres of a comparison, one a row, and what a reader must know of the numbers.
struct ComparisonTable {
    let comparison: Comparison
    let centres: [CentreComparison]
    private let notes: ComparisonNotes

    init(_ comparison: Comparison, _ centres: [CentreComparison]) {
        self.comparison = comparison
        self.centres = centres
        notes = ComparisonNotes(comparison, centres)
    }

    var blocks: [Block] {
        let table = [Block(.table(Table(columns))), .lines(notes.sentences.map { Line($0, .faint) })]
        if notes.moved.isEmpty { return table }
        return table + [Block(.table(Table(shares)), in: .text), .lines([Line(notes.shares, .faint)])]
    }

    private var columns: [Column] {
        let totals = (old: centres.map { $0.old?.total }, new: centres.map { $0.new?.total })
        let effects = centres.map { notes.hasSplit ? $0.split?.effects : nil }
        let both = totals.old + totals.new
        let places = NumberText.percentPlaces(both.compactMap { $0?.percent })
        func percents(_ heading: String, _ totals: [Points?]) -> Column {
            .numbers(heading, totals.map { $0?.percent }) { NumberText.percent($0, places: places) }
                .shown(in: [.markdown, .html])
        }
        func maxima(_ heading: String, _ totals: [Points?]) -> Column {
            .numbers(heading, totals.map { $0?.maximum }).shown(in: [.markdown, .html])
        }
        let lines = Column(
            .drawing, heading: "Share",
            cells: zip(totals.old, totals.new).map { Cell(.trend([$0, $1].map { ($0?.share).map(Proportion.init) })) })
        let shown: [Column] = [
            .ranks("Rank", centres.map { ($0.new?.rank, $0.new?.isTied == true) }).giving((7, 0)),
            .ranks("was", centres.map { ($0.old?.rank, $0.old?.isTied == true) }).giving((2, 0))
                .toned(centres.map { _ in .faint }),
            // A name says more than two small bars.
            .rowHeadings("Centre", centres.map(\.name)).giving((1, 16), (3, 8), (6, 4)),
            .numbers("Then", totals.old.map { $0?.points }).marked([], heading: ComparisonNotes.mark(comparison.old))
                .giving((8, 0)),
            maxima("Maximum then", totals.old),
            .numbers("Now", totals.new.map { $0?.points }).marked([], heading: ComparisonNotes.mark(comparison.new)),
            maxima("Maximum now", totals.new), lines.shown(in: .text).giving((0, 0)),
            .changes("Change", centres.map { $0.change?.points })
                .toned(centres.map { .change($0.change?.comparable) }),
            percents("% then", totals.old), percents("% now", totals.new),
        ]
        if !notes.hasSplit { return shown }
        return shown + [
            .changes("Activities", effects.map { $0?.activities }).giving((5, 0)),
            .changes("Criteria", effects.map { $0?.criteria }).giving((4, 0)),
        ]
    }

    /// The shares of the maxima then and now, where points alone mislead because the maxima differ.
    private var shares: [Column] {
        let moved = notes.moved
        let places = ComparisonNotes.percentPlaces(moved)
        func percents(_ heading: String, _ cards: [ResultCard?]) -> Column {
            .numbers(heading, cards.map { $0?.total?.percent }) { NumberText.percent($0, places: places) }
        }
        return [
            .rowHeadings("Centre", moved.map(\.name)).giving((0, 8)), percents("% then", moved.map(\.old)),
            percents("% now", moved.map(\.new)),
            .numbers("Change", moved.map { $0.change?.percent ?? .zero }) { NumberText.signed($0, places: places) }
                .toned(moved.map { .change($0.change?.comparable) }),
        ]
    }
}
