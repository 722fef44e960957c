package import Documents
package import Evaluation
internal import Wording

/// The ranking: the centres in order of rank, and those that are not evaluated below.
package struct RankingDocument {
    let evaluated: Evaluated
    /// The cards that are wanted.
    let cards: [Scorecard]

    /// - Parameter centres: The identifiers of the centres that are wanted; all where `nil`.
    package init(_ evaluated: Evaluated, centres: Set<String>? = nil) {
        self.evaluated = evaluated
        cards = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
    }

    /// The whole document.
    package var document: Document {
        let columns = CardColumns(evaluated, cards)
        let data = columns.columns + [columns.basis] + columns.closing
        return Document(of: evaluated, blocks, data: Table(data))
    }

    /// The table of ranked centres, what a reader must know of it, and the centres that are not evaluated.
    var blocks: [Block] {
        let scored = cards.filter(\.isScored)
        var blocks: [Block] = []
        if !scored.isEmpty {
            let notes = RankingWords.notes(scored, of: evaluated) + [marks(scored)].compactMap(\.self)
            let bases = scored.reduce(into: Set()) { $0.formUnion(Basis.all(of: $1.criteria, in: evaluated.criteria)) }
            blocks = [
                Block(.table(Table(CardColumns(evaluated, scored).columns))),
                .lines(notes.map { Line($0, .faint) }),
                // Where each number has its own mark, each has its meaning.
                .lines([Line(Basis.legend(bases), .faint)], in: .markdown),
            ]
        }
        let others = cards.compactMap { card in card.whyNotEvaluated.map { Item(label: card.centre.name, $0) } }
        if !others.isEmpty {
            blocks.append(.section(RankingWords.notEvaluated, [.list(.aligned, others)]))
        }
        return blocks
    }

    /// What the marks say.
    private func marks(_ scored: [Scorecard]) -> String? {
        guard let mark = BasisMark(scored.flatMap(\.criteria), in: evaluated.criteria), mark.basis != .adopted else {
            return nil
        }
        return RankingWords.rest(mark)
    }
}
