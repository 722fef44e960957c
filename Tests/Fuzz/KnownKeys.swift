import MarkedText
import MarkedYAML

/// The keys of a file that are words of the rules, or fields of the record form: a slip in one of them has to be
/// a fault. How often each of them is there.
struct KnownKeys {
    private var counts: [String: Int] = [:]

    init(of subject: Scratch.Subject) {
        // All keys of this file are codes of its own.
        guard !subject.name.hasSuffix("parties.yaml"), let root = Self.read(subject.bytes) else { return }
        visit(root, under: "")
    }

    /// The keys that are no longer there, and those that were not there before.
    func difference(_ changed: KnownKeys) -> (lost: [String], found: [String]) {
        (Self.surplus(counts, changed.counts), Self.surplus(changed.counts, counts))
    }

    private static func surplus(_ these: [String: Int], _ others: [String: Int]) -> [String] {
        these.filter { $0.value > others[$0.key, default: 0] }.map(\.key).sorted()
    }

    /// Below these keys, whoever writes the file chooses the names, or puts the bounds of a scale.
    private static let ownNames: Set = ["fields", "header", "collections", "values", "bands", "linear", "dates"]

    private mutating func visit(_ node: Node, under parent: String) {
        switch node.content {
        case .scalar: return
        case .sequence(let elements): for element in elements { visit(element, under: parent) }
        case .mapping(let entries):
            for entry in entries {
                let isKnown = !Self.ownNames.contains(parent)
                if isKnown { counts[entry.key, default: 0] += 1 }
                // A field may be called “fields”, and so on.
                visit(entry.value, under: isKnown ? entry.key : "")
            }
        }
    }

    private static func read(_ bytes: [UInt8]) -> Node? {
        var rest = bytes[...]
        guard
            var stream = try? EventStream(reading: { room in
                let count = min(room.count, rest.count)
                room.copyBytes(from: rest.prefix(count))
                rest = rest.dropFirst(count)
                return count
            })
        else { return nil }
        return try? Node.document(&stream, complexKey: { _ in })
    }
}
