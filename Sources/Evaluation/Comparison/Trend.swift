/// Several results one after the other.
package struct Trend: Sendable {
    /// The results, in the order in which they were named.
    package var tables: [ResultTable]
    /// Each result with the one after it.
    package var steps: [Comparison]
    /// In order of the last rank; those without one stand last.
    package var centres: [CentreTrend]

    /// Follows results, of which there are at least two.
    ///
    /// - Parameter steps: Each result compared with the one after it.
    package init(_ steps: [Comparison]) {
        self.steps = steps
        let tables = steps.prefix(1).map(\.old) + steps.map(\.new)
        self.tables = tables
        var ids: [String] = []
        for table in tables.reversed() {
            for card in table.cards where !ids.contains(card.centre) { ids.append(card.centre) }
        }
        centres = ids.map { id in CentreTrend(id, tables.map { $0.card(id) }) }
    }

    /// The trend with its centres by how much they gained from the first result to the last.
    package func sortedByChange() -> Trend {
        var sorted = self
        sorted.centres = centres.sortedByMost { $0.change }
        return sorted
    }
}

/// One centre in several results.
package struct CentreTrend: Sendable {
    package var centre: String
    package var name: String
    package var region: String
    /// The centre's card in each result; `nil` where the result does not know it.
    package var cards: [ResultCard?]

    init(_ id: String, _ cards: [ResultCard?]) {
        centre = id
        let last = cards.compactMap(\.self).last
        name = last?.name ?? id
        region = last?.region ?? ""
        self.cards = cards
    }

    /// The last points less the first; `nil` where either result does not evaluate the centre.
    package var change: Fraction? {
        guard let first = cards.first??.total, let last = cards.last??.total else { return nil }
        return last.points - first.points
    }
}
