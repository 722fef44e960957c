/// Texts made into HTML that shows them and does nothing else.
enum HTMLEscaping {
    /// Appends a text that stands between tags or, in quotes, in an attribute.
    ///
    /// What means something in HTML is escaped; control characters, and characters that would turn the
    /// direction of what stands around them, are replaced. The marks of right-to-left writing stay.
    ///
    /// - Complexity: O(n) for n bytes.
    static func append(_ text: String, to output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: text.utf8)
        // Most texts are plain, and are left as they were put.
        if output[start...].allSatisfy({ isPlain($0) }) { return }
        output.removeSubrange(start...)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".utf8)
            case "<": output.append(contentsOf: "&lt;".utf8)
            case ">": output.append(contentsOf: "&gt;".utf8)
            case "\"": output.append(contentsOf: "&quot;".utf8)
            case "'": output.append(contentsOf: "&#39;".utf8)
            default: output.append(contentsOf: UTF8.encode(shown(scalar)) ?? .init())
            }
        }
    }

    /// Whether a text is written from right to left, wholly or in part, or could turn what stands around it.
    static func turns(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case ..<0x0590: false
            case 0x0590..<0x0900, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
                0x10800..<0x11000, 0x1E800..<0x1F000:
                true
            default: false
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }

    /// The character, or what stands for one that must not act on the page.
    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A: scalar
        case 0x0D: "\n"
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: "\u{FFFD}"
        default: scalar
        }
    }
}

/// A place in the page that links lead to.
struct HTMLAnchor: Hashable {
    let id: String

    /// An identifier that is spelled out already.
    init(spelled id: String) { self.id = id }

    init(_ words: String...) { self.init(spelling: words) }

    /// An identifier from words; whatever is neither a letter of ASCII nor a digit is spelled out, so that
    /// different words never meet.
    init(spelling words: [String]) {
        id = words.map { word in
            var spelled = ""
            for scalar in word.unicodeScalars {
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-": spelled.unicodeScalars.append(scalar)
                default: spelled += "_" + String(scalar.value, radix: 16) + "_"
                }
            }
            return spelled
        }.joined(separator: ".")
    }
}
