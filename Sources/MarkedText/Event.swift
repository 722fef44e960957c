public import Diagnostics

/// One event of a document.
public struct Event {
    public enum Kind: Sendable {
        case scalar, mappingStart, mappingEnd, sequenceStart, sequenceEnd, end

        @inlinable public var isScalar: Bool {
            if case .scalar = self { return true }
            return false
        }

        /// Whether a mapping ends here, or everything.
        @inlinable public var endsMapping: Bool {
            switch self {
            case .mappingEnd, .end: true
            default: false
            }
        }

        /// Whether a list ends here, or everything.
        @inlinable public var endsSequence: Bool {
            switch self {
            case .sequenceEnd, .end: true
            default: false
            }
        }
    }

    public var kind: Kind
    /// Where the event stands.
    public var place: Place
    /// Whether a scalar stands without quotes.
    public var isPlain: Bool
    /// A scalar's text.
    public var text: ScalarText

    @inlinable
    public init(kind: Kind, place: Place, isPlain: Bool, text: ScalarText) {
        self.kind = kind
        self.place = place
        self.isPlain = isPlain
        self.text = text
    }
}
