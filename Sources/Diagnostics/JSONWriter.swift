/// Writes JSON as it comes: two-space indents, keys in the order in which they are written.
package struct JSONWriter {
    private var output: [UInt8] = []
    private var depth = 0
    /// Whether the object or list that is open has nothing in it yet.
    private var isFirst = true
    /// Whether all of it stands on one line.
    private let isLine: Bool

    private init(isLine: Bool) {
        self.isLine = isLine
        // Room for a line, or for a document of fifteen centres, so that neither grows from nothing.
        output.reserveCapacity(isLine ? 512 : 131_072)
    }

    /// A whole document that is one object, with a newline at the end.
    package static func document(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(isLine: false)
        writer.enclose("{", "}", body)
        writer.output.append(0x0A)
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// An object on one line, with a newline at the end.
    package static func line(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(isLine: true)
        writer.enclose("{", "}", body)
        writer.output.append(0x0A)
        return String(decoding: writer.output, as: UTF8.self)
    }

    package mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        enclose("{", "}", body)
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
        if !isFirst { output.append(0x2C) }
        if isLine, !isFirst { output.append(0x20) }
        isFirst = false
        if !isLine { breakLine() }
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
        if !isFirst, !isLine { breakLine() }
        isFirst = false
        put(close)
    }

    private mutating func breakLine() {
        output.append(0x0A)
        output.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { output.append(contentsOf: $0) }
    }

    /// A string after RFC 8259; what would steer a terminal is escaped too.
    private mutating func quote(_ text: String) {
        output.append(0x22)
        var copy = text
        let isPlain = copy.withUTF8 { bytes in
            guard bytes.allSatisfy(Self.isPlain) else { return false }
            output.append(contentsOf: bytes)
            return true
        }
        if !isPlain { putEscaped(text) }
        output.append(0x22)
    }

    /// Whether a byte is a character that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
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
            default: output.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }
}
