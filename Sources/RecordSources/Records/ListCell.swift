internal import MarkedText

/// The elements of a list in one cell, separated by `;`.
///
/// Blanks around an element are no part of it. An element that holds a `;`, or begins with a quote or
/// with a blank, stands in quotes, in which a quote is written twice.
package struct ListCell {
    let text: ScalarText
    /// Where the next element begins; behind the text's end where there is none.
    private(set) var position: Int

    init(_ text: ScalarText, from position: Int = 0) {
        self.text = text
        self.position = position
    }

    /// Whether the text has a bar and no semicolon: its elements seem to be separated by bars.
    static func hasBars(_ text: ScalarText) -> Bool {
        text.index(of: 0x7C, from: 0) < text.count && text.index(of: 0x3B, from: 0) == text.count
    }

    enum Element {
        /// Where an element stands in the cell.
        case plain(Range<Int>)
        /// An element that stands in quotes, without them.
        case quoted(Range<Int>, [UInt8])
        /// A quote that is not closed, or behind which something stands.
        case wrong(Range<Int>)
    }

    /// The next element, which may be empty; `nil` behind the last.
    mutating func next() -> Element? {
        guard position <= text.count else { return nil }
        let end = text.index(of: 0x3B, from: position)
        let range = text.trimmed(position..<end)
        if !range.isEmpty, text[range.lowerBound] == 0x22 { return quoted(range.lowerBound) }
        position = end + 1
        return .plain(range)
    }

    private mutating func quoted(_ start: Int) -> Element {
        var bytes: [UInt8] = []
        var index = start + 1
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == 0x22 {
                guard index < text.count, text[index] == 0x22 else {
                    let end = text.index(of: 0x3B, from: index)
                    position = end + 1
                    return text.trimmed(index..<end).isEmpty ? .quoted(start..<index, bytes) : .wrong(start..<end)
                }
                index += 1
            }
            bytes.append(byte)
        }
        position = text.count + 1
        return .wrong(start..<text.count)
    }

    /// An element as a cell holds it: in quotes where it needs them.
    package static func written(_ element: String) -> String {
        let bytes = element.utf8
        let needsQuotes =
            bytes.contains(0x3B) || bytes.first == 0x22 || (bytes.first ?? 0) <= 0x20 || (bytes.last ?? 0) <= 0x20
        return needsQuotes ? "\"" + element.replacing("\"", with: "\"\"") + "\"" : element
    }
}
