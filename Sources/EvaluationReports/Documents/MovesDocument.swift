package import Documents
package import Evaluation
internal import Wording

/// What moved between two evaluations: ranks and points of each centre that moved, and the criteria that moved them.
package struct MovesDocument {
    let old: Evaluated
    let new: Evaluated

    /// - Parameters:
    ///   - old: The evaluation before.
    ///   - new: The evaluation now, in the order in which its centres are shown.
    package init(from old: Evaluated, to new: Evaluated) {
        self.old = old
        self.new = new
    }

    /// The whole document.
    package var document: Document {
        let before = Dictionary(
            old.scorecards.map { ($0.centre.id, $0) }, uniquingKeysWith: { first, _ in first })
        var blocks = new.scorecards.compactMap { card -> Block? in
            guard let last = before[card.centre.id] else { return .lines([Line(MoveWords.isNew(card.centre))]) }
            let lines = MoveWords.lines(from: last, to: card)
            return lines.isEmpty ? nil : .section(card.centre.name, [.list(.plain, lines.map { Item($0) })])
        }
        let left = old.scorecards.filter { card in !new.scorecards.contains { $0.centre.id == card.centre.id } }
        blocks += left.map { .lines([Line(MoveWords.isGone($0.centre))]) }
        return Document(blocks.isEmpty ? [.lines([Line(MoveWords.nothing)])] : blocks)
    }
}
