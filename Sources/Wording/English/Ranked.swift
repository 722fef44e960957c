package import Evaluation

/// The centres that a centre is ranked among.
package struct Ranked: Sendable {
    package let count: Int
    package let isByShare: Bool
    /// How many decimals every percentage is given with.
    package let percentPlaces: Int

    package init(_ cards: [Scorecard]) {
        let scored = cards.filter(\.isScored)
        count = scored.count
        isByShare = Ranking.isByShare(scored)
        percentPlaces = NumberText.percentPlaces(scored.map(\.total.percent))
    }
}
