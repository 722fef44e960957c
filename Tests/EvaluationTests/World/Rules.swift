import Diagnostics
import Testing

@testable import Evaluation

/// A set of criteria that is built part by part.
struct Rules {
    var set = CriteriaSet(id: "set", edition: "1", title: "Set", source: [], form: World.form)

    /// A measure of records, as a criteria file names it: `activities.funding.usd`.
    mutating func measure(
        _ kind: RecordMeasure.Kind, _ name: String, where conditions: Given? = nil,
        having: Given? = nil, window: Window = .touches
    ) -> Measure {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let index = set.form.collections.firstIndex(where: { $0.name == parts[0] }) else {
            preconditionFailure("collection \(name)")
        }
        let context = Conditions(collection: set.form.collections[index])
        let counts = [.count, .share, .any].contains(kind)
        let found = parts.count == 2 ? context.place(parts[1]) : nil
        set.recordMeasures.append(
            RecordMeasure(
                kind: kind, collection: index, rows: found?.0.list, field: counts ? nil : found?.0,
                fieldType: counts ? nil : found?.1, name: name,
                filter: conditions.map { context.all($0) }, having: having.map { context.all($0) },
                window: window, location: World.here))
        return .records(set.recordMeasures.count - 1)
    }

    /// A measure of a field of the header.
    func header(_ name: String) -> Measure {
        .header(set.form.header.firstIndex { $0.name == name } ?? -1)
    }

    func elements(_ name: String) -> Measure {
        .headerElements(set.form.header.firstIndex { $0.name == name } ?? -1)
    }

    /// Adds an indicator and gives its index.
    @discardableResult
    mutating func indicator(
        _ path: String, _ measure: Measure,
        _ scale: Scale = .perUnit(points: .one, atMost: ExactDecimal(1_000_000)),
        missing: MissingRule = .zero, weight: String = "1", basis: Basis = .own,
        agree: Agreement = .median
    ) -> Int {
        set.indicators.append(
            Indicator(
                id: String(path.split(separator: ".").last ?? ""), path: path, title: path,
                source: [],
                basis: basis, instructions: nil, sourcesOfInformation: [], measure: measure,
                scale: scale, missing: missing, weight: World.decimal(weight), agree: agree,
                location: World.here))
        return set.indicators.count - 1
    }

    /// A criterion over parts.
    func criterion(
        _ path: String, _ parts: Criterion.Parts, _ combine: Combination = .sum,
        weight: String = "1",
        atMost: String? = nil, basis: Basis = .own
    ) -> Criterion {
        Criterion(
            id: String(path.split(separator: ".").last ?? ""), path: path, title: path, source: [],
            basis: basis, instructions: nil, sourcesOfInformation: [], combine: combine,
            weight: World.decimal(weight), atMost: atMost.map { World.decimal($0) }, parts: parts,
            location: World.here)
    }

    mutating func require(
        _ title: String, _ measure: Measure, _ needs: Requirement.Need,
        otherwise: Requirement.Otherwise = .notEvaluated
    ) {
        set.requirements.append(
            Requirement(
                id: title, title: title, measure: measure, needs: needs, otherwise: otherwise,
                location: World.here))
    }
}

/// One centre's report.
struct Report {
    var header: Given = [:]
    var activities: [Given] = []
    var notes: [Given] = []
    var meetings: [Given] = []
    var ratings: [(name: String, value: String)] = []
    var overrides: [(indicator: String, points: String)] = []
    var centre = World.centre

    var evidenceAssessment: Assessment {
        var assessment = Assessment(centre: centre.id, location: World.here)
        assessment.ratings = ratings.map {
            Rating(
                name: $0.name, value: World.decimal($0.value), evaluator: "A", comment: "c",
                references: ["r"], location: World.here)
        }
        assessment.overrides = overrides.map {
            Override(
                indicator: $0.indicator, points: World.decimal($0.points), author: "B", reason: "r",
                reference: "l", location: World.here)
        }
        return assessment
    }

    /// Measures the report's records.
    func measured(by set: CriteriaSet, ledger: Bool = true) throws(ReportMeasurer.NumberTooLarge)
        -> ReportMeasurements
    {
        var measurer = ReportMeasurer(
            MeasurementPlan(set, period: World.period), centre: centre,
            header: World.header(header),
            keepsLedger: ledger)
        for (index, records) in [activities, notes, meetings].enumerated() {
            var batch = RecordBatch(set.form.collections[index].layout)
            for (number, record) in records.enumerated() {
                World.build(record, in: &batch, set.form.collections[index])
                batch.commit(number: number + 1, at: Place(line: number + 1, column: 1))
                guard batch.isFull || number + 1 == records.count else { continue }
                if let fault = measurer.add(batch, collection: index).first { throw fault }
                batch.removeAll()
            }
        }
        return measurer.finish()
    }

    /// Scores the report, without a rank.
    func scored(
        by set: CriteriaSet, usesOverrides: Bool = true, _ problems: inout [ScoringProblem]
    ) throws(ReportMeasurer.NumberTooLarge) -> Scorecard {
        Scorer(set, usesOverrides: usesOverrides).score(try evidence(by: set), &problems)
    }

    /// What the report gives, measured.
    func evidence(by set: CriteriaSet, ledger: Bool = true) throws(ReportMeasurer.NumberTooLarge) -> CentreEvidence {
        CentreEvidence(
            centre: centre, period: World.period, header: World.header(header),
            measurements: try measured(by: set, ledger: ledger),
            assessment: evidenceAssessment, location: World.here)
    }

    func scored(by set: CriteriaSet, usesOverrides: Bool = true) throws(ReportMeasurer.NumberTooLarge)
        -> Scorecard
    {
        var problems: [ScoringProblem] = []
        return try scored(by: set, usesOverrides: usesOverrides, &problems)
    }

    /// The value of one measure.
    func value(_ build: (inout Rules) -> Measure) throws(ReportMeasurer.NumberTooLarge) -> Value? {
        var rules = Rules()
        let measure = build(&rules)
        rules.indicator("a.i", measure)
        // Something to score where the scale of numbers has no points for the value.
        rules.indicator("a.one", .constant(.one))
        rules.set.criteria = [rules.criterion("a", .indicators([0, 1]))]
        return try scored(by: rules.set).indicators[0].value
    }

    /// The value of a measure of records.
    func value(
        _ kind: RecordMeasure.Kind, _ name: String, where conditions: Given? = nil,
        having: Given? = nil, window: Window = .touches
    ) throws(ReportMeasurer.NumberTooLarge) -> Value? {
        try value { $0.measure(kind, name, where: conditions, having: having, window: window) }
    }

    /// How many activities meet conditions, whenever they were.
    func count(_ name: String = "activities", _ conditions: Given) throws(ReportMeasurer.NumberTooLarge)
        -> Value?
    {
        try value(.count, name, where: conditions, window: .any)
    }
}

extension Value: CustomTestStringConvertible {
    public var testDescription: String {
        switch self {
        case .number(let number): number.fractionText
        case .date(let day): day.description
        case .text(let text): "“\(text)”"
        case .yesNo(let yes): yes ? "yes" : "no"
        }
    }

    /// A number, written as a decimal or as a fraction.
    static func exactly(_ text: String) -> Value { .number(World.number(text)) }
}
