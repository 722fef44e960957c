/// Writes JSON as it comes: two-space indents, keys in the order in which they are written.
package struct JSONWriter {
    /// The parts that are full.
    private var full: [ArraySlice<UInt8>] = []
    /// The part that is being written.
    private var output: [UInt8]
    /// How many bytes of that part have been written; behind them is room.
    private var count = 0
    private var depth = 0
    /// Whether the object or list that is open has nothing in it yet.
    private var isFirst = true
    /// Whether all that is written now stands on one line.
    private var isLine: Bool

    /// A document is kept in parts of so many bytes, or of more for a longer text; none is copied as it grows.
    private static let partSize = 32_768

    private init(isLine: Bool) {
        self.isLine = isLine
        output = [UInt8](repeating: 0, count: isLine ? 512 : Self.partSize)
    }

    /// A whole document that is one object, with a newline at the end.
    package static func document(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(isLine: false)
        writer.enclose("{", "}", body)
        return writer.finish()
    }

    /// An object on one line, with a newline at the end.
    package static func line(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(isLine: true)
        writer.enclose("{", "}", body)
        return writer.finish()
    }

    private mutating func finish() -> String {
        put(0x0A)
        let parts = full + [output[..<count]]
        return String(unsafeUninitializedCapacity: parts.reduce(0) { $0 + $1.count }) { room in
            var end = 0
            for part in parts { end = room[end...].update(fromContentsOf: part) }
            return end
        }
    }

    package mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        enclose("{", "}", body)
    }

    /// An object on one line: of many small ones, each is one to the eye.
    package mutating func shortObject(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        let wasLine = isLine
        isLine = true
        enclose("{", "}", body)
        isLine = wasLine
    }

    /// A list; a key is left out inside another list.
    package mutating func list(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        enclose("[", "]", body)
    }

    /// A text, or null.
    package mutating func text(_ key: String? = nil, _ value: String?) {
        begin(key)
        if let value { quote(value) } else { put("null") }
    }

    /// A number, by its decimal digits, or null.
    package mutating func number(_ key: String? = nil, _ digits: String?) {
        begin(key)
        put(digits ?? "null")
    }

    package mutating func yesNo(_ key: String? = nil, _ value: Bool) {
        begin(key)
        put(value ? "true" : "false")
    }

    package mutating func null(_ key: String? = nil) {
        begin(key)
        put("null")
    }

    private mutating func begin(_ key: String?) {
        if isLine {
            if !isFirst { put(", ") }
        } else {
            breakLine(withComma: !isFirst)
        }
        isFirst = false
        guard let key else { return }
        quote(key)
        put(": ")
    }

    private mutating func enclose(
        _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
    ) {
        put(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst, !isLine { breakLine(withComma: false) }
        isFirst = false
        put(close)
    }

    /// A comma, a line's end and spaces: what stands between two values, up to a depth that is seldom passed.
    private static let margin: [UInt8] = [0x2C, 0x0A] + [UInt8](repeating: 0x20, count: 62)

    private mutating func breakLine(withComma: Bool) {
        let end = 2 + 2 * depth
        Self.margin.withUnsafeBytes { margin in
            put(UnsafeRawBufferPointer(rebasing: margin[(withComma ? 0 : 1)..<min(end, margin.count)]))
            for _ in margin.count..<max(end, margin.count) { put(0x20) }
        }
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    private mutating func put(_ byte: UInt8) {
        makeRoom(for: 1)
        output[count] = byte
        count += 1
    }

    private mutating func put(_ bytes: UnsafeRawBufferPointer) {
        makeRoom(for: bytes.count)
        let start = count
        output.withUnsafeMutableBytes { room in
            UnsafeMutableRawBufferPointer(rebasing: room[start...]).copyMemory(from: bytes)
        }
        count += bytes.count
    }

    private mutating func makeRoom(for size: Int) {
        guard output.count - count < size else { return }
        full.append(output[..<count])
        output = [UInt8](repeating: 0, count: max(Self.partSize, size))
        count = 0
    }

    /// A string after RFC 8259; what would steer a terminal is escaped too.
    private mutating func quote(_ text: String) {
        put(0x22)
        var copy = text
        let isPlain = copy.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            guard Self.isPlain(bytes) else { return false }
            put(bytes)
            return true
        }
        if !isPlain { putEscaped(text) }
        put(0x22)
    }

    /// Whether all bytes are characters that stand for themselves, looked at by eights.
    private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let ones = UInt64.max / 255
        let tops = ones << 7
        var position = 0
        while position + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            // A byte over 0x7F has its top bit set. Of the others, taking from each sets that of those which are less;
            // what is borrowed then can reach only bytes above one that was found. What equals another becomes 0 by the
            // exclusive or, and so less than 1.
            let controls = word &- ones &* 0x20
            let quotes = (word ^ ones &* 0x22) &- ones
            let backslashes = (word ^ ones &* 0x5C) &- ones
            let deletes = word &+ ones
            if (word | controls | quotes | backslashes | deletes) & tops != 0 { return false }
            position += 8
        }
        return bytes[position...].allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    }

    private mutating func putEscaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": put("\\\"")
            case "\\": put("\\\\")
            case "\u{8}": put("\\b")
            case "\u{C}": put("\\f")
            case "\n": put("\\n")
            case "\r": put("\\r")
            case "\t": put("\\t")
            case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}",
                "\u{200F}", "\u{61C}":
                let digits = String(scalar.value, radix: 16)
                put("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: for byte in UTF8.encode(scalar) ?? .init() { put(byte) }
            }
        }
    }
}
