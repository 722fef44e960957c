package import Diagnostics

/// What a record, or an element of a list, must be like.
package indirect enum Condition: Equatable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case test(FieldTest)

    /// The test that the condition comes down to; `nil` where it is of several, or of what is not.
    package var onlyTest: FieldTest? {
        switch self {
        case .test(let test): test
        case .all(let members), .any(let members): members.count == 1 ? members[0].onlyTest : nil
        case .not: nil
        }
    }
}

/// A test of one field.
package struct FieldTest: Equatable, Sendable {
    package enum Test: Equatable, Sendable {
        /// All must hold, for a list's elements of one and the same element.
        case values([ElementTest])
        case isPresent
        case isMissing
        /// How many elements a list has.
        case elements([ValueTest])
        /// One and the same entry meets the condition.
        case some(Condition)
    }

    package var field: FieldPlace
    package var type: FieldType
    /// The field as the file names it.
    package var name: String
    package var test: Test
    /// What each test of a value asks for, as the file writes it.
    package var asked: [AskedValue]
    package var location: Location

    package init(
        field: FieldPlace, type: FieldType, name: String, test: Test, asked: [AskedValue],
        location: Location
    ) {
        self.field = field
        self.type = type
        self.name = name
        self.test = test
        self.asked = asked
        self.location = location
    }

    /// Whether two tests ask the same, however and wherever they are written.
    package static func == (a: FieldTest, b: FieldTest) -> Bool {
        a.field == b.field && a.test == b.test
    }
}

/// What a test of a value asks for, as a file writes it.
package enum AskedValue: Sendable {
    case oneOf([String])
    case atLeast(ExactDecimal), atMost(ExactDecimal), moreThan(ExactDecimal), lessThan(ExactDecimal)
    case from(CalendarDay), until(CalendarDay)
    case contains(String)
    case inPeriod
    /// One of a list, by its name.
    case inList(String)
    /// The value of another field, by its name.
    case equals(String)
}

/// A test of one value of a record.
package enum ElementTest: Equatable, Sendable {
    /// One of these codes: numbers in billionths, days, choices, 0 or 1.
    case oneOf([Int128])
    /// One of these texts, composed, in UTF-8.
    case oneOfTexts([[UInt8]])
    case atLeast(Int128), atMost(Int128), moreThan(Int128), lessThan(Int128)
    /// The text, folded, in UTF-8.
    case contains([UInt8])
    /// One of the values of a list in the header or of the centre.
    case inList(ListReference)
    /// A day in the evaluation period, both ends included.
    case inPeriod
    /// The value of another field.
    case equals(FieldPlace)
}

/// A list in a report's header, by its index, or of the centre.
package enum ListReference: Hashable, Sendable {
    case header(Int)
    case centre(CentreField)
}
