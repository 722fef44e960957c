extension ResultTable.Rules {
    /// Whether any records come to the same points by either: it is one file, or two that mean the same.
    package func scoreAlike(_ other: Self) -> Bool {
        if sha256 == other.sha256 { return true }
        guard let meaning, let others = other.meaning else { return false }
        return meaning == others
    }
}

extension ResultTable {
    /// Whether two results go by one edition of the criteria, in which nothing replaces anything.
    ///
    /// Of a published result whose criteria are not at hand it is told from its parts, as far as the result names them.
    func isOfOneEdition(with other: ResultTable) -> Bool {
        if rules.scoreAlike(other.rules) { return true }
        if rules.meaning != nil, other.rules.meaning != nil { return false }
        guard !rules.parts.isEmpty, Self.areAlike(rules.parts, other.rules.parts) else { return false }
        // What a whole can come to shows another weight or cap.
        for card in cards {
            guard let others = other.card(card.centre)?.scores else { continue }
            for (path, score) in card.scores {
                guard let second = others[path], score.points != nil, second.points != nil else { continue }
                if score.maximum != second.maximum { return false }
            }
        }
        return true
    }

    /// Whether criteria have the same parts, each with what a result says of it.
    private static func areAlike(_ a: [RulePart], _ b: [RulePart]) -> Bool {
        let others = Dictionary(b.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return a.count == b.count
            && a.allSatisfy { part in
                guard let other = others[part.id] else { return false }
                return part.title == other.title && part.isIndicator == other.isIndicator
                    && (part.basis == nil || other.basis == nil || part.basis == other.basis)
                    && part.replaces?.name == other.replaces?.name && areAlike(part.parts, other.parts)
            }
    }
}
