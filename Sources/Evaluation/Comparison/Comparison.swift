/// Two results side by side, centre by centre and rule by rule.
package struct Comparison: Sendable {
    /// The scores of the records of one side by the criteria of the other.
    package enum CrossScores: Sendable {
        /// The total of each centre by its identifier, `nil` where it would not be evaluated.
        case known(oldByNew: [String: Fraction?], newByOld: [String: Fraction?])
        /// They are not needed: the two sides score alike, or have the same records.
        case notLookedAt
        case unknown(WhyUnknown)

        /// Why they are not known.
        package enum WhyUnknown: Hashable, Sendable {
            /// A file that a published result rests on is not as it was.
            case fileChanged(result: String, file: String)
            /// A file that a published result rests on is not there.
            case fileMissing(result: String, file: String)
            /// The records of a period have faults by the criteria in a file.
            case refused(period: String, criteria: String?, faults: Int, warnings: Int)
        }
    }

    package var old: ResultTable
    package var new: ResultTable
    package var matching: RuleMatching
    /// Whether both sides go by one and the same criteria file, or by two that mean the same.
    package var hasSameRules: Bool
    /// In order of the new rank; those without one stand last.
    package var centres: [CentreComparison]

    /// Compares two results.
    ///
    /// - Parameters:
    ///   - old: The result that changes are reckoned from.
    ///   - new: The result that they lead to.
    ///   - cross: The scores of either side's records by the other's criteria. They are not looked at where
    ///     the criteria, or the records, are the same on both sides.
    package init(old: ResultTable, new: ResultTable, cross: CrossScores) {
        self.old = old
        self.new = new
        let matching = RuleMatching(old: old, new: new)
        self.matching = matching
        let hasSameRules = old.rules.scoreAlike(new.rules)
        self.hasSameRules = hasSameRules
        var cross = cross
        if hasSameRules {
            cross = .known(oldByNew: old.totals, newByOld: new.totals)
        } else if old.hasSameRecords(as: new) {
            cross = .known(oldByNew: new.totals, newByOld: old.totals)
        }
        let known = Set(new.cards.map(\.centre))
        let ids = new.cards.map(\.centre) + old.cards.map(\.centre).filter { !known.contains($0) }
        let (oldCards, newCards) = (old.byCentre, new.byCentre)
        centres = ids.map {
            CentreComparison($0, old: oldCards[$0], new: newCards[$0], matching.pairings, cross)
        }
    }

    /// The comparison with its centres by how much they gained, the most first.
    ///
    /// Equal ones stay in their order, and those without a change stand last.
    package func sortedByChange() -> Comparison {
        var sorted = self
        sorted.centres = centres.sortedByMost { $0.change?.points }
        return sorted
    }
}

extension Array {
    /// The elements by a number of each, the most first; equal ones stay in their order, and those without a number
    /// stand last.
    func sortedByMost(_ number: (Element) -> Fraction?) -> [Element] {
        enumerated().sorted { a, b in
            switch (number(a.element), number(b.element)) {
            case (let left?, let right?): left == right ? a.offset < b.offset : left > right
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a.offset < b.offset
            }
        }.map(\.element)
    }
}

/// One centre in two results.
package struct CentreComparison: Sendable {
    package var centre: String
    package var name: String
    package var region: String
    /// `nil` where the old result does not know the centre.
    package var old: ResultCard?
    /// `nil` where the new result does not know the centre.
    package var new: ResultCard?
    /// `nil` where one of the two does not evaluate the centre.
    package var change: Change?
    /// What the change divides into; `nil` where that is not known.
    package var split: ChangeSplit?
    /// Why there is no split.
    package var whyNoSplit: WhyNoSplit?
    /// The criteria at the top; none where neither result evaluates the centre.
    package var rows: [RowComparison]

    /// New less old.
    package struct Change: Hashable, Sendable {
        package var points: Fraction
        package var maximum: Fraction
        /// In hundredths of the maxima.
        package var percent: Fraction
        /// Under 0 where the centre rose; `nil` where a result gives no rank.
        package var rank: Fraction?
    }

    init(
        _ id: String, old: ResultCard?, new: ResultCard?, _ pairings: [Pairing],
        _ cross: Comparison.CrossScores
    ) {
        centre = id
        name = (new ?? old)?.name ?? id
        region = (new ?? old)?.region ?? ""
        self.old = old
        self.new = new
        rows =
            old?.total == nil && new?.total == nil
            ? [] : pairings.map { RowComparison($0, old?.scores ?? [:], new?.scores ?? [:]) }
        guard let was = old?.total, let now = new?.total else {
            whyNoSplit = Self.missing(old, new)
            return
        }
        change = Change(
            points: now.points - was.points, maximum: now.maximum - was.maximum,
            percent: now.percent - was.percent, rank: nil)
        if let before = old?.rank, let after = new?.rank { change?.rank = after - before }
        switch cross {
        case .notLookedAt: return
        case .unknown(let reason): whyNoSplit = .crossScores(reason)
        case .known(let oldByNew, let newByOld):
            guard let first = oldByNew[id] ?? nil else {
                whyNoSplit = .oldRecordsNotEvaluated
                return
            }
            guard let second = newByOld[id] ?? nil else {
                whyNoSplit = .newRecordsNotEvaluated
                return
            }
            split = ChangeSplit(
                oldByOld: was.points, newByOld: second, oldByNew: first, newByNew: now.points)
        }
    }

    private static func missing(_ old: ResultCard?, _ new: ResultCard?) -> WhyNoSplit {
        switch (old, new) {
        case (nil, _): .notInOld
        case (_, nil): .notInNew
        case (let old?, let new?):
            switch (old.total, new.total) {
            case (nil, nil): .evaluatedByNeither
            case (nil, _): .notEvaluatedByOld
            default: .notEvaluatedByNew
            }
        }
    }
}

/// Why a centre's change is not divided into what its records and what the criteria did.
package enum WhyNoSplit: Hashable, Sendable {
    case notInOld, notInNew
    case evaluatedByNeither, notEvaluatedByOld, notEvaluatedByNew
    /// By the criteria of the new result.
    case oldRecordsNotEvaluated
    /// By the criteria of the old result.
    case newRecordsNotEvaluated
    /// The scores of either side's records by the other's criteria are not known.
    case crossScores(Comparison.CrossScores.WhyUnknown)
}

/// A criterion or indicator of one centre in two results.
package struct RowComparison: Sendable {
    package var pairing: Pairing
    package var old: PartScore?
    package var new: PartScore?
    /// New less old; `nil` where one of the two has no points, or they are not to be compared.
    package var change: Fraction?
    /// The rows that an indicator counts now and did not before; `nil` where a result does not name them.
    package var gained: [RowName]?
    /// The rows that it counted before and does not now.
    package var lost: [RowName]?
    package var rows: [RowComparison]

    init(_ pairing: Pairing, _ olds: [String: PartScore], _ news: [String: PartScore]) {
        self.pairing = pairing
        old = pairing.old.flatMap { olds[$0.path] }
        new = pairing.new.flatMap { news[$0.path] }
        rows = pairing.parts.map { RowComparison($0, olds, news) }
        if pairing.isComparable, let was = old?.points, let now = new?.points { change = now - was }
        guard (pairing.new ?? pairing.old)?.isIndicator == true else { return }
        let (before, after) = (old.map(\.rows) ?? [], new.map(\.rows) ?? [])
        guard let before, let after else { return }
        gained = after.less(before)
        lost = before.less(after)
    }

    /// The row and all within it, each before its own.
    package var all: [RowComparison] { [self] + rows.flatMap(\.all) }
}

extension ResultTable {
    /// Each centre's points by its identifier; `nil` where it is not evaluated.
    package var totals: [String: Fraction?] {
        Dictionary(cards.map { ($0.centre, $0.total?.points) }, uniquingKeysWith: { first, _ in first })
    }

    fileprivate var byCentre: [String: ResultCard] {
        Dictionary(cards.map { ($0.centre, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether two results rest on the same records: the same period, and the same files in it.
    fileprivate func hasSameRecords(as other: ResultTable) -> Bool {
        func records(_ table: ResultTable) -> Set<InputFile> {
            Set(
                table.inputs.filter {
                    $0.file == "centres.yaml" || $0.file == "centres.yml" || $0.file.hasPrefix(table.period.id + "/")
                })
        }
        return period == other.period && !records(self).isEmpty && records(self) == records(other)
    }
}
