/// Writes JSON as it comes: two-space indents, keys in the order in which they are written.
struct JSONWriter {
    private var output = ""
    private var depth = 0
    /// Whether the object or list that is open has nothing in it yet.
    private var isFirst = true

    /// A whole document that is one object, with a newline at the end.
    static func document(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.enclose("{", "}", body)
        return writer.output + "\n"
    }

    mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        enclose("{", "}", body)
    }

    mutating func list(_ key: String, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        enclose("[", "]", body)
    }

    /// A text, or null.
    mutating func text(_ key: String? = nil, _ value: String?) {
        begin(key)
        if let value { quote(value) } else { output += "null" }
    }

    /// A number, by its decimal digits, or null.
    mutating func number(_ key: String, _ digits: String?) {
        begin(key)
        output += digits ?? "null"
    }

    mutating func yesNo(_ key: String, _ value: Bool) {
        begin(key)
        output += value ? "true" : "false"
    }

    mutating func null(_ key: String) {
        begin(key)
        output += "null"
    }

    private mutating func begin(_ key: String?) {
        if !isFirst { output += "," }
        isFirst = false
        breakLine()
        guard let key else { return }
        quote(key)
        output += ": "
    }

    private mutating func enclose(
        _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
    ) {
        output += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        isFirst = false
        output += close
    }

    private mutating func breakLine() {
        output += "\n"
        for _ in 0..<depth { output += "  " }
    }

    /// A string after RFC 8259; the two line separators of Unicode are escaped too.
    private mutating func quote(_ text: String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\u{8}": output += "\\b"
            case "\u{C}": output += "\\f"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\0"..<" ", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
