internal import Diagnostics
internal import Evaluation
internal import Renderers
internal import Wording

extension ExplanationPage {
    /// One indicator: the rule, the value, the scale, what would earn more, and the records.
    func indicator(_ explained: ExplainedIndicator) -> String {
        let indicator = explained.indicator
        let score = explained.score
        var text = named(indicator.path, indicator.title)
        text += line("Basis", basis(indicator.basis, explained.source, indicator.location))
        text += rule(explained)
        if let exclusion = score.exclusion { return text + self.exclusion(exclusion) }
        text += line("Value", value(explained), score.value == nil ? .yellow : .bold)
        text += scale(explained.scale)
        text += line(
            "Points", NumberText.of(score.points, score.maximum) + weight(indicator.weight),
            score.points == nil ? .yellow : .bold)
        text += override(explained)
        text += next(explained)
        text += ratings(explained)
        return text + ledger(explained)
    }

    /// Why a part does not count, with the place of the condition or of the exemption.
    func exclusion(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply: return line("Applies", "no: " + ExclusionWords.because(exclusion), .yellow)
        case .exempt(let exemption):
            return line("Exempt", "by \(exemption.author)", .yellow) + line("", "reason: \(exemption.reason)")
                + line("", "reference: \(exemption.reference) · \(place(exemption.location))")
        }
    }

    private func rule(_ explained: ExplainedIndicator) -> String {
        guard !explained.parts.isEmpty else { return line("Rule", explained.rule) }
        var text = line("Rule", explained.headline)
        for (part, value) in explained.parts {
            text += line(
                "",
                "(\(part.label)) \(explained.rule(of: part)): "
                    + (value.map { NumberText.exact($0) } ?? "no value"))
        }
        return text
    }

    /// The value, what it is of, and where it stands; or why there is none.
    func value(_ explained: ExplainedIndicator) -> String {
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

    /// The scale as a small table, the row marked that the value is in.
    private func scale(_ rows: [ScaleRow]) -> String {
        let column = column(rows)
        let points = rows.map { column.text($0.points) }
        let values = rows.map { TerminalText.safe($0.values.inWords) }
        let room = max(4, report.columns - Self.labels - 2)
        let pointsWidth = min(points.map(\.count).max() ?? 1, room / 3)
        let valuesWidth = min(
            values.map { TerminalText.width($0) }.max() ?? 1, room - pointsWidth - 2)
        var text = ""
        for (index, row) in rows.enumerated() {
            let label = report.style(
                "  " + TerminalText.fit(index == 0 ? "Scale" : "", Self.labels - 2), .faint)
            let cells =
                (row.isReached ? "▶ " : "  ") + TerminalText.fit(values[index], valuesWidth) + "  "
                + TerminalText.fit(points[index], pointsWidth, rightAligned: true)
            let blank = String(repeating: " ", count: Self.labels)
            text += (index == 0 ? label : blank) + report.painted(cells, row.isReached ? .green : nil) + "\n"
        }
        return text
    }

    /// The points of a scale: the rule's own stand in full, and what comes of a line between them is rounded like any
    /// other number.
    func column(_ rows: [ScaleRow]) -> DecimalColumn {
        let exact = rows.compactMap(\.points.exactDecimal).map { NumberText.decimals($0) }.filter { $0 <= 9 }
        return DecimalColumn(rows.map(\.points), most: exact.reduce(NumberText.places, max))
    }

    // MARK: What if

    private func next(_ explained: ExplainedIndicator) -> String {
        guard let words = nextWords(explained) else { return "" }
        return line("Next", words, explained.next == nil ? .faint : nil)
    }

    /// What would earn more points, or why nothing would.
    func nextWords(_ explained: ExplainedIndicator) -> String? {
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

    private func override(_ explained: ExplainedIndicator) -> String {
        overrideWords(explained).enumerated().map { index, words in
            line(index == 0 ? "Override" : "", words, index == 0 ? .yellow : nil)
        }.joined()
    }

    /// Who set the points, why, on what evidence, and what the centre would come to without it.
    func overrideWords(_ explained: ExplainedIndicator) -> [String] {
        guard let overridden = explained.score.overridden else { return [] }
        let override = overridden.override
        let without = overridden.without.map { NumberText.exact($0) + " by the rule" } ?? "unscored by the rule"
        return [
            "\(override.author) set \(NumberText.counted(Fraction(override.points))); \(without)",
            "reason: \(override.reason)", "reference: \(override.reference) · \(place(override.location))",
        ] + (explained.withoutOverride.map { ["without it: " + words($0)] } ?? [])
    }

    // MARK: Ratings

    private func ratings(_ explained: ExplainedIndicator) -> String {
        var text = ""
        for rating in explained.ratings { text += line(text.isEmpty ? "Ratings" : "", ratingWords(rating, explained)) }
        for name in explained.indicator.measure.ratings {
            if let agreed = explained.agreement(name) { text += line("", agreed, .faint) }
            guard let agreement = agreements.first(where: { $0.rating == name }) else { continue }
            text += line("Agreement", AgreementWords.words(agreement), agreement.isLow ? .yellow : nil)
        }
        return text
    }

    /// Who gave what, and why.
    func ratingWords(_ rating: Rating, _ explained: ExplainedIndicator) -> String {
        (explained.indicator.measure.ratings.count > 1 ? "\(rating.name), " : "")
            + "\(rating.evaluator) gave \(rating.value): " + (rating.comment ?? "without a comment")
            + (rating.references.isEmpty ? " (without a reference)" : references(rating.references))
    }
}
