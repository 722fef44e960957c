internal import Diagnostics
package import Evaluation

/// What became of one centre from one result to the next, in words.
package struct CentreChangeWords {
    let centre: CentreComparison
    /// Whether both results go by the same criteria.
    let hasSameRules: Bool

    package init(_ centre: CentreComparison, hasSameRules: Bool) {
        self.centre = centre
        self.hasSameRules = hasSameRules
    }

    /// Region, ranks, points, shares and grades, then and now.
    package var summary: String {
        var parts = [centre.region]
        func arrow(_ old: String?, _ new: String?) -> String { "\(old ?? "–") → \(new ?? "–")" }
        func rank(_ card: ResultCard?) -> String? {
            card?.rank.map { $0.inText + (card?.isTied == true ? "=" : "") }
        }
        func total(_ card: ResultCard?) -> String? {
            card?.total.map { "\($0.points.inText) of \($0.maximum.inText)" }
        }
        parts.append("rank " + arrow(rank(centre.old), rank(centre.new)))
        parts.append("points " + arrow(total(centre.old), total(centre.new)))
        let percents = [centre.old?.total?.percent, centre.new?.total?.percent]
        let places = NumberText.percentPlaces(percents.compactMap(\.self))
        let shown = percents.map { $0.map { NumberText.percent($0, places: places) } }
        parts.append(arrow(shown[0], shown[1]))
        if centre.old?.grade != nil || centre.new?.grade != nil {
            parts.append(
                centre.old?.grade == centre.new?.grade
                    ? centre.new?.grade ?? "" : arrow(centre.old?.grade, centre.new?.grade))
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Where the centre is not evaluated, then and now, and why.
    package var notEvaluated: [String] {
        [("Then", centre.old), ("Now", centre.new)].compactMap { when, card in
            guard let card else { return "\(when): not in the result" }
            return card.reason.map { "\(when): not evaluated, \($0.inWords)" }
        }
    }

    /// What the change divides into, and then either order in which it came about; or why that is not known.
    package var split: (whole: String, orders: [String], isKnown: Bool)? {
        guard let change = centre.change else { return nil }
        guard let split = centre.split else {
            return centre.whyNoSplit.map { ("No split: \($0.inWords).", [], false) }
        }
        let (first, second, mean) = (split.activitiesFirst, split.criteriaFirst, split.effects)
        func points(_ number: Fraction) -> String { NumberText.exact(number) }
        func effect(_ number: Fraction) -> String {
            if number.isZero { return "0" }
            return number.isNegative ? NumberText.exact(number) : "+" + NumberText.exact(number)
        }
        if hasSameRules { return ("Change \(effect(change.points)), by activities alone", [], true) }
        return (
            "Change \(effect(change.points)): activities \(effect(mean.activities)), criteria \(effect(mean.criteria))",
            [
                "activities first: \(points(split.oldByOld)) → \(points(split.newByOld)) → \(points(split.newByNew)), "
                    + "activities \(effect(first.activities)), criteria \(effect(first.criteria))",
                "criteria first: \(points(split.oldByOld)) → \(points(split.oldByNew)) → \(points(split.newByNew)), "
                    + "activities \(effect(second.activities)), criteria \(effect(second.criteria))",
            ], true
        )
    }

    /// The numbers that a reader asks for first; none where there is no change to give.
    package var figures: [(name: String, number: String, rest: String)] {
        guard let change = centre.change else { return [] }
        func direction(_ change: Fraction) -> String {
            change.isZero ? "unchanged" : change.isNegative ? "lost" : "gained"
        }
        let points = NumberText.signed(change.points)
        var figures = [("Points", points, change.maximum.isZero ? direction(change.points) : "of other maxima")]
        if !change.maximum.isZero {
            let percents = [centre.old?.total?.percent, centre.new?.total?.percent].compactMap(\.self)
            let places = NumberText.percentPlaces(percents)
            let shares = percents.map { NumberText.percent($0, places: places) }
            figures.append(("Share", shares.joined(separator: " → "), direction(change.percent)))
        }
        if !hasSameRules, let effects = centre.split?.effects {
            figures.append(("By its activities", NumberText.signed(effects.activities), ""))
            figures.append(("By the criteria", NumberText.signed(effects.criteria), ""))
        }
        if let rank = change.rank {
            let places = (rank.isNegative ? -rank : rank).inText
            let moved = rank.isZero ? "unchanged" : "\(rank.isNegative ? "up" : "down") \(places)"
            figures.append(("Rank", "\(centre.old?.rank?.inText ?? "–") → \(centre.new?.rank?.inText ?? "–")", moved))
        }
        return figures
    }

    /// What the two parts of a change are; `nil` where it is not divided.
    package var meaning: String? {
        if centre.split == nil { return nil }
        return hasSameRules
            ? "Both periods go by the same criteria, so the whole change is what the records say."
            : "The criteria differ. What is shown is the mean of the two orders in which the change can have come about:"
    }

    // MARK: Rule by rule

    /// The change of a part, where it is no number.
    package static func change(_ row: RowComparison) -> String? {
        switch row.pairing.match {
        case .new: row.new == nil ? "" : "new"
        case .dropped: row.old == nil ? "" : "dropped"
        case .same, .renamed: row.pairing.isComparable ? nil : "not compared"
        }
    }

    /// What a part was called before.
    package static func was(_ pairing: Pairing) -> String? {
        guard pairing.match == .renamed, let old = pairing.old else { return nil }
        return "was \(old.path): \(old.title)"
    }

    /// The records that were gained and lost: how many, by name with the number of their rows, or row by row.
    package enum Naming {
        case counted, records, rows
    }

    /// What an indicator gained and lost.
    package static func records(_ row: RowComparison, _ naming: Naming) -> [String] {
        guard let gained = row.gained, let lost = row.lost, !gained.isEmpty || !lost.isEmpty else { return [] }
        if naming == .counted { return ["records: \(grouped(gained).count) gained, \(grouped(lost).count) lost"] }
        return [("gained", gained), ("lost", lost)].filter { !$0.1.isEmpty }.map { word, rows in
            let names =
                naming == .rows
                ? rows.map(\.text) : grouped(rows).map { $0.rows > 1 ? "\($0.name) (\($0.rows))" : $0.name }
            return word + ": " + names.joined(separator: ", ")
        }
    }

    /// The records that rows belong to, each once, with how many of its rows there are.
    private static func grouped(_ rows: [RowName]) -> [(name: String, rows: Int)] {
        var records: [(name: String, rows: Int)] = []
        var places: [RowName: Int] = [:]
        for row in rows {
            let record = RowName(row.record, collection: row.collection)
            if let place = places[record] {
                records[place].rows += 1
            } else {
                places[record] = records.count
                records.append((record.text, 1))
            }
        }
        return records
    }

    /// What moved the total, the most first; `nil` where there is no change to speak of.
    package var reasons: (words: String, hasMoved: Bool)? {
        guard let change = centre.change else { return nil }
        func size(_ number: Fraction) -> Fraction { number.isNegative ? -number : number }
        let moved = centre.rows.flatMap(\.all).enumerated().compactMap { index, row -> (Int, String, Fraction)? in
            guard let part = row.pairing.new ?? row.pairing.old, part.isIndicator else { return nil }
            let amount: Fraction? =
                switch row.pairing.match {
                case .new: row.new?.points
                case .dropped: row.old?.points.map { -$0 }
                case .same, .renamed:
                    row.pairing.isComparable ? row.change : difference(row.old?.points, row.new?.points)
                }
            guard let amount, !amount.isZero else { return nil }
            return (index, part.path, amount)
        }.sorted { size($0.2) == size($1.2) ? $0.0 < $1.0 : size($0.2) > size($1.2) }
        if moved.isEmpty {
            return (change.points.isZero ? "No indicator moved." : "No indicator moved; what combines them did.", false)
        }
        return ("Moved by " + moved.map { "\($0.1) \(NumberText.signed($0.2))" }.joined(separator: ", "), true)
    }

    private func difference(_ old: Fraction?, _ new: Fraction?) -> Fraction? {
        guard let old, let new else { return nil }
        return new - old
    }
}
