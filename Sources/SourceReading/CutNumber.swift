internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

/// A number with commas in it as a key of a mapping in braces, where commas separate entries: `{ 10,000: 2 }`.
struct CutNumber {
    /// How many entries it was cut into.
    private(set) var count: Int
    private let groups: [String]

    /// Looks at entries from an index on.
    init?(_ entries: [Node.Entry], at start: Int) {
        var groups: [String] = []
        var index = start
        while index < entries.count, Self.isDigits(entries[index].key, isFirst: index == start) {
            if let last = groups.last, index > start {
                let before = entries[index - 1].keyPlace
                guard before.line == entries[index].keyPlace.line,
                    before.column + last.count + 1 == entries[index].keyPlace.column
                else { break }
            }
            groups.append(entries[index].key)
            // All but the last have no value.
            guard case .scalar("", true) = entries[index].value.content else { break }
            index += 1
        }
        guard groups.count > 1 else { return nil }
        self.groups = groups
        count = groups.count
    }

    private static func isDigits(_ key: String, isFirst: Bool) -> Bool {
        OddKey.isDigits(isFirst && key.hasPrefix("-") ? String(key.dropFirst()) : key)
    }

    var text: String { groups.joined(separator: ",") }

    /// What to write in its place.
    var suggestion: String {
        let decimal = groups.count == 2 ? groups.joined(separator: ".") : nil
        let isInThousands = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 0) <= 4
        if isInThousands {
            return "Write \(groups.joined())" + (decimal.map { ", or \($0) where the comma is a decimal comma" } ?? "")
        }
        return decimal.map { "Write \($0)" } ?? "Write the digits without them, such as 1250000"
    }
}
