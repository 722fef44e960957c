/// How much a finding matters.
package enum Severity: String, Sendable {
    /// A fault: nothing is scored.
    case fault
    /// A warning: worth a look, and a fault under `--strict`, save for ``FindingCode/nearEqualTexts``.
    case warning
}

/// One thing that is wrong, or may be wrong, with a file.
package struct Finding: Sendable {
    package var code: FindingCode
    package var severity: Severity
    package var location: Location
    /// What is wrong, in an evaluator's words; one sentence without a full stop.
    package var message: String
    /// What to do about it, or the nearest right word.
    package var suggestion: String?
    /// Related places, such as where a key was first given.
    package var notes: [Note]
    /// What findings have in common that are one and the same: a fault in many cells of a column or field, or a warning
    /// that is given of many things. `nil` where its words say that.
    package var kind: String?
    /// How many times the same was met.
    package var count = 1
    /// Where it was met again, the first few places.
    package var again: [Location] = []
    /// How many places are kept beside the first.
    package static let mostAgain = 2

    /// A related place, with what stands there.
    package struct Note: Hashable, Sendable {
        package var location: Location
        package var message: String

        package init(_ message: String, at location: Location) {
            self.message = message
            self.location = location
        }
    }

    package init(
        _ code: FindingCode, at location: Location, _ message: String, suggestion: String? = nil,
        notes: [Note] = [], kind: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.severity = code.severity
        self.location = location
        self.message = Self.cut(message)
        self.suggestion = suggestion.map { Self.cut($0) }
        self.notes = notes
    }

    /// How many scalars of a sentence are kept: enough for any but a text of a million letters in it.
    private static let longest = 600

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > 4 * longest else { return text }
        // One character may be a letter with a million marks on it.
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
    }
}
