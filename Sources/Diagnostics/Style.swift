/// Colour and weight for a terminal, or none.
package struct Style: Sendable {
    /// Whether escape sequences are written.
    package var isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// No colour at all: files, pipes and `NO_COLOR`.
    package static let plain = Style(isColoured: false)

    package enum Ink: String, Sendable {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
        case boldRed = "1;31"
        case boldYellow = "1;33"
    }

    /// The text in an ink, where colour is wanted.
    package func callAsFunction(_ text: String, _ ink: Ink) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }
}
