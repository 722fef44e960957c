package import Diagnostics

/// Turns one centre's report for one period into one value.
package indirect enum Measure: Sendable {
    /// A measure that reads records, by its index in ``CriteriaSet/recordMeasures``.
    case records(Int)
    /// A field of the report's header, by its index.
    case header(Int)
    case centre(CentreField)
    /// How many elements a list has.
    case headerElements(Int)
    case centreElements(CentreField)
    /// What the evaluators gave under a name.
    case rating(String)
    case ratio(Measure, Measure)
    case total([Measure])
    case difference(Measure, Measure)
    case constant(ExactDecimal)

    /// The measures that read records, in the order in which they stand.
    package var recordMeasures: [Int] {
        switch self {
        case .records(let index): [index]
        case .ratio(let a, let b), .difference(let a, let b): a.recordMeasures + b.recordMeasures
        case .total(let parts): parts.flatMap(\.recordMeasures)
        default: []
        }
    }

    /// The names of the ratings that it reads.
    package var ratings: [String] {
        switch self {
        case .rating(let name): [name]
        case .ratio(let a, let b), .difference(let a, let b): a.ratings + b.ratings
        case .total(let parts): parts.flatMap(\.ratings)
        default: []
        }
    }
}

/// A measure over a collection's records, or over the elements of one of its lists.
package struct RecordMeasure: Sendable {
    package var kind: Kind
    /// The index of the collection in the form.
    package var collection: Int
    /// The list whose elements are the rows; otherwise the records are.
    package var rows: Int?
    /// The field that is measured, where the kind reads one.
    package var field: FieldPlace?
    /// The field's type.
    package var fieldType: FieldType?
    /// What is measured, as the file names it: `activities.parties`.
    package var name: String
    package var filter: Condition?
    package var having: Condition?
    package var window: Window
    package var location: Location

    package init(
        kind: Kind, collection: Int, rows: Int?, field: FieldPlace?, fieldType: FieldType?,
        name: String, filter: Condition?, having: Condition?, window: Window, location: Location
    ) {
        self.kind = kind
        self.collection = collection
        self.rows = rows
        self.field = field
        self.fieldType = fieldType
        self.name = name
        self.filter = filter
        self.having = having
        self.window = window
        self.location = location
    }
}

/// When a record counts for a period.
package enum Window: String, CaseIterable, Sendable {
    case touches, ends, starts, within, any
}

extension Measure {
    /// A measure within a measure, by the number that words refer to it with.
    package struct Part: Sendable {
        /// `1`, or `1.2` for the second part of the first.
        package var label: String
        package var measure: Measure
    }

    /// The measures that it is put together from, each before its own parts.
    package var parts: [Part] {
        func parts(_ measure: Measure, _ lead: String) -> [Part] {
            measure.members.enumerated().flatMap { index, member in
                let label = "\(lead)\(index + 1)"
                return [Part(label: label, measure: member)] + parts(member, label + ".")
            }
        }
        return parts(self, "")
    }

    private var members: [Measure] {
        switch self {
        case .ratio(let first, let second), .difference(let first, let second): [first, second]
        case .total(let parts): parts
        default: []
        }
    }
}
