/// A criterion or indicator beside the one that it is compared with.
package struct Pairing: Sendable {
    /// How two editions have it.
    package enum Match: String, Sendable {
        /// Both have it, by the same identifier.
        case same
        /// The newer edition says that it replaces the other.
        case renamed
        /// Only the new side has it.
        case new
        /// Only the old side has it.
        case dropped
    }

    package var old: RulePart?
    package var new: RulePart?
    package var match: Match
    /// Whether the newer edition lets it, and what it stands in, be compared.
    package var isComparable: Bool
    package var parts: [Pairing]

    /// The pairing and all within it, each before its own parts.
    package var all: [Pairing] { [self] + parts.flatMap(\.all) }

    fileprivate var swapped: Pairing {
        let match: Match =
            switch self.match {
            case .new: .dropped
            case .dropped: .new
            default: self.match
            }
        return Pairing(
            old: new, new: old, match: match, isComparable: isComparable, parts: parts.map(\.swapped))
    }
}

/// How the criteria of two results are matched.
package struct RuleMatching: Sendable {
    /// The criteria at the top: those of the newer edition in its order, then what was dropped.
    package private(set) var pairings: [Pairing] = []
    /// What the newer edition says it replaces and the older one does not have.
    package private(set) var replacedNothing: [Predecessor] = []
    /// What the newer edition replaces a second time, with the place of the first.
    package private(set) var replacedTwice: [(second: Predecessor, first: Predecessor)] = []

    /// Matches the criteria of two results: by `replaces` in the newer edition, otherwise by identifier
    /// among the neighbours. Where both go by one edition, each part is itself, and nothing is replaced.
    ///
    /// The newer edition is the one whose `edition` stands later in the order of its letters; of equal
    /// ones that of the later period, then the one that replaces anything, then the new side. So the
    /// matching is the same whichever side is called old.
    ///
    /// - Complexity: O(n·m) for n parts of at most m neighbours.
    package init(old: ResultTable, new: ResultTable) {
        let isSwapped = Self.isNewer(old, than: new)
        var matcher = Matcher(
            older: isSwapped ? new.rules.parts : old.rules.parts,
            newer: isSwapped ? old.rules.parts : new.rules.parts,
            isOneEdition: old.isOfOneEdition(with: new))
        let pairings = matcher.pairings()
        self.pairings = isSwapped ? pairings.map(\.swapped) : pairings
        replacedNothing = matcher.replacedNothing
        replacedTwice = matcher.replacedTwice
    }

    private static func isNewer(_ a: ResultTable, than b: ResultTable) -> Bool {
        func order<Key: Comparable>(_ key: (ResultTable) -> Key) -> Bool? {
            key(a) == key(b) ? nil : key(a) > key(b)
        }
        func replaces(_ table: ResultTable) -> Int {
            table.rules.parts.flatMap(\.all).contains { $0.replaces != nil } ? 1 : 0
        }
        return order(\.rules.edition) ?? order(\.period.until) ?? order(replaces) ?? false
    }
}

/// Finds the older part of each newer one.
private struct Matcher {
    let older: [RulePart]
    let newer: [RulePart]
    /// Whether both are one edition, in which nothing stands for anything else.
    let isOneEdition: Bool
    private let oldParts: [String: RulePart]
    /// The older path that each newer one stands for.
    private var old: [String: String] = [:]
    /// The newer part that has taken an older path.
    private var takenBy: [String: RulePart] = [:]
    private(set) var replacedNothing: [Predecessor] = []
    private(set) var replacedTwice: [(second: Predecessor, first: Predecessor)] = []

    init(older: [RulePart], newer: [RulePart], isOneEdition: Bool) {
        self.older = older
        self.newer = newer
        self.isOneEdition = isOneEdition
        oldParts = Dictionary(
            older.flatMap(\.all).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func pairings() -> [Pairing] {
        // Whole paths say what they mean wherever they stand, so they are settled first.
        for part in newer.flatMap(\.all) {
            guard let replaces = replaced(by: part, among: []), replaces.name.contains(".") else { continue }
            if let found = meant(by: replaces, for: part, among: []) {
                take(found, for: part, replaces)
            } else {
                replacedNothing.append(replaces)
            }
        }
        matchLevel(newer, older)
        return pair(newer, older, isComparable: true)
    }

    /// Matches neighbours, then what is in them.
    private mutating func matchLevel(_ newer: [RulePart], _ older: [RulePart]) {
        for part in newer {
            guard let replaces = replaced(by: part, among: older), !replaces.name.contains(".") else { continue }
            let found = meant(by: replaces, for: part, among: older)
            if let found { take(found, for: part, replaces) } else { replacedNothing.append(replaces) }
        }
        for part in newer where old[part.path] == nil && replaced(by: part, among: older) == nil {
            let found = older.first {
                $0.id == part.id && $0.isIndicator == part.isIndicator && takenBy[$0.path] == nil
            }
            guard let found else { continue }
            old[part.path] = found.path
            takenBy[found.path] = part
        }
        for part in newer { matchLevel(part.parts, old[part.path].flatMap { oldParts[$0]?.parts } ?? []) }
    }

    /// What a part replaces in the older edition; `nil` where it is itself.
    ///
    /// It is itself where the older edition has its path and says of it that it replaces the same, or has nothing that
    /// could be meant: then both have come after the edition in which it was called so.
    private func replaced(by part: RulePart, among neighbours: [RulePart]) -> Predecessor? {
        guard let replaces = part.replaces, !isOneEdition else { return nil }
        guard let same = oldParts[part.path], same.isIndicator == part.isIndicator else { return replaces }
        if same.replaces?.name == replaces.name { return nil }
        return meant(by: replaces, for: part, among: neighbours) == nil ? nil : replaces
    }

    /// The older part that is replaced: a neighbour by its identifier, or any by its path.
    private func meant(by replaces: Predecessor, for part: RulePart, among neighbours: [RulePart]) -> RulePart? {
        let neighbour = neighbours.first { $0.id == replaces.name && $0.isIndicator == part.isIndicator }
        return neighbour ?? oldParts[replaces.name].flatMap { $0.isIndicator == part.isIndicator ? $0 : nil }
    }

    private mutating func take(_ found: RulePart, for part: RulePart, _ replaces: Predecessor) {
        if let first = takenBy[found.path] {
            replacedTwice.append((replaces, first.replaces ?? replaces))
        } else {
            old[part.path] = found.path
            takenBy[found.path] = part
        }
    }

    private func pair(_ newer: [RulePart], _ older: [RulePart], isComparable: Bool) -> [Pairing] {
        let matched = newer.map { part -> Pairing in
            let isComparable = isComparable && part.isComparable
            guard let found = old[part.path].flatMap({ oldParts[$0] }) else {
                return Pairing(
                    old: nil, new: part, match: .new, isComparable: isComparable,
                    parts: pair(part.parts, [], isComparable: isComparable))
            }
            return Pairing(
                old: found, new: part, match: found.id == part.id ? .same : .renamed,
                isComparable: isComparable,
                parts: pair(part.parts, found.parts, isComparable: isComparable))
        }
        return matched + older.compactMap { dropped($0, isComparable: isComparable) }
    }

    /// What the newer edition has nothing of; what of it went elsewhere stands there.
    private func dropped(_ part: RulePart, isComparable: Bool) -> Pairing? {
        if takenBy[part.path] != nil { return nil }
        return Pairing(
            old: part, new: nil, match: .dropped, isComparable: isComparable,
            parts: part.parts.compactMap { dropped($0, isComparable: isComparable) })
    }
}
