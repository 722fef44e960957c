package import Evaluation

/// The centres that a centre is ranked among.
package struct Ranked: Sendable {
    /// How many of them are scored.
    package let count: Int
    /// Whether they are ranked by their shares of different maxima, and not by their points.
    package let isByShare: Bool
    /// How many decimals every percentage is given with.
    package let percentPlaces: Int

    /// Takes the scored ones of all cards.
    package init(_ cards: [Scorecard]) {
        let scored = cards.filter(\.isScored)
        count = scored.count
        isByShare = Ranking.isByShare(scored)
        percentPlaces = NumberText.percentPlaces(scored.map(\.total.percent))
    }
}
