/// Characters by code and name, where a person sees nothing or cannot tell two apart.
package enum UnicodeName {
    /// `U+00A0`.
    package static func code(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A character's name as Unicode has it, in small letters.
    package static func name(_ value: UInt32) -> String {
        switch value {
        case 0x09: return "tab"
        case 0x0A: return "line feed"
        case 0x0D: return "carriage return"
        case 0x20: return "space"
        case 0x85: return "next line"
        default:
            let name = Unicode.Scalar(value)?.properties.name ?? Unicode.Scalar(value)?.properties.nameAlias
            return name?.lowercased() ?? "a control character"
        }
    }

    /// `U+00A0 (no-break space)`.
    package static func described(_ scalar: Unicode.Scalar) -> String {
        "\(code(scalar.value)) (\(name(scalar.value)))"
    }
}

/// Texts that look the same on a screen and are not.
package enum LookAlike {
    /// Letters of other scripts, by the letter of the keyboard that they look like.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        let pairs = [
            ("абеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌ", "a6eopcyxijshdqwABEKMHOPCTYXIJSG"),
            ("ορυνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "opuvikABEZHIKMNOPTYX"),
            ("‐‑‒–—―−", "-------"), ("‘’ʼ′", "''''"),
        ]
        for (others, ours) in pairs {
            for (other, our) in zip(others.unicodeScalars, ours.unicodeScalars) { letters[other] = our }
        }
        return letters
    }()

    /// Whether a character takes no room on a screen.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD, 0x200E, 0x200F: true
        default: false
        }
    }

    /// A text as it looks: blanks at its ends and doubled ones aside, each letter as the one that it looks like.
    static func look(_ text: String) -> [Unicode.Scalar] {
        var look: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if scalar.properties.isWhitespace {
                if let last = look.last, last != " " { look.append(" ") }
            } else if (0xFF01...0xFF5E).contains(scalar.value) {
                look.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            } else {
                look.append(letters[scalar] ?? scalar)
            }
        }
        if look.last == " " { look.removeLast() }
        return look
    }

    /// How two texts that look the same differ; `nil` where they do not look the same, or are the same.
    package static func difference(_ first: String, _ second: String) -> String? {
        guard first != second, first.utf8.count <= 400, second.utf8.count <= 400, look(first) == look(second) else {
            return nil
        }
        return named(first, second)
    }

    /// Whether two texts look the same, and are not.
    package static func areAlike(_ first: String, _ second: String) -> Bool { difference(first, second) != nil }

    /// A text with its outer blanks, and what else can't be seen, made visible.
    package static func visible(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
        let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? -1
        let isPlain = first == 0 && last == scalars.count - 1
        if isPlain, !scalars.contains(where: { isInvisible($0) || isOddBlank($0) }) { return text }
        var shown = ""
        for (index, scalar) in scalars.enumerated() {
            let isOuter = index < first || index > last
            if isOuter, scalar == " " {
                shown.unicodeScalars.append("␣")
            } else if (isOuter && scalar.properties.isWhitespace) || isInvisible(scalar) || isOddBlank(scalar) {
                shown += "⟨\(UnicodeName.code(scalar.value))⟩"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// Whether a blank looks like the one on the keyboard, and is another.
    private static func isOddBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xA0 || scalar.value == 0x2007 || scalar.value == 0x202F
    }

    /// The characters in which two texts differ, by code and name.
    package static func named(_ first: String, _ second: String) -> String {
        let (one, two) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        let start = zip(one, two).prefix { $0 == $1 }.count
        var (a, b) = (one[start...], two[start...])
        while let last = a.last, last == b.last {
            a.removeLast()
            b.removeLast()
        }
        return "the first has \(words(a)) where the second has \(words(b))"
    }

    private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        guard !scalars.isEmpty else { return "nothing" }
        let shown = scalars.prefix(3).map { UnicodeName.described($0) }.joined(separator: ", ")
        return scalars.count > 3 ? shown + " and \(scalars.count - 3) more" : shown
    }
}

extension Finding {
    /// The finding, with the characters named in which two of its words differ that look the same.
    var namingLookAlikes: Finding {
        let (said, suggested) = (Self.quoted(message), Self.quoted(suggestion ?? ""))
        guard code != .nearEqualTexts, said.count + suggested.count > 1 else { return self }
        for first in said {
            for second in suggested + said {
                guard let difference = LookAlike.difference(first, second) else { continue }
                var named = self
                let sentence = "“\(first)” and “\(second)” look alike: \(difference)"
                // It has been said before the finding was taken over from others.
                if suggestion?.hasSuffix(sentence) == true { return self }
                named.suggestion = suggestion.map { "\($0) \(sentence)" } ?? sentence
                return named
            }
        }
        return self
    }

    /// The words that stand between quotes in a sentence, the first few.
    private static func quoted(_ sentence: String) -> [String] {
        guard sentence.unicodeScalars.contains("“") else { return [] }
        var words: [String] = []
        var word: String.UnicodeScalarView?
        for scalar in sentence.unicodeScalars {
            if scalar == "“" {
                word = .init()
            } else if scalar == "”", let found = word {
                words.append(String(found))
                word = nil
                if words.count == 12 { break }
            } else {
                word?.append(scalar)
            }
        }
        return words
    }
}
