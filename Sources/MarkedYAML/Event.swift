package import Diagnostics
internal import Glibc

/// One event of a YAML document.
package struct Event {
    package enum Kind: UInt8, Sendable {
        case scalar, mappingStart, mappingEnd, sequenceStart, sequenceEnd, end
        /// Kinds that ``EventStream`` keeps to itself.
        case alias, documentStart, other
    }

    package var kind: Kind
    /// Whether a scalar stands without quotes.
    package var isPlain = false
    /// The line, from 0.
    var line: Int
    /// The column, from 0.
    var column: Int
    /// The column behind a scalar's last character, or -1 where it ends on another line.
    var endColumn = -1
    /// A scalar's text, as it was written after YAML's own quoting; valid until the next event.
    package var text = ScalarText.empty

    init(kind: Kind, line: Int, column: Int) {
        self.kind = kind
        self.line = line
        self.column = column
    }

    /// Where the event stands.
    package var place: Place {
        Place(line: line + 1, column: column + 1, length: max(1, endColumn - column))
    }

    /// Whether the scalar says that there is nothing: nothing, `~` or `null`, without quotes.
    package var isNull: Bool {
        isPlain
            && (text.count == 0 || (text.count == 1 && text[0] == 0x7E)
                || (text.count == 4 && text.matches([0x6E, 0x75, 0x6C, 0x6C])))
    }
}

/// The bytes of a scalar where libyaml left them, or where they are remembered for an alias.
///
/// The bytes are UTF-8 that libyaml has checked. A text must not outlive its event.
@safe
package struct ScalarText {
    private let start: UnsafePointer<UInt8>?
    package let count: Int

    static var empty: ScalarText { unsafe ScalarText(start: nil, count: 0) }

    @unsafe init(start: UnsafePointer<UInt8>?, count: Int) {
        unsafe self.start = start
        self.count = unsafe start == nil ? 0 : count
    }

    package subscript(index: Int) -> UInt8 {
        @inline(__always) get {
            precondition(index >= 0 && index < count)
            return unsafe start.unsafelyUnwrapped[index]
        }
    }

    /// Runs a function over the bytes.
    @inline(__always)
    package func withSpan<R, E: Error>(
        _ body: (borrowing Span<UInt8>) throws(E) -> R
    ) throws(E) -> R {
        let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
        return try unsafe body(buffer.span)
    }

    /// Whether the bytes are exactly these.
    package func matches(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { other in
            guard let here = unsafe start, let there = other.baseAddress else { return true }
            return unsafe memcmp(here, there, count) == 0
        }
    }

    /// The text as a string of its own.
    package var string: String {
        unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// A copy of the bytes that stays until its owner goes.
    func copied(into copies: CopiedTexts) -> ScalarText {
        unsafe copies.copy(UnsafeBufferPointer(start: start, count: count))
    }
}

/// Owns the bytes of remembered texts.
@safe
final class CopiedTexts {
    private var blocks: [UnsafeMutableBufferPointer<UInt8>] = unsafe []

    fileprivate func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> ScalarText {
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = unsafe block.initialize(from: bytes)
        unsafe blocks.append(block)
        return unsafe ScalarText(start: UnsafePointer(block.baseAddress), count: bytes.count)
    }

    deinit {
        for unsafe block in unsafe blocks { unsafe block.deallocate() }
    }
}
