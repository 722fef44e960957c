internal import Diagnostics
package import Evaluation

/// What a comparison says in words, whatever it is written into.
package enum ComparisonWords {
    /// Which results are compared: `Comparison of 2013-2014 and 2015-2018`.
    package static func title(_ tables: [ResultTable]) -> String {
        let ids = tables.map(\.period.id)
        if Set(ids).count > 1 { return "Comparison of " + ids.inProse("and", most: .max) }
        let id = ids.first ?? ""
        let isByOthers = Set(tables.map(\.rules.sha256)).count > 1
        let isOfOthers = Set(tables.map(\.inputs)).count > 1
        return "Comparison of "
            + (isByOthers ? "\(id) by two criteria files" : isOfOthers ? "two results of \(id)" : "\(id) with itself")
    }

    /// The days of a result, and the criteria that it goes by.
    package static func result(_ table: ResultTable) -> String {
        "\(table.period.from) to \(table.period.until), by \(CriteriaName(table).inWords)"
    }

    /// Above one step of several.
    package static func title(_ step: Comparison) -> String { "From \(step.old.period.id) to \(step.new.period.id)" }

    /// Above what became of a centre since a result.
    package static func since(_ table: ResultTable) -> String { "Change since \(table.period.id)" }

    /// What a trend's change and its small lines are.
    package static func meaning(_ trend: Trend) -> String {
        "Change is from the first result to the last. The small lines are points over maximum."
            + (trend.steps.contains(where: \.hasOtherMaxima)
                ? " Not all points are of one maximum; each step below gives the shares." : "")
    }

    /// What the points of a trend rest on; `nil` where no result says.
    package static func bases(_ trend: Trend) -> String? {
        let bases = Set(trend.tables.flatMap(\.rules.parts).flatMap(\.all).compactMap(\.basis))
        if bases.isEmpty { return nil }
        return "Points rest on rules that are " + Basis.legend(bases)
            + "; a heading has the mark of those that bind least."
    }

    /// Above what became of the criteria.
    package static let criteria = "What became of the criteria"

    /// What stands above the parts and their numbers, and what is said of them.
    package static let (partHeading, numberHeadings, notesHeading, recordsHeading) = (
        "Criterion, indicator", ["Then", "Now", "Change"], "Notes", "Records gained and lost"
    )

    /// What became of each criterion that is not the same, and what is to be said of all others; `nil` where the criteria
    /// are the same.
    package static func matching(_ comparison: Comparison) -> (parts: [(word: String, what: String)], others: String)? {
        if comparison.hasSameRules { return nil }
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
        return (
            lines,
            lines.isEmpty
                ? "All have the same names; what changed is in their rules."
                : "All others have the same names; their rules may differ."
        )
    }

    /// The marks of what a part rests on then and now, once where they are one: `●→○`.
    package static func marks(_ pairing: Pairing) -> String? {
        let marks = bases(pairing).map(\.basis.mark)
        return marks.isEmpty ? nil : marks.joined(separator: "→")
    }

    /// The same in words: `● adopted → ○ own`.
    package static func basisWords(_ pairing: Pairing) -> String {
        bases(pairing).map(\.markAndWords).joined(separator: " → ")
    }

    private static func bases(_ pairing: Pairing) -> [BasisMark] {
        let (old, new) = (BasisMark(pairing.old), BasisMark(pairing.new))
        guard let old, let new else { return [old, new].compactMap(\.self) }
        return old.basis == new.basis && old.words == new.words ? [new] : [old, new]
    }

    /// How many centres gained, lost, and stayed where they were: by points or, where a maximum differs, by points
    /// over maximum.
    package static func counts(_ comparison: Comparison, _ centres: [CentreComparison]) -> (
        gained: Int, lost: Int, same: Int
    ) {
        let changes = centres.compactMap { centre in
            centre.change.map { comparison.hasOtherMaxima ? $0.percent : $0.points }
        }
        let (gained, lost) = (changes.count { $0 > .zero }, changes.count { $0 < .zero })
        return (gained, lost, changes.count - gained - lost)
    }
}

extension Comparison {
    /// Whether any centre's points are of another maximum now than then.
    package var hasOtherMaxima: Bool { centres.contains { $0.change.map { !$0.maximum.isZero } ?? false } }
}

extension CentreComparison.Change {
    /// What may be called a gain or a loss: the change of points or, where the maxima differ, of the share.
    package var comparable: Fraction { maximum.isZero ? points : percent }
}
