internal import Diagnostics

/// The versions of the JSON contract: results are written by the newest, and read by all.
package enum ResultVersion: Int, CaseIterable, Sendable {
    /// Rows are texts, `KEN-2016-03#2`.
    case first = 1
    /// Rows are objects.
    case second

    package static let newest = second
}

/// A result as it is compared and checked: the same whether it was evaluated now or published before.
package struct ResultTable: Sendable {
    /// The criteria that the result goes by.
    package struct Rules: Sendable {
        package var set: String
        package var edition: String
        package var title: String
        /// The SHA-256 digest of the criteria file, in hexadecimal.
        package var sha256: String
        /// The criteria at the top, in the order of the file.
        package var parts: [RulePart]
        /// What the criteria mean; `nil` where a published result's criteria are not at hand.
        package var meaning: CriteriaMeaning?

        package init(
            set: String, edition: String, title: String, sha256: String, parts: [RulePart],
            meaning: CriteriaMeaning? = nil
        ) {
            self.meaning = meaning
            self.set = set
            self.edition = edition
            self.title = title
            self.sha256 = sha256
            self.parts = parts
        }
    }

    /// The period whose records were evaluated.
    package struct Period: Hashable, Sendable {
        package var id: String
        package var from: CalendarDay
        package var until: CalendarDay

        package init(id: String, from: CalendarDay, until: CalendarDay) {
            self.id = id
            self.from = from
            self.until = until
        }
    }

    package var rules: Rules
    package var period: Period
    /// What the data says of itself, such as that it is invented.
    package var notice: String?
    package var inputs: [InputFile]
    /// In order of rank; those that are not evaluated stand last.
    package var cards: [ResultCard]

    package init(
        rules: Rules, period: Period, notice: String?, inputs: [InputFile], cards: [ResultCard]
    ) {
        self.rules = rules
        self.period = period
        self.notice = notice
        self.inputs = inputs
        self.cards = cards
    }

    /// A centre's card by the centre's identifier.
    package func card(_ centre: String) -> ResultCard? { cards.first { $0.centre == centre } }
}

/// A criterion or an indicator, without anybody's points.
package struct RulePart: Sendable {
    package var id: String
    /// The identifiers from the top, joined by points.
    package var path: String
    package var title: String
    /// `nil` where a published result does not say.
    package var basis: Basis?
    package var isIndicator: Bool
    /// What it is called in the edition before.
    package var replaces: Predecessor?
    /// Whether its points can be held against those of the edition before.
    package var isComparable: Bool
    package var parts: [RulePart]

    package init(
        id: String, path: String, title: String, basis: Basis?, isIndicator: Bool,
        replaces: Predecessor?, isComparable: Bool, parts: [RulePart]
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.basis = basis
        self.isIndicator = isIndicator
        self.replaces = replaces
        self.isComparable = isComparable
        self.parts = parts
    }

    /// The part and everything in it, each before its own parts.
    package var all: [RulePart] { [self] + parts.flatMap(\.all) }
}

/// One centre's result.
package struct ResultCard: Sendable {
    package var centre: String
    package var name: String
    package var region: String
    /// Why the centre is not evaluated; `nil` where it is.
    package var reason: NotEvaluated?
    /// `nil` where the centre is not evaluated.
    package var total: Points?
    package var grade: String?
    package var rank: Fraction?
    package var isTied: Bool
    /// What each criterion and indicator gave, by its path.
    package var scores: [String: PartScore]

    package init(
        centre: String, name: String, region: String, reason: NotEvaluated?, total: Points?,
        grade: String?, rank: Fraction?, isTied: Bool, scores: [String: PartScore]
    ) {
        self.centre = centre
        self.name = name
        self.region = region
        self.reason = reason
        self.total = total
        self.grade = grade
        self.rank = rank
        self.isTied = isTied
        self.scores = scores
    }
}

/// What a criterion or an indicator gave a centre.
package struct PartScore: Sendable {
    /// `nil` where it is unscored.
    package var points: Fraction?
    /// `nil` where it does not count for the centre, and for a criterion in which nothing is scored.
    package var maximum: Fraction?
    /// An indicator's value; `nil` where it is missing.
    package var value: Value?
    /// How many rows an indicator counted.
    package var counted: Int
    /// Why it does not count for the centre, for its own reason or that of what it stands in.
    package var excluded: Excluded?
    /// The rows that were counted; `nil` where a published result does not name them.
    package var rows: [RowName]?

    package init(
        points: Fraction?, maximum: Fraction?, value: Value? = nil, counted: Int = 0, rows: [RowName]? = nil
    ) {
        self.points = points
        self.maximum = maximum
        self.value = value
        self.counted = counted
        self.rows = rows
    }
}

/// Why a part of a result does not count for a centre.
package enum Excluded: Sendable {
    case doesNotApply, exempt

    /// Why a part of a scorecard does not.
    package init(_ exclusion: Exclusion) {
        switch exclusion {
        case .doesNotApply: self = .doesNotApply
        case .exempt: self = .exempt
        }
    }
}

// MARK: - From an evaluation

extension ResultTable {
    /// An evaluation as it is compared.
    ///
    /// - Parameter keepsRows: Whether the evaluation kept the names of the rows behind each value.
    package init(_ evaluated: Evaluated, keepsRows: Bool) {
        let criteria = evaluated.criteria
        self.init(
            rules: Rules(
                set: criteria.id, edition: criteria.edition, title: criteria.title,
                sha256: evaluated.criteriaDigest, parts: criteria.criteria.map { RulePart($0, in: criteria) },
                meaning: CriteriaMeaning(criteria)),
            period: Period(
                id: evaluated.period.id, from: evaluated.period.from, until: evaluated.period.until),
            notice: evaluated.notice, inputs: evaluated.inputs,
            cards: evaluated.scorecards.map { ResultCard($0, by: criteria, keepsRows: keepsRows) })
    }
}

extension RulePart {
    /// A criterion of an evaluation, with all that is in it.
    package init(_ criterion: Criterion, in set: CriteriaSet) {
        self.init(
            id: criterion.id, path: criterion.path, title: criterion.title, basis: criterion.basis,
            isIndicator: false, replaces: criterion.replaces, isComparable: criterion.isComparable, parts: [])
        switch criterion.parts {
        case .criteria(let members): parts = members.map { RulePart($0, in: set) }
        case .indicators(let indices):
            parts = indices.map { index in
                let indicator = set.indicators[index]
                return RulePart(
                    id: indicator.id, path: indicator.path, title: indicator.title, basis: indicator.basis,
                    isIndicator: true, replaces: indicator.replaces, isComparable: indicator.isComparable,
                    parts: [])
            }
        }
    }
}

extension ResultCard {
    init(_ card: Scorecard, by set: CriteriaSet, keepsRows: Bool) {
        self.init(
            centre: card.centre.id, name: card.centre.name, region: card.centre.region, reason: nil,
            total: card.isScored ? card.total : nil, grade: card.isScored ? card.grade : nil,
            rank: card.isScored ? card.rank : nil, isTied: card.isScored && card.isTied, scores: [:])
        if case .notEvaluated(let reason) = card.status {
            self.reason = reason
            return
        }
        func collect(_ criteria: [CriterionScore], in outer: Excluded?) {
            for score in criteria {
                scores[score.criterion.path] = PartScore(points: score.points, maximum: score.ownMaximum)
                let excluded = score.exclusion.map { Excluded($0) } ?? outer
                scores[score.criterion.path]?.excluded = excluded
                for indicator in score.indicators {
                    let name = RowNaming(set.indicators[indicator.indicator].measure, in: set)
                    let rows = indicator.ledger.rows.filter { $0.because == nil }.map { name($0) }
                    scores[set.indicators[indicator.indicator].path] = PartScore(
                        points: indicator.points, maximum: indicator.ownMaximum, value: indicator.value,
                        counted: indicator.ledger.counted, rows: keepsRows ? rows : nil)
                    scores[set.indicators[indicator.indicator].path]?.excluded =
                        indicator.exclusion.map { Excluded($0) } ?? excluded
                }
                collect(score.criteria, in: excluded)
            }
        }
        collect(card.criteria, in: nil)
    }
}
