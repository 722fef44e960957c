internal import Diagnostics

/// Why a part of the criteria does not count for a centre.
package enum Exclusion: Sendable {
    /// It belongs to other centres: those that meet a condition.
    case doesNotApply(onlyWhere: Condition)
    /// A named person has taken it out.
    case exempt(Exemption)
}

/// The parts that do not count for one centre.
struct Exclusions {
    /// The parts that belong to other centres, by their paths.
    private var refused: [String: AppliesWhen] = [:]
    private var exempt: [String: Exemption] = [:]

    /// Asks once of a centre what every `applies-when` of the criteria asks.
    ///
    /// - Complexity: O(n) for n conditions and the values of the header; nothing where no part has any.
    init(_ criteria: CriteriaSet, _ evidence: CentreEvidence, _ header: HeaderValues) {
        for exemption in evidence.assessment?.exemptions ?? [] { exempt[exemption.part] = exemption }
        if criteria.ofSomeCentres.isEmpty { return }
        let subject = Subject(criteria.form, evidence.centre, header, evidence.period)
        func ask(_ rule: AppliesWhen?, _ path: String) {
            if let rule, !subject.meets(rule.condition) { refused[path] = rule }
        }
        func ask(_ members: [Criterion]) {
            for criterion in members {
                ask(criterion.appliesWhen, criterion.path)
                if case .criteria(let inner) = criterion.parts { ask(inner) }
            }
        }
        ask(criteria.criteria)
        for indicator in criteria.indicators { ask(indicator.appliesWhen, indicator.path) }
    }

    /// Why a part does not count, for a reason of its own; what it stands in may have another.
    func own(_ path: String) -> Exclusion? {
        if let rule = refused[path] { return .doesNotApply(onlyWhere: rule.condition) }
        return exempt[path].map { .exempt($0) }
    }

    /// The condition that keeps a part from belonging to the centre.
    func condition(_ path: String) -> AppliesWhen? { refused[path] }

    /// What takes a part out of the centre's points by somebody's decision.
    func exemption(_ path: String) -> Exemption? { exempt[path] }
}

/// A report's header and its centre, of which conditions can be asked as of a record.
private struct Subject {
    private let batch: RecordBatch
    private let header: HeaderValues
    private let centre: Centre
    private let form: RecordForm
    private let period: EvaluationPeriod

    init(_ form: RecordForm, _ centre: Centre, _ header: HeaderValues, _ period: EvaluationPeriod) {
        self.form = form
        self.header = header
        self.centre = centre
        self.period = period
        let subject = form.subject
        var batch = RecordBatch(subject.layout)
        batch.begin()
        for (index, place) in subject.places.enumerated() {
            let entry =
                form.centreField(ofSubject: index).map { centre.values.entries[$0.rawValue] } ?? header.entries[index]
            let type = subject.fields[index].type
            let cells = (entry?.values ?? []).compactMap { value -> Cell? in
                if type.isText, case .text(let text) = value { return batch.keep(CanonicalText.bytes(text).span) }
                return value.code(form.choices).map { Cell(code: $0) }
            }
            switch place {
            case .single(let single): if let cell = cells.first { batch.set(single, to: cell) }
            case .values(let list): for cell in cells { batch.append(cell, to: list) }
            case .entries, .entry: break
            }
        }
        batch.commit(number: 1, at: Place(line: 1, column: 1))
        self.batch = batch
    }

    func meets(_ condition: Condition) -> Bool {
        let lists = OwnLists(condition.lists, header, centre, form.choices)
        let conditions = BatchConditions(batch: batch, period: period, lists: [0: lists])
        return !conditions.rows(batch.all(nil), meeting: condition, in: nil).isEmpty
    }
}

extension Value {
    /// The value as records hold it: a number in billionths, a day, a choice, 0 or 1; `nil` for a text that is no choice.
    func code(_ choices: ChoiceTable) -> Int128? {
        switch self {
        case .number(let number): Int128(String(number.roundedInteger(places: 9)))
        case .date(let day): Int128(day.number)
        case .yesNo(let yes): yes ? 1 : 0
        case .text(let text):
            choices.index(of: CanonicalText.bytes(text).span).map { Int128($0) }
        }
    }
}
