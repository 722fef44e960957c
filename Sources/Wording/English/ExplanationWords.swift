package import Diagnostics
package import Evaluation

/// How a centre came to its points in words, whatever it is written into.
package struct ExplanationWords {
    let explanation: Explanation
    var criteria: CriteriaSet { explanation.evaluated.criteria }
    private var card: Scorecard { explanation.card }

    package init(_ explanation: Explanation) { self.explanation = explanation }

    /// What the parts of an explanation are called.
    package static let (requirements, addingUp, bases) = ("Requirements", "Adding up", "What the points rest on")

    // MARK: Requirements and criteria

    /// Whether a requirement is met.
    package func state(_ explained: ExplainedRequirement) -> String { explained.isMet ? "met" : "not met" }

    /// A requirement's rule, and where it stands.
    package func rule(_ explained: ExplainedRequirement) -> String {
        explained.rule + " · " + place(explained.requirement.location)
    }

    /// What the centre has where a requirement looks.
    package func value(_ explained: ExplainedRequirement) -> String {
        explained.value.map { "it is " + NumberText.exact($0) } ?? "there is no value"
    }

    /// What comes of a requirement that is not met; `nil` where it is.
    package func consequence(_ explained: ExplainedRequirement) -> String? {
        if explained.isMet { return nil }
        switch explained.requirement.otherwise {
        case .notEvaluated: return "so the centre is not evaluated"
        case .atMost(let cap): return "so the total is at most \(NumberText.counted(Fraction(cap)))"
        }
    }

    /// Why a part does not count, with the place of the exemption: each line with its label, of which the first has one.
    package func exclusion(_ exclusion: Exclusion) -> (label: String, lines: [String]) {
        switch exclusion {
        case .doesNotApply: ("Applies", ["no: " + ExclusionWords.because(exclusion)])
        case .exempt(let exemption):
            (
                "Exempt",
                [
                    "by \(exemption.author)", "reason: \(exemption.reason)",
                    "reference: \(exemption.reference) · \(place(exemption.location))",
                ]
            )
        }
    }

    /// Points of a maximum, with their weight.
    package func points(_ points: Fraction?, _ maximum: Fraction, weight: ExactDecimal) -> String {
        NumberText.of(points, maximum) + (weight == .one ? "" : ", weight \(weight)")
    }

    /// A comment with its evaluator and its references.
    package func comment(_ comment: Comment) -> String {
        "\(comment.evaluator): \(comment.comment)" + references(comment.references)
    }

    /// What a criterion's points rest on; where its indicators bind less than it does, both are said.
    package func basis(_ score: CriterionScore) -> String {
        let criterion = score.criterion
        let own = basis(criterion.basis, criterion.source, criterion.location)
        guard let mark = BasisMark([score], in: criteria), mark.basis != criterion.basis else { return own }
        return "\(mark.markAndWords); the criterion itself: \(own)"
    }

    /// The basis, the decision and the line of the criteria file.
    package func basis(_ basis: Basis, _ source: [String], _ location: Location) -> String {
        ([basis.mark + " " + basis.rawValue] + source + [place(location)]).joined(separator: " · ")
    }

    private func references(_ references: [String]) -> String {
        references.isEmpty ? "" : " (" + references.joined(separator: "; ") + ")"
    }

    /// `sc-2-9-annex-ii.yaml:53`.
    package func place(_ location: Location) -> String {
        explanation.evaluated.name(ofFile: location.file) + (location.place.map { ":\($0.line)" } ?? "")
    }

    // MARK: Indicators

    /// A part of a rule, and its value.
    package func part(_ part: Measure.Part, _ value: Value?, of explained: ExplainedIndicator) -> String {
        "(\(part.label)) \(explained.rule(of: part)): " + (value.map { NumberText.exact($0) } ?? "no value")
    }

    /// The value, what it is of, and where it stands; or why there is none.
    package func value(_ explained: ExplainedIndicator) -> String {
        let given = explained.given.map { " · " + place($0) } ?? ""
        guard let value = explained.score.value else { return missing(explained) + given }
        var text = NumberText.exact(value)
        if let whole = explained.whole { text += ", which is \(explained.score.ledger.counted) of \(whole)" }
        return text + given
    }

    /// Why there is no value, and what that gets.
    private func missing(_ explained: ExplainedIndicator) -> String {
        let why = explained.indicator.measure.whyMissing
        let maximum = NumberText.counted(explained.score.maximum)
        switch explained.indicator.missing {
        case .unscored:
            let leave = explained.score.maximum == .one ? "leaves" : "leave"
            return "none: \(why); so it is unscored, and its \(maximum) \(leave) the maximum"
        case .zero, .error: return "none: \(why); a missing value gets 0 points"
        }
    }

    /// What would earn more points, or why nothing would.
    package func nextWords(_ explained: ExplainedIndicator) -> String? {
        guard let next = explained.next else {
            return nothingMore(explained)
        }
        let gain = "\(next.needed.inWords): \(NumberText.more(next.points))"
        guard let outcome = next.outcome else { return gain + " by the rule, but nothing while the override stands" }
        return gain + " → " + words(outcome)
    }

    /// Why no value that can come about would earn more; nothing where an override or no value says so already.
    private func nothingMore(_ explained: ExplainedIndicator) -> String? {
        let (score, scale) = (explained.score, explained.indicator.scale)
        guard score.overridden == nil, let value = score.value else { return nil }
        if case .number(let number) = value, let most = scale.more(below: number, within: explained.limits) {
            return "no higher value earns more points; a lower one earns up to \(NumberText.counted(most))"
        }
        let isEnd = scale.next(after: value) == nil
        return "nothing more: \(isEnd ? "no value earns more points" : "no other value can come of the rule")"
    }

    /// `total 31 of 33, rank 5 → 3`.
    private func words(_ outcome: Outcome) -> String {
        let (old, new) = (card.total, outcome.total)
        guard let new else { return "the centre would not be evaluated" }
        let total = "total \(new == old ? "stays " : "")\(NumberText.exact(new.points)) of \(new.maximum.inText)"
        let was = rank(card.rank, card.isTied)
        let becomes = rank(outcome.rank, outcome.isTied)
        return total + ", " + (was == becomes ? "rank stays \(was)" : "rank \(was) → \(becomes)")
    }

    private func rank(_ rank: Fraction?, _ isTied: Bool) -> String {
        (rank?.inText ?? "none") + (isTied ? " (shared)" : "")
    }

    /// Who set the points, why, on what evidence, and what the centre would come to without it.
    package func overrideWords(_ explained: ExplainedIndicator) -> [String] {
        guard let overridden = explained.score.overridden else { return [] }
        let override = overridden.override
        let without = overridden.without.map { NumberText.exact($0) + " by the rule" } ?? "unscored by the rule"
        return [
            "\(override.author) set \(NumberText.counted(Fraction(override.points))); \(without)",
            "reason: \(override.reason)", "reference: \(override.reference) · \(place(override.location))",
        ] + (explained.withoutOverride.map { ["without it: " + words($0)] } ?? [])
    }

    /// Who gave what, and why.
    package func ratingWords(_ rating: Rating, _ explained: ExplainedIndicator) -> String {
        (explained.indicator.measure.ratings.count > 1 ? "\(rating.name), " : "")
            + "\(rating.evaluator) gave \(rating.value): " + (rating.comment ?? "without a comment")
            + (rating.references.isEmpty ? " (without a reference)" : references(rating.references))
    }

    /// The points of a scale: the rule's own stand in full, and what comes of a line between them is rounded like any
    /// other number.
    package func column(_ rows: [ScaleRow]) -> DecimalColumn {
        let exact = rows.compactMap(\.points.exactDecimal).map { NumberText.decimals($0) }.filter { $0 <= 9 }
        return DecimalColumn(rows.map(\.points), most: exact.reduce(NumberText.places, max))
    }
}
