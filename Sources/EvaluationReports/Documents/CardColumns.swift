package import Documents
package import Evaluation
internal import Wording

/// What every table says of a centre as a whole: for people and for programs, the columns in the order that programs have.
package struct CardColumns {
    let evaluated: Evaluated
    /// The card of each row.
    let cards: [Scorecard]
    /// The cards of those that are evaluated.
    private let scored: [Scorecard?]

    package init(_ evaluated: Evaluated, _ cards: [Scorecard]) {
        self.evaluated = evaluated
        self.cards = cards
        scored = cards.map { $0.isScored ? $0 : nil }
    }

    private var criteria: CriteriaSet { evaluated.criteria }

    /// What a reader looks for first: the centre, its rank and its points.
    package var columns: [Column] { [centre, rank, points, others].flatMap { $0 } }

    private var centre: [Column] {
        [
            .words(name: "centre", cards.map(\.centre.id)),
            .rowHeadings("Centre", name: "name", cards.map(\.centre.name)).giving((2, 24), (4, 12), (9, 4)),
        ]
    }

    private var marks: [BasisMark?] { scored.map { $0.flatMap { BasisMark($0.criteria, in: criteria) } } }

    private var rank: [Column] {
        [
            .ranks("Rank", name: "rank", scored.map { ($0?.rank, $0?.isTied ?? false) }).marked(marks).seated(.first),
            .yesNo(name: "tied", scored.map { $0?.isTied }),
        ]
    }

    private var points: [Column] {
        let places = Ranked(evaluated.scorecards).percentPlaces
        let all = BasisMark(scored.compactMap(\.self).flatMap(\.criteria), in: criteria)
        // A name says more than a bar, whose number stands before it.
        let bars = Column(
            .drawing, heading: "Share",
            cells: scored.map { Cell($0.map { .bar(Proportion($0.total.share)) } ?? .absent) })
        return [
            .points("Points", names: ("total-points", "total-maximum"), scored.map { $0?.total })
                .marked(marks, heading: all).giving((8, 8)),
            .numbers("%", name: "total-percent", scored.map { $0?.total.percent }) {
                NumberText.percent($0, places: places)
            }.marked(marks).giving((7, 0)),
            bars.shown(in: .text).changed { $0.width = 20 }.giving((0, 8), (1, 0)),
        ]
    }

    private var others: [Column] {
        let hasAdopted = RankingWords.hasAdopted(scored.compactMap(\.self))
        let adopted = scored.map { $0?.adopted }
        return [
            .words(criteria.grades == nil ? nil : "Grade", name: "grade", scored.map { $0?.grade })
                .toned(scored.map { tone($0?.grade) }).seated(.last).giving((3, 8), (6, 0)),
            .points(hasAdopted ? "Adopted" : nil, names: ("adopted-points", "adopted-maximum"), adopted)
                .dashed { adopted[$0] == Points.none }.toned(adopted.map { _ in .faint }).marked(
                    adopted.map { _ in BasisMark([.adopted]) }
                ).giving((5, 0))
                .changed { $0.maximumHeading = "Adopted maximum" },
            .numbers(name: "total-points-without-overrides", scored.map { $0?.totalWithoutOverrides?.points }),
            .words(
                cards.allSatisfy(\.centre.region.isEmpty) ? nil : "Region", name: "region", cards.map(\.centre.region)
            ).seated(.last).shown(in: [.markdown, .html]),
            .words(name: "status", cards.map { $0.isScored ? "scored" : "not-evaluated" }),
            .words(name: "reason", cards.map(\.whyNotEvaluated)),
        ]
    }

    /// What tells the result from others, behind everything else.
    var closing: [Column] {
        func same(_ name: String, _ text: String?) -> Column { .words(name: name, cards.map { _ in text }) }
        return [
            same("period", evaluated.period.id), same("criteria-set", criteria.id),
            same("criteria-edition", criteria.edition), same("notice", evaluated.notice),
            same("criteria-file", CriteriaName(evaluated).fileWords), same("criteria-sha256", evaluated.criteriaDigest),
        ]
    }

    /// The basis that binds least of all that the total rests on, which the rows of scorecards say rule by rule.
    var basis: Column { .words(name: "total-basis", marks.map { $0?.basis.rawValue }) }

    /// How a grade is painted: green for the highest, red for the lowest, yellow for what is near it.
    private func tone(_ grade: String?) -> Tone? {
        guard let bands = criteria.grades?.bands, bands.count > 1,
            let index = bands.firstIndex(where: { $0.grade == grade })
        else { return nil }
        if index == bands.count - 1 { return .good }
        if index == 0 { return .bad }
        return index * 2 < bands.count ? .doubtful : nil
    }
}

extension Scorecard {
    /// Why the centre is not evaluated, where it is not.
    var whyNotEvaluated: String? {
        if case .notEvaluated(let reason) = status { reason.inWords } else { nil }
    }
}
