/// The word of a list that is nearest to a misspelt one.
package enum NearestWord {
    /// Finds the listed word that a person most likely meant.
    ///
    /// Nearness is the number of letters added, dropped, changed or swapped with a neighbour. A word
    /// that needs more than a third of its letters changed is not offered.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - words: The words that would be right.
    /// - Returns: The nearest word, the first of equals, or `nil` when none is near.
    /// - Complexity: O(n·m²) for `n` words of at most `m` letters; words over 64 letters are passed over.
    package static func to(_ word: String, among words: some Sequence<String>) -> String? {
        let written = Array(word.lowercased().unicodeScalars)
        guard !written.isEmpty, written.count <= 64 else { return nil }
        let look = LookAlike.look(word)
        var best: (word: String, distance: Int)?
        for candidate in words {
            // However many letters are of another script, what looks the same is meant.
            if candidate != word, candidate.utf8.count <= 400, LookAlike.look(candidate) == look { return candidate }
            let letters = Array(candidate.lowercased().unicodeScalars)
            guard letters.count <= 64, !letters.isEmpty else { continue }
            let limit = max(1, max(written.count, letters.count) / 3)
            guard abs(letters.count - written.count) <= limit else { continue }
            let distance = distance(written, letters)
            if distance <= limit, distance < (best?.distance ?? Int.max) {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(last[j] + 1, row[j - 1] + 1, change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}

extension Sequence<String> {
    /// The words as a list in prose: `a, b or c`, cut after `most` words.
    package func inProse(_ conjunction: String = "or", most: Int = 12) -> String {
        var words = Array(self)
        if words.count > most {
            let rest = words.count - most
            words = Array(words.prefix(most))
            words.append("\(rest) more")
        }
        guard let last = words.popLast() else { return "nothing" }
        return words.isEmpty ? last : words.joined(separator: ", ") + " \(conjunction) " + last
    }
}
