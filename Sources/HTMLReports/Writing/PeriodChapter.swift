internal import Evaluation
internal import Wording

/// A period that the report is about, with what its sections share.
struct PeriodChapter {
    let evaluated: Evaluated
    let change: Comparison?
    let ranked: Ranked
    /// How far evaluators agree on each rating: computed once, since every centre's page asks.
    let agreements: [RatingAgreement]
    private let centres: Set<String>?

    init(_ evaluated: Evaluated, change: Comparison?, centres: Set<String>?) {
        self.centres = centres
        self.evaluated = evaluated
        self.change = change
        ranked = Ranked(evaluated.scorecards)
        agreements = RatingAgreement.of(evaluated)
    }

    var criteria: CriteriaSet { evaluated.criteria }
    var cards: [Scorecard] { evaluated.scorecards }
    var scored: [Scorecard] { evaluated.scorecards.filter(\.isScored) }

    /// The cards that have a page of their own.
    var pages: [Scorecard] { evaluated.scorecards.filter { hasPage($0.centre.id) } }

    func hasPage(_ centre: String) -> Bool { centres?.contains(centre) ?? true }

    /// A place in this period's part of the page.
    func anchor(_ words: String...) -> HTMLAnchor {
        HTMLAnchor(spelling: words.prefix(1) + [evaluated.period.id] + words.dropFirst())
    }

    func percent(_ card: Scorecard) -> String {
        NumberText.percent(card.total.percent, places: ranked.percentPlaces)
    }
}
