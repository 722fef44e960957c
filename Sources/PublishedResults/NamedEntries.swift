/// The entries of two lists, each found in the other by its name, in whatever order they stand.
///
/// Where a name stands several times, the first of one list is the first of the other.
struct NamedEntries<Name: Hashable> {
    let olds: [Name]
    let news: [Name]
    /// For each of the old entries the index of the new one; `nil` where there is none.
    let matches: [Int?]
    /// The new entries that are not among the old ones.
    let added: [Int]

    /// A name, and how many of it stand before.
    private struct Numbered: Hashable {
        var name: Name
        var number: Int
    }

    /// Finds the entries; `nil` where one has no name.
    ///
    /// - Complexity: O(n) for the n names of both.
    init?(_ olds: [Name?], _ news: [Name?]) {
        (self.olds, self.news) = (olds.compactMap(\.self), news.compactMap(\.self))
        guard self.olds.count == olds.count, self.news.count == news.count else { return nil }
        let (oldNames, newNames) = (Self.numbered(self.olds), Self.numbered(self.news))
        let places = Dictionary(newNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        matches = oldNames.map { places[$0] }
        let known = Set(oldNames)
        added = newNames.indices.filter { !known.contains(newNames[$0]) }
    }

    /// Whether the entries of both lists stand in another order in the one than in the other.
    var isInAnotherOrder: Bool {
        let order = matches.compactMap(\.self)
        return order != order.sorted()
    }

    private static func numbered(_ names: [Name]) -> [Numbered] {
        var counts: [Name: Int] = [:]
        return names.map { name in
            let number = counts[name, default: 0]
            counts[name] = number + 1
            return Numbered(name: name, number: number)
        }
    }
}
