package import Diagnostics
internal import Evaluation

/// Quotes as a word processor writes them, which are letters like any other in these files.
package enum CurlyQuotes {
    private static let marks: Set<Character> = ["“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›"]

    /// What stands between two such quotes, where a text begins and ends with them.
    package static func inside(_ text: String) -> String? {
        guard text.count > 2, let first = text.first, let last = text.last, marks.contains(first), marks.contains(last)
        else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// What is said of the quotes around a text.
    package static func message(_ inner: String) -> String { "curly quotes stand around \(inner)" }

    /// What to do about them.
    package static let suggestion = "Write straight quotes, as in \"text\", or none"
}

/// Blanks that look like the one on the keyboard, and are others: word processors and web pages write them.
package enum OddBlank {
    /// Whether a character is one.
    package static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xA0 || scalar.value == 0x2007 || scalar.value == 0x202F
    }

    /// What is said of it behind other words.
    package static let message = "a non-breaking space stands here"
    /// What is said of it alone.
    package static let sentence = "A non-breaking space stands here"
    /// What to do about it.
    package static let suggestion = "Type an ordinary blank in its place"
}

/// Keys that are none because of a sign that is easily overlooked.
package enum OddKey {
    /// Whether a key is nothing but digits.
    package static func isDigits(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A key that merges another block into this one in other programs.
    package static func merge(_ location: Location) -> Finding {
        Finding(
            .unknownKey, at: location, "A merge key, “<<”, is not read here",
            suggestion: "Write out here the keys of the block that it names")
    }

    /// What is wrong with a key: a blank in it that is none, or a colon without a blank; `nil` where neither is.
    ///
    /// - Parameter names: The keys that would be right.
    package static func finding(_ key: String, _ location: Location, among names: [String]) -> Finding? {
        if let offset = key.unicodeScalars.firstIndex(where: OddBlank.isOne) {
            var location = location
            let before = key.unicodeScalars[..<offset].count
            location.place = location.place.map { Place(line: $0.line, column: $0.column + before) }
            return Finding(.unknownKey, at: location, OddBlank.sentence, suggestion: OddBlank.suggestion)
        }
        if key == "<<" { return merge(location) }
        guard let colon = key.firstIndex(of: ":"), names.contains(String(key[..<colon])) else { return nil }
        return Finding(
            .unknownKey, at: location, "A blank is missing behind the colon of “\(key[..<colon]):”",
            suggestion: "Write “\(key[..<colon]): …”")
    }
}

/// Keys that are none and seem to be meant for one.
package enum MeantKey {
    /// Whether one of some keys seems to be meant for a key that lacks, so that this is not told as well.
    ///
    /// - Parameter names: The keys that would be right.
    package static func isOne(of keys: [String], _ name: String, among names: [String]) -> Bool {
        keys.contains { key in
            // What another block would give is not known.
            if key == "<<" { return true }
            let key = key.trimmed
            return key.hasPrefix(name + ":") || NearestWord.to(key, among: names) == name
        }
    }
}

extension String {
    /// The text without white space at its ends.
    package var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

/// The choice that a text most likely means.
package enum MeantChoice {
    /// The choices that a text names together, separated by something that does not separate them here.
    package static func several(_ text: String, _ isChoice: (String) -> Bool) -> [String]? {
        guard text.utf8.count <= 2000 else { return nil }
        for separators in [",", "/", ";", "|", "\n\r", ",/;|\n\r", ",/;|\n\r \t"] {
            let parts = text.split { $0.unicodeScalars.contains { separators.unicodeScalars.contains($0) } }
                .map { String($0).trimmed }.filter { !$0.isEmpty }
                .flatMap { divided($0, isChoice) }
            if parts.count > 1, parts.allSatisfy(isChoice) { return parts }
        }
        return nil
    }

    /// The words that stand before the last of several, in the languages of the United Nations and some more.
    private static let ands: Set<String> = ["and", "&", "+", "et", "y", "e", "und", "и", "و", "和"]

    /// The choices between such words, which may also be part of a choice; the text itself where they are none.
    private static func divided(_ text: String, _ isChoice: (String) -> Bool) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        let ends = words.indices.filter { ands.contains(words[$0].lowercased()) } + [words.count]
        guard ends.count <= 20 else { return [text] }
        var (parts, start) = ([String](), 0)
        while start < words.count {
            if ends.contains(start) {
                start += 1
                continue
            }
            let found = ends.filter { $0 > start }.lazy.map { ($0, words[start..<$0].joined(separator: " ")) }
                .first { isChoice($0.1) }
            guard let (end, part) = found else { return [text] }
            parts.append(part)
            start = end
        }
        return parts
    }

    /// The choice whose name a text is, case and accents aside; `nil` where there is none, or there are several.
    package static func named(_ text: String, _ names: [String: String]) -> String? {
        guard text.utf8.count <= 400 else { return nil }
        let sought = CanonicalText.bare(text)
        guard !sought.isEmpty else { return nil }
        let found = names.filter { CanonicalText.bare($0.value) == sought }.keys
        return found.count == 1 ? found.first : nil
    }
}
