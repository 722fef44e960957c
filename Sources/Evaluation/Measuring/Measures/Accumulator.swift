/// What a measure gathers from the rows that count for it, batch by batch, and the value that this comes to.
protocol Accumulator: Sendable {
    /// What the measure's value can be.
    static func limits(of measure: RecordMeasure) -> MeasureLimits

    /// Begins to gather.
    init(_ measure: RecordMeasure)

    /// Adds rows.
    ///
    /// - Returns: Those with which a number has outgrown what can be held exactly.
    mutating func add(_ rows: CountedRows) -> [Int]

    /// Adds what was gathered from other rows.
    ///
    /// - Returns: Whether it was the same as if the rows had come one after the other.
    mutating func merge(_ other: Self) -> Bool

    /// The measure's value; `nil` where it is missing.
    func value() -> Value?
}

/// The rows of a batch that a measure takes.
struct CountedRows {
    /// Those that its conditions let through and that have a value, where it reads one.
    var rows: Mask
    /// The values; `nil` where the measure reads none.
    var values: Column?
    /// Those that meet what the measure asks for as a share; all where it asks nothing.
    var met: Mask

    /// Runs a function for the code of each value.
    @inline(__always)
    func forEachCode(_ body: (Int128) -> Void) {
        guard let values else { return }
        rows.forEach { body(values[$0].code) }
    }
}

extension Accumulator {
    /// The limits of the field's own values, of which the measure picks one or lies between them.
    static func limits(of measure: RecordMeasure) -> MeasureLimits {
        measure.fieldType.map { MeasureLimits($0) } ?? .none
    }
}
