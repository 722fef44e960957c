internal import Diagnostics
package import Evaluation

/// What a reader must know of the numbers of a comparison, whatever it is written into.
package struct ComparisonNotes {
    /// The results that are compared.
    let comparison: Comparison
    /// The centres that are shown.
    let centres: [CentreComparison]
    /// Whether the change of any is divided, and columns say how.
    package let hasSplit: Bool

    package init(_ comparison: Comparison, _ centres: [CentreComparison]) {
        self.comparison = comparison
        self.centres = centres
        hasSplit = !comparison.hasSameRules && centres.contains { $0.split != nil }
    }

    /// The sentences below the table of the centres.
    package var sentences: [String] {
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
        return notes + reasons
    }

    /// Why changes are not divided; centres for which it is so for the same reason stand together.
    private var reasons: [String] {
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
        return reasons.map { why, names in
            let isAll = names.count == centres.count && names.count > 1
            return "No split\(isAll ? "" : " for " + names.inProse("and", most: .max)): \(why)."
        }
    }

    /// The centres whose maximum is another one now than then.
    package var moved: [CentreComparison] {
        centres.filter { $0.change.map { !$0.maximum.isZero } ?? false }
    }

    /// How many gained and lost by shares, where points alone mislead because the maxima differ.
    package var shares: String {
        let (gained, lost, same) = ComparisonWords.counts(comparison, moved)
        return "Points of different maxima can't be held against one another. By share of the maximum, "
            + among(moved, "\(gained) gained, \(lost) lost and \(same) stayed") + "."
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

    /// That numbers are rounded, and so may not add up as they are printed.
    private func roundings() -> [String] {
        let isRounded =
            Roundings.areIn(comparison: centres) || Roundings.areIn(rows: centres)
            || Roundings.areIn(percents: moved.compactMap { $0.change?.percent }, places: Self.percentPlaces(moved))
        return isRounded ? [NumberText.roundingWithAdvice] : []
    }

    /// As many decimals as tell shares apart, then and now, and no change from none.
    package static func percentPlaces(_ centres: [CentreComparison]) -> Int {
        let known = centres.flatMap { [$0.old?.total?.percent, $0.new?.total?.percent] }.compactMap(\.self)
        let changes = centres.compactMap { $0.change?.percent }
        let isClear = changes.allSatisfy { $0.isZero || $0.rounded(places: 1) != "0" }
        return isClear ? NumberText.percentPlaces(known) : NumberText.places
    }

    /// What the points of a result rest on; `nil` where a published result does not say.
    package static func mark(_ table: ResultTable) -> BasisMark? {
        BasisMark(Set(table.rules.parts.flatMap(\.all).compactMap(\.basis)))
    }

    /// What the marks say that stand at the headings.
    private func bases() -> String? {
        func words(_ what: String, _ result: ResultTable) -> String? {
            Self.mark(result).flatMap { $0.basis == .adopted ? nil : "\($0.basis.mark) \(what) rest \($0.onRules)" }
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
