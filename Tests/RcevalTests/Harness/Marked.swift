/// A text in which places are marked by `1️⃣` to `9️⃣`, and the same text without the marks.
package struct Marked {
    package private(set) var text = ""
    package private(set) var marks: [Character: Mark] = [:]

    /// A marked place: line and column from 1, the column in Unicode scalars.
    package struct Mark: Sendable {
        package var line: Int
        package var column: Int
        /// What stands behind it on its line.
        package var rest: String
    }

    private static let signs: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

    package init(_ marked: String) {
        let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var found: [(mark: Character, column: Int)] = []
            var plain = String.UnicodeScalarView()
            for character in line {
                if Self.signs.contains(character) {
                    found.append((character, plain.count))
                } else {
                    plain.append(contentsOf: character.unicodeScalars)
                }
            }
            for (mark, column) in found {
                let rest = String(String.UnicodeScalarView(plain.dropFirst(column)))
                marks[mark] = Mark(line: index + 1, column: column + 1, rest: rest)
            }
            text += (index == 0 ? "" : "\n") + String(plain)
        }
    }
}
