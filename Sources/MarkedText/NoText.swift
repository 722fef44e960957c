internal import Diagnostics

/// Characters that are no text, however they are written: as they are, or by an escape.
public enum NoText {
    /// Whether a character is a control other than a tab and the ends of lines, or one of the two that Unicode says are
    /// never one.
    @inlinable
    public static func holds(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Such a character by its code: `control character U+001B`, and of those that are never one `character U+FFFE`.
    package static func named(_ value: UInt32) -> String {
        (value < 0xA0 ? "control character " : "character ") + UnicodeName.code(value)
    }

    /// The first such character of a text that is UTF-8.
    ///
    /// - Complexity: O(n) for n bytes.
    public static func first(in text: ScalarText) -> UInt32? {
        text.withSpan { bytes in
            for index in 0..<bytes.count {
                let byte = UInt32(bytes[index])
                // Of characters with more than one byte, the first of these has two and the others three.
                let value: UInt32? =
                    if byte < 0x80 {
                        byte
                    } else if byte == 0xC2, index + 1 < bytes.count {
                        UInt32(bytes[index + 1])
                    } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF {
                        0xFFC0 + UInt32(bytes[index + 2] & 0x3F)
                    } else {
                        nil
                    }
                if let value, holds(value) { return value }
            }
            return nil
        }
    }
}

/// What is said of an escape that stands for a character that is no text.
package enum EscapedControl {
    /// What is wrong and what to do, in an evaluator's words.
    package static func words(_ value: UInt32) -> (message: String, suggestion: String) {
        (
            "An escape here stands for the \(NoText.named(value)), which is not text",
            "Take the escape out; where a backslash is meant, write it twice"
        )
    }
}
