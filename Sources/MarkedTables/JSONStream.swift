public import Diagnostics
public import MarkedText

/// The events of one JSON document, or of each line of JSON Lines, with their places (RFC 8259).
///
/// A number, `true` and `false` are scalars with the text that stands there, so that no digit is lost;
/// `null` is a scalar that says that there is nothing. Keys are scalars before their values.
public struct JSONStream: ~Copyable {
    /// How deep lists and objects may stand in one another.
    package static let deepest = 100
    /// How many bytes a text may have: longer ones would fill the memory.
    package static let longestText = 8 << 20

    private enum Expected { case value, valueOrEnd, key, keyOrEnd, separator, end }

    var window: TextWindow
    private let isLines: Bool
    private let isPart: Bool
    private let noting: ((UInt32, Place) -> Void)?
    private var position = 0
    private var expected = Expected.value
    /// Whether each list or object that is open is an object.
    private var isObject: [Bool] = []
    private var hasBegun = false
    /// Whether the document that is being read had a fault: what follows on its line is passed over.
    private var hasFailed = false

    // Where lines and columns are counted from.
    private var lineNumber = 1
    private var lineStart = 0
    private var columnsBefore = 0

    /// The last token: where it stands in the window, and its text.
    private var token = (start: 0, end: 0, scratch: -1)
    public private(set) var isPlain = false

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - isLines: Whether each line is a document of its own.
    ///   - isPart: Whether the bytes are part of a file, so that no mark stands before them.
    ///   - noting: Is told of an escape that stands for no text, and where, so that reading goes on behind it; without
    ///     it, such an escape is a fault.
    ///   - reading: Gives the bytes.
    package init(
        isLines: Bool = false, isPart: Bool = false, noting: ((UInt32, Place) -> Void)? = nil,
        reading: @escaping TextWindow.Reading
    ) {
        self.noting = noting
        window = unsafe TextWindow(reading: reading)
        self.isLines = isLines
        self.isPart = isPart
    }

    /// A scalar's text, valid until the next event.
    public var text: ScalarText {
        token.scratch < 0
            ? window.text(token.start, token.end) : window.scratchText(token.scratch, window.scratchCount)
    }

    /// Whether the scalar is `null`.
    public var isNull: Bool { isPlain && window[token.start] == 0x6E }

    public var line: Int { lineNumber }

    /// Where the event stands.
    public var place: Place {
        let start = max(token.start - (isPlain || token.start == token.end && token.scratch < 0 ? 0 : 1), 0)
        return place(start, max(token.end + (isPlain ? 0 : 1), start + 1))
    }

    private func place(_ start: Int, _ end: Int) -> Place {
        let (start, end) = (min(start, window.end), min(end, window.end))
        let column = columnsBefore + window.scalars(min(lineStart, start), start) + 1
        return Place(line: lineNumber, column: column, length: max(1, window.scalars(start, min(end, start + 256))))
    }

    /// Goes on to the next event of the document. After the last, it is `end` each time.
    ///
    /// - Throws: ``JSONFault``. After that, the document is at its end.
    public mutating func next() throws(JSONFault) -> Event.Kind {
        do throws(JSONFault) {
            return try nextToken()
        } catch {
            expected = .end
            hasFailed = true
            isObject.removeAll()
            throw error
        }
    }

    private mutating func begin() {
        hasBegun = true
        window.begin()
        if window.hasMark, !isPart { (position, lineStart) = (3, 3) }
    }

    private mutating func nextToken() throws(JSONFault) -> Event.Kind {
        if !hasBegun { begin() }
        if expected == .end, isLines { return .end }
        while true {
            guard let byte = try nextByte() else {
                if expected == .end || (expected == .value && isObject.isEmpty) { return .end }
                throw earlyEnd()
            }
            switch expected {
            case .end: throw syntax("Something stands behind the end of the data", "Take it out")
            case .value: return try value(byte)
            case .valueOrEnd: return byte == 0x5D ? close(.sequenceEnd) : try value(byte)
            case .keyOrEnd where byte == 0x7D: return close(.mappingEnd)
            case .key, .keyOrEnd:
                guard byte == 0x22 else {
                    throw syntax("A key in quotes is expected here", "Write \"key\": value")
                }
                try string()
                guard try nextByte(keepsToken: true) == 0x3A else {
                    throw syntax("A colon is missing after a key", "Write \"key\": value")
                }
                position += 1
                expected = .value
                return .scalar
            case .separator:
                let isObject = isObject.last ?? false
                if byte == 0x2C {
                    position += 1
                    expected = isObject ? .key : .value
                } else if byte == (isObject ? 0x7D : 0x5D) {
                    return close(isObject ? .mappingEnd : .sequenceEnd)
                } else {
                    throw syntax(
                        "A comma or a closing bracket is missing",
                        isObject
                            ? "Separate “key: value” pairs by commas, and close with }"
                            : "Separate values by commas, and close with ]")
                }
            }
        }
    }

    private mutating func close(_ kind: Event.Kind) -> Event.Kind {
        mark(position, position, isPlain: true)
        position += 1
        isObject.removeLast()
        expected = isObject.isEmpty ? .end : .separator
        return kind
    }

    private mutating func mark(_ start: Int, _ end: Int, isPlain: Bool) {
        token = (start, end, -1)
        self.isPlain = isPlain
    }

    private mutating func value(_ byte: UInt8) throws(JSONFault) -> Event.Kind {
        switch byte {
        case 0x7B, 0x5B:
            mark(position, position, isPlain: true)
            if isObject.count >= Self.deepest { throw JSONFault(kind: .tooDeep, place: place) }
            position += 1
            isObject.append(byte == 0x7B)
            expected = byte == 0x7B ? .keyOrEnd : .valueOrEnd
            return byte == 0x7B ? .mappingStart : .sequenceStart
        case 0x22: try string()
        case 0x2D, 0x30...0x39: try number()
        case 0x61...0x7A, 0x41...0x5A: try word()
        case 0x5D, 0x7D:
            throw syntax("A value is expected here", "Take out the comma before the bracket, or write null")
        default: throw syntax("A value is expected here", "Put text in double quotes")
        }
        expected = isObject.isEmpty ? .end : .separator
        return .scalar
    }
}

// Tokens.
extension JSONStream {
    /// The next byte that is no blank, or nothing at the end; the place stays before it.
    private mutating func nextByte(keepsToken: Bool = false) throws(JSONFault) -> UInt8? {
        while true {
            while position < window.end {
                let byte = window[position]
                switch byte {
                case 0x20, 0x09, 0x0D: break
                case 0x0A:
                    if isLines {
                        throw JSONFault(kind: .severalLines, place: place(position, position))
                    }
                    (lineNumber, lineStart, columnsBefore) = (lineNumber + 1, position + 1, 0)
                default: return byte
                }
                position += 1
            }
            guard window.stop == nil else {
                if window.stop == .end { return nil }
                throw stopped()
            }
            slide(to: keepsToken ? max(0, min(token.start - 1, position)) : position)
            if window.end - position > Self.longestText {
                throw JSONFault(kind: .entryTooLong, place: place(position, position))
            }
        }
    }

    /// Reads on, keeping what stands from a place on.
    private mutating func slide(to start: Int) {
        if lineStart < start {
            columnsBefore += window.scalars(lineStart, start)
            lineStart = 0
        } else {
            lineStart -= start
        }
        window.slide(to: start)
        position -= start
        token.start -= start
        token.end -= start
    }

    /// Makes sure that a byte behind the token's beginning can be seen, where the file goes on so far.
    private mutating func canSee(_ index: inout Int, from start: inout Int) throws(JSONFault) -> Bool {
        while index >= window.end {
            guard window.stop == nil else {
                if window.stop == .end { return false }
                throw stopped()
            }
            if index - start > Self.longestText {
                throw JSONFault(kind: .entryTooLong, place: place(start, start))
            }
            let offset = start
            slide(to: offset)
            index -= offset
            start = 0
        }
        return true
    }

    private mutating func number() throws(JSONFault) {
        var (start, index) = (position, position)
        while try canSee(&index, from: &start), Self.isOfNumber(window[index]) { index += 1 }
        mark(start, index, isPlain: true)
        guard Self.isNumber(window.text(start, index)) else {
            throw JSONFault(
                kind: .syntax(
                    "This is not a number as JSON writes them",
                    "Write digits and a point, such as 1250.5, or put it in quotes"),
                place: place)
        }
        position = index
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x61...0x7A, 0x41...0x5A, 0x5F: true
        default: false
        }
    }

    /// Whether a text is a number after RFC 8259.
    private static func isNumber(_ text: ScalarText) -> Bool {
        var index = 0
        func digits() -> Int {
            let first = index
            while index < text.count, text[index] &- 0x30 <= 9 { index += 1 }
            return index - first
        }
        if index < text.count, text[index] == 0x2D { index += 1 }
        let first = index
        let whole = digits()
        if whole == 0 || (whole > 1 && text[first] == 0x30) { return false }
        if index < text.count, text[index] == 0x2E {
            index += 1
            if digits() == 0 { return false }
        }
        if index < text.count, text[index] | 0x20 == 0x65 {
            index += 1
            if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
            if digits() == 0 { return false }
        }
        return index == text.count
    }

    private mutating func word() throws(JSONFault) {
        var (start, index) = (position, position)
        while try canSee(&index, from: &start), Self.isOfNumber(window[index]) { index += 1 }
        mark(start, index, isPlain: true)
        let text = window.text(start, index)
        for word in Self.words where text.matches(word) {
            position = index
            return
        }
        throw JSONFault(
            kind: .syntax("Text must stand in double quotes", "Only numbers, true, false and null go without"),
            place: place)
    }

    private static let words = [Array("true".utf8), Array("false".utf8), Array("null".utf8)]

    /// Reads a string, whose opening quote is next.
    private mutating func string() throws(JSONFault) {
        // The quote is kept before the text, so that the place can name it.
        var (start, index) = (position, position + 1)
        window.clearScratch()
        var copied = -1
        while true {
            guard try canSee(&index, from: &start) else {
                throw JSONFault(
                    kind: .syntax("A quote is opened here and never closed", "Close it"), place: place(start, start))
            }
            let mask = window.stringMask(index)
            if mask == 0 {
                let next = min(index + 64, window.end)
                if copied >= 0 { window.put(index, next) }
                index = next
                continue
            }
            let at = index + mask.trailingZeroBitCount
            if at >= window.end {
                if copied >= 0 { window.put(index, window.end) }
                index = window.end
                continue
            }
            if copied >= 0 { window.put(index, at) }
            index = at
            switch window[at] {
            case 0x22:
                // The window may have held more of it than may be.
                guard at - start - 1 <= Self.longestText else {
                    throw JSONFault(kind: .entryTooLong, place: place(start, start))
                }
                token = (start + 1, at, copied)
                isPlain = false
                position = at + 1
                return
            case 0x5C:
                if copied < 0 {
                    copied = 0
                    window.put(start + 1, at)
                }
                try escape(&index, &start)
            default:
                throw JSONFault(
                    kind: .syntax(
                        "A text must stand on one line",
                        "Close the quote, or write \\n for a new line and \\t for a tab"),
                    place: place(start, at))
            }
        }
    }

    /// Reads what a backslash stands before, and puts the character that is meant to the text.
    private mutating func escape(_ index: inout Int, _ start: inout Int) throws(JSONFault) {
        index += 1
        guard try canSee(&index, from: &start) else { return }
        let byte = window[index]
        let plain: Unicode.Scalar? =
            switch byte {
            case 0x22: "\""
            case 0x5C: "\\"
            case 0x2F: "/"
            case 0x6E: "\n"
            case 0x72: "\r"
            case 0x74: "\t"
            default: nil
            }
        if let plain {
            index += 1
            return window.put(plain)
        }
        if byte == 0x62 || byte == 0x66 {
            // Backspace and form feed, of all controls, have a letter.
            index += 1
            return try putControl(byte == 0x62 ? 8 : 0xC, place(index - 2, index))
        }
        guard byte == 0x75 else {
            throw JSONFault(
                kind: .syntax(
                    "A backslash stands before a character that it can't stand before", "Write the backslash twice"),
                place: place(index - 1, index + 1))
        }
        index += 1
        let first = try hexadecimal(&index, &start)
        var value = UInt32(first)
        if (0xD800..<0xDC00).contains(value) {
            guard try canSee(&index, from: &start), window[index] == 0x5C else { throw loneSurrogate(index) }
            index += 1
            guard try canSee(&index, from: &start), window[index] == 0x75 else { throw loneSurrogate(index) }
            index += 1
            let second = UInt32(try hexadecimal(&index, &start))
            guard (0xDC00..<0xE000).contains(second) else { throw loneSurrogate(index) }
            value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw loneSurrogate(index) }
        if NoText.holds(value) { return try putControl(value, place(max(0, index - 6), index)) }
        window.put(scalar)
    }

    /// Puts a mark in the place of a character that is no text, where somebody is told of it.
    private mutating func putControl(_ value: UInt32, _ place: Place) throws(JSONFault) {
        guard let noting else { throw JSONFault(kind: .escapedControl(value), place: place) }
        noting(value, place)
        window.put("\u{FFFD}")
    }

    private func loneSurrogate(_ index: Int) -> JSONFault {
        JSONFault(
            kind: .syntax(
                "This is half of a character", "Write both halves, such as \\uD83D\\uDE00, or the character itself"),
            place: place(max(0, index - 6), index))
    }

    /// Reads four hexadecimal digits.
    private mutating func hexadecimal(_ index: inout Int, _ start: inout Int) throws(JSONFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard try canSee(&index, from: &start), let digit = Self.digit(window[index]) else {
                throw JSONFault(
                    kind: .syntax("\\u needs four digits behind it", "Write it like \\u00e9, or the character itself"),
                    place: place(index, index))
            }
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte) - 0x30
        case 0x41...0x46: UInt16(byte) - 0x41 + 10
        case 0x61...0x66: UInt16(byte) - 0x61 + 10
        default: nil
        }
    }
}

// Faults, and lines.
extension JSONStream {
    private func syntax(_ message: String, _ suggestion: String) -> JSONFault {
        JSONFault(kind: .syntax(message, suggestion), place: place(position, position))
    }

    private func earlyEnd() -> JSONFault {
        let bracket = isObject.last.map { $0 ? "}" : "]" }
        return syntax("The data ends too early", bracket.map { "Close it with \($0)" } ?? "Add the value")
    }

    private func stopped() -> JSONFault {
        switch window.stop {
        case .notUTF8: JSONFault(kind: .notUTF8, place: place(window.end, window.end))
        case .control: JSONFault(kind: .control, place: place(window.end, window.end))
        default: JSONFault(kind: .unreadable, place: nil)
        }
    }

    /// Begins the document on the next line that is not blank.
    ///
    /// - Returns: Whether there is one.
    package mutating func nextLine() throws(JSONFault) -> Bool {
        if !hasBegun {
            begin()
        } else {
            // What stands behind the object on its line is no part of it.
            let isClean = expected == .end && isObject.isEmpty && !hasFailed
            while let byte = try lineByte(), byte != 0x0A {
                if isClean, byte != 0x20, byte != 0x09, byte != 0x0D {
                    hasFailed = true
                    throw syntax("Something stands behind the object on this line", "Begin a new line for each object")
                }
                position += 1
            }
        }
        hasFailed = false
        isObject.removeAll()
        expected = .value
        while let byte = try lineByte() {
            switch byte {
            case 0x0A: (lineNumber, lineStart, columnsBefore) = (lineNumber + 1, position + 1, 0)
            case 0x20, 0x09, 0x0D: break
            default: return true
            }
            position += 1
        }
        return false
    }

    private mutating func lineByte() throws(JSONFault) -> UInt8? {
        while position >= window.end {
            guard window.stop == nil else {
                if window.stop == .end { return nil }
                throw stopped()
            }
            slide(to: position)
        }
        return window[position]
    }
}
