/// Why a row is not counted.
package indirect enum LeftOut: Sendable {
    /// Its record does not lie in the period as the measure's window asks.
    case dates(OutOfWindow)
    /// The field is empty.
    case isEmpty(field: String)
    /// The field has something, and is to have nothing; or it has what is no more known.
    case isGiven(field: String)
    /// The field has a value that is shut out.
    case has(field: String, value: String)
    /// The field has another value than the test asks for.
    case hasOther(FieldTest, value: String)
    /// None of the values that the field lists is what the test asks for.
    case hasNone(FieldTest)
    /// The field lists another number of elements than the test asks for.
    case hasOtherNumber(field: String)
    /// No entry of the field meets the conditions.
    case hasNoEntry(field: String)
    /// A condition holds that is shut out; of the elements of a list, where `rows` gives one.
    case meets(Condition, rows: Int?)
    /// A condition does not hold; of the elements of a list, where `rows` gives one.
    case failsToMeet(Condition, rows: Int?)
    /// It stands in the whole that a share is taken of, and not in the share.
    case isNotInShare(LeftOut)
}

/// How a record's dates keep it out of a window.
package enum OutOfWindow: Sendable {
    case noEnd, noStart, endedBefore, endedAfter, beganBefore, beganAfter
}
