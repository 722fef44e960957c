// The standard library's own normalization, which String comparison rests on. It has no public name
// yet; this is the one file that knows the name it has.
@_spi(_Unicode) internal import Swift

/// Text as it is compared: canonically composed, so that what looks equal is equal.
package enum CanonicalText {
    /// The text in Unicode normalization form C.
    package static func composed(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// The text's bytes in normalization form C, in UTF-8.
    package static func bytes(_ text: String) -> [UInt8] { Array(composed(text).utf8) }

    /// The text without case, composed: what `contains` looks through.
    ///
    /// Mapping each character to upper and then to lower case is Unicode's full case folding, but for
    /// the dotless i, which folds to itself, and the capital sharp s, which folds like the small one.
    package static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in composed(text).unicodeScalars {
            if scalar.value == 0x131 {
                scalars.append(scalar)
                continue
            }
            if scalar.value == 0x1E9E {
                scalars.append("s")
                scalars.append("s")
                continue
            }
            // One by one: the view copies everything before what it appends whole.
            for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                for lower in upper.properties.lowercaseMapping.unicodeScalars { scalars.append(lower) }
            }
        }
        return composed(String(scalars))
    }

    /// The text without case, accents and the kind of its apostrophes: what a person may leave out and mean the same.
    package static func bare(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in folded(text)._nfd where scalar.properties.generalCategory != .nonspacingMark {
            scalars.append(scalar == "’" ? "'" : scalar)
        }
        return String(scalars)
    }

    /// Whether a text holds another, whatever the case; both are already folded, in UTF-8.
    package static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }
}
