package import Evaluation

/// Whether numbers on a page are rounded, which is then said there once.
package enum Roundings {
    /// Of a ranking: what each line and each note has.
    package static func areIn(ranking cards: [Scorecard], of ranked: Ranked) -> Bool {
        cards.filter(\.isScored).contains { card in
            hasRounded(totals(card)) || isRounded(card.total.percent, places: ranked.percentPlaces)
        }
    }

    /// Of scorecards: every part's points and maximum, values, and what would earn more.
    package static func areIn(scorecards cards: [Scorecard], of ranked: Ranked) -> Bool {
        areIn(ranking: cards, of: ranked)
            || cards.filter(\.isScored).contains { card in hasRounded(card.criteria.flatMap(numbers)) }
    }

    /// Of an explanation: its summary, values, points and scales.
    package static func areIn(explanation: Explanation) -> Bool {
        areIn(scorecards: [explanation.card], of: Ranked(explanation.evaluated.scorecards))
            || hasRounded(explanation.indicators.flatMap(\.scale).map(\.points))
    }

    /// Of a comparison's table of centres.
    package static func areIn(comparison centres: [CentreComparison]) -> Bool {
        hasRounded(
            centres.flatMap { centre -> [Fraction] in
                [
                    centre.old?.rank, centre.new?.rank, centre.old?.total?.points, centre.new?.total?.points,
                    centre.old?.total?.maximum, centre.new?.total?.maximum, centre.change?.points,
                    centre.split?.effects.activities, centre.split?.effects.criteria,
                ].compactMap(\.self)
            })
    }

    /// Of a comparison, rule by rule.
    package static func areIn(rows centres: [CentreComparison]) -> Bool {
        hasRounded(
            centres.flatMap(\.rows).flatMap(\.all).flatMap { row -> [Fraction] in
                [row.old?.points, row.old?.maximum, row.new?.points, row.new?.maximum, row.change].compactMap(\.self)
            })
    }

    /// Of shares in hundredths.
    package static func areIn(percents: [Fraction], places: Int) -> Bool {
        percents.contains { isRounded($0, places: places) }
    }

    private static func hasRounded(_ numbers: [Fraction]) -> Bool { numbers.contains(where: \.isRoundedInText) }

    private static func isRounded(_ number: Fraction, places: Int) -> Bool {
        number.exactDecimal != number.rounded(places: places)
    }

    private static func totals(_ card: Scorecard) -> [Fraction] {
        [
            card.rank, card.total.points, card.total.maximum, card.adopted.points, card.adopted.maximum,
            card.totalWithoutOverrides?.points,
        ].compactMap(\.self)
    }

    private static func numbers(_ score: CriterionScore) -> [Fraction] {
        if score.isExcluded { return [] }
        var numbers = [score.points, score.ownMaximum].compactMap(\.self) + score.criteria.flatMap(Self.numbers)
        for indicator in score.indicators where !indicator.isExcluded {
            numbers += [indicator.points, indicator.maximum, indicator.next?.points].compactMap(\.self)
            for case .number(let number) in [indicator.value, indicator.next?.value] { numbers.append(number) }
        }
        return numbers
    }
}
