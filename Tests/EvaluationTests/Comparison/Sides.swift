import Diagnostics

@testable import Evaluation

/// Results of reports, as they are compared.
extension ResultTable {
    /// The result of reports by criteria.
    static func of(
        _ reports: [Report], by set: CriteriaSet, period: String = "2015-2018", digest: String? = nil,
        ledger: Bool = true
    ) throws -> ResultTable {
        var evaluated = evaluate(set, World.period, try reports.map { try $0.evidence(by: set, ledger: ledger) })
        evaluated.criteriaDigest = digest ?? set.edition
        evaluated.period.id = period
        return ResultTable(evaluated, keepsRows: ledger)
    }
}

/// The records and the criteria of two sides.
struct Sides {
    var old: (records: [Report], rules: CriteriaSet)
    var new: (records: [Report], rules: CriteriaSet)

    func comparison(ledger: Bool = true) throws -> Comparison {
        func table(_ records: [Report], _ rules: CriteriaSet, _ side: String) throws -> ResultTable {
            var rules = rules
            rules.edition = side
            return try .of(records, by: rules, period: side, ledger: ledger)
        }
        return Comparison(
            old: try table(old.records, old.rules, "1"), new: try table(new.records, new.rules, "2"),
            cross: .known(
                oldByNew: try table(old.records, new.rules, "2").totals,
                newByOld: try table(new.records, old.rules, "1").totals))
    }

    var swapped: Sides { Sides(old: new, new: old) }
}

extension Rules {
    /// Criteria `a` over indicators that take ratings as their points, without a cap of their own.
    static func ratings(
        _ names: [String], _ combine: Combination = .sum, weights: [String] = [], atMost: String? = nil
    ) -> CriteriaSet {
        var rules = Rules()
        let indices = names.enumerated().map { index, name in
            rules.indicator(
                "a.\(name)", .rating(name), .perUnit("1", atMost: "100"),
                weight: weights.isEmpty ? "1" : weights[index])
        }
        rules.set.criteria = [rules.criterion("a", .indicators(indices), combine, atMost: atMost)]
        return rules.set
    }
}

extension Report {
    /// A report with ratings alone.
    static func rated(_ values: KeyValuePairs<String, String>, _ centre: String = "kenya") -> Report {
        Report(
            ratings: values.map { (name: $0, value: $1) }, centre: World.centre(centre, served: []))
    }
}
