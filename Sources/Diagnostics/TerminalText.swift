/// What a terminal would do with a text: how wide it stands, and whether it is safe to print.
package enum TerminalText {
    /// The text with every control character, and every character that changes the direction of
    /// writing, replaced, so that no file can steer the terminal or forge a line.
    package static func safe(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: result.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: result.append("\u{FFFD}")
            case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: result.append("\u{FFFD}")
            case 0xFEFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// How many columns a text takes on a terminal.
    ///
    /// East Asian wide and full-width characters and emoji take two, combining marks none.
    package static func width(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of character: Character) -> Int {
        var widest = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F { widest = 2 }
            widest = max(widest, width(of: scalar))
        }
        return widest
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return 1
        }
    }

    /// The text padded with spaces, or cut with `…`, to exactly `width` columns.
    package static func fit(_ text: String, _ width: Int, rightAligned: Bool = false) -> String {
        let cut = cut(text, width)
        let padding = String(repeating: " ", count: max(0, width - Self.width(cut)))
        return rightAligned ? padding + cut : cut + padding
    }

    /// The text cut with `…` to at most `width` columns.
    package static func cut(_ text: String, _ width: Int) -> String {
        guard Self.width(text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            let next = Self.width(of: character)
            if used + next > width - 1 { break }
            result.append(character)
            used += next
        }
        return result + "…"
    }

    /// The text broken at spaces into lines of at most `width` columns; a word that is longer, such
    /// as a sentence in Chinese, is broken where the line is full.
    ///
    /// - Parameter taken: How many columns of the first line are taken already; a space comes behind them.
    package static func wrap(_ text: String, _ width: Int, behind taken: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = taken
        func breakLine() {
            lines.append(line)
            (line, used) = ("", 0)
        }
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let length = Self.width(word)
            if used > 0, used + 1 + (length > width ? 2 : length) > width { breakLine() }
            if used > 0 {
                line += " "
                used += 1
            }
            for character in word {
                let next = Self.width(of: character)
                if used > 0, used + next > width { breakLine() }
                line.append(character)
                used += next
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}
