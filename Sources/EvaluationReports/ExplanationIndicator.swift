internal import Diagnostics
internal import Evaluation

extension ExplanationPage {
    /// One indicator: the rule, the value, the scale, what would earn more, and the records.
    func indicator(_ explained: ExplainedIndicator) -> String {
        let indicator = explained.indicator
        let score = explained.score
        var text = named(indicator.path, indicator.title)
        text += line("Basis", basis(indicator.basis, explained.source, indicator.location))
        text += rule(explained)
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

    private func rule(_ explained: ExplainedIndicator) -> String {
        guard !explained.parts.isEmpty else { return line("Rule", explained.rule) }
        let whole = explained.rule.split(separator: "; ", maxSplits: 1).first.map(String.init) ?? ""
        var text = line("Rule", whole)
        for part in explained.parts {
            text += line(
                "",
                "(\(part.label)) \(part.rule): "
                    + (part.value.map { NumberText.exact($0) } ?? "no value"))
        }
        return text
    }

    private func value(_ explained: ExplainedIndicator) -> String {
        let given = explained.given.map { " · " + place($0) } ?? ""
        guard let value = explained.score.value else { return missing(explained) + given }
        var text = NumberText.exact(value)
        if let whole = explained.whole { text += ", which is \(explained.score.ledger.counted) of \(whole)" }
        return text + given
    }

    /// Why there is no value, and what that gets.
    private func missing(_ explained: ExplainedIndicator) -> String {
        let why: String
        switch explained.indicator.measure {
        case .records: why = "no record counts"
        case .header: why = "the report does not give it"
        case .centre: why = "the roster does not give it"
        case .rating(let name): why = "no evaluator has given “\(name)”"
        case .ratio: why = "a part is missing, or the divisor is 0"
        default: why = "a part is missing"
        }
        let maximum = NumberText.counted(explained.score.maximum)
        switch explained.indicator.missing {
        case .unscored:
            return "none: \(why); so it is unscored, and its \(maximum) leave the maximum"
        case .zero, .error: return "none: \(why); a missing value gets 0 points"
        }
    }

    /// The scale as a small table, the row marked that the value is in.
    private func scale(_ rows: [ScaleRow]) -> String {
        let points = rows.map { $0.points.inText }
        let values = rows.map { TerminalText.safe($0.values) }
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

    // MARK: What if

    private func next(_ explained: ExplainedIndicator) -> String {
        guard let next = explained.next else {
            let score = explained.score
            if score.overridden != nil || score.value == nil { return "" }
            let most = Fraction(explained.indicator.scale.maximum)
            if case .number = score.value, score.next == nil, let points = score.points, points < most {
                return line(
                    "Next", "no higher value earns more points; a lower one earns up to \(NumberText.counted(most))",
                    .faint)
            }
            let why = score.next == nil ? "no value earns more points" : "no other value can come of the rule"
            return line("Next", "nothing more: \(why)", .faint)
        }
        let gain = "\(next.needed): \(NumberText.more(next.points))"
        guard let outcome = next.outcome else {
            return line("Next", gain + " by the rule, but nothing while the override stands")
        }
        return line("Next", gain + " → " + words(outcome))
    }

    /// `total 31 of 33, rank 5 → 3`.
    private func words(_ outcome: Outcome) -> String {
        let (old, new) = (card.total, outcome.total)
        let total = "total \(new == old ? "stays " : "")\(NumberText.exact(new.points)) of \(new.maximum.inText)"
        let was = rank(card.rank, card.isTied)
        let becomes = rank(outcome.rank, outcome.isTied)
        return total + ", " + (was == becomes ? "rank stays \(was)" : "rank \(was) → \(becomes)")
    }

    private func rank(_ rank: Fraction?, _ isTied: Bool) -> String {
        (rank?.inText ?? "none") + (isTied ? " (shared)" : "")
    }

    private func override(_ explained: ExplainedIndicator) -> String {
        guard let overridden = explained.score.overridden else { return "" }
        let override = overridden.override
        let without = overridden.without.map { NumberText.exact($0) + " by the rule" } ?? "unscored by the rule"
        var text = line(
            "Override",
            "\(override.author) set \(NumberText.counted(Fraction(override.points))); \(without)", .yellow)
        text += line("", "reason: \(override.reason)")
        text += line("", "reference: \(override.reference) · \(place(override.location))")
        if let outcome = explained.withoutOverride { text += line("", "without it: " + words(outcome)) }
        return text
    }

    // MARK: Ratings

    private func ratings(_ explained: ExplainedIndicator) -> String {
        let names = explained.indicator.measure.ratings
        var text = ""
        for rating in explained.ratings {
            let name = names.count > 1 ? "\(rating.name), " : ""
            text += line(
                text.isEmpty ? "Ratings" : "",
                "\(name)\(rating.evaluator) gave \(rating.value): "
                    + (rating.comment ?? "without a comment")
                    + (rating.references.isEmpty ? " (without a reference)" : references(rating.references)))
        }
        for name in names {
            if let agreed = explained.agreement(name) { text += line("", agreed, .faint) }
            guard let agreement = agreements.first(where: { $0.rating == name }) else { continue }
            text += line("Agreement", AgreementWords.words(agreement), agreement.isLow ? .yellow : nil)
        }
        return text
    }
}
