package import Evaluation

extension Value {
    /// The value as a person reads it.
    package var inWords: String {
        switch self {
        case .number(let number): number.shortText
        case .date(let day): day.description
        case .text(let text): text
        case .yesNo(let value): value ? "yes" : "no"
        }
    }
}

extension FieldType {
    /// The type in an evaluator's words.
    package var inWords: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .date: "a date"
        case .yesNo: "yes or no"
        case .choice: "a choice"
        case .entries: "entries"
        }
    }
}
