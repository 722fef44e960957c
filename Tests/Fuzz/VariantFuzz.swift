import Diagnostics
import MarkedText
import MarkedYAML

/// Small slips of the hand at every place of a file, and every beginning of it.
struct VariantFuzz {
    let scratch: Scratch
    let stride: Int

    /// The kinds of file whose keys are words that the engine knows: a slip in one must not pass.
    private static let withKnownKeys = ["sc-2-9", "bc-11-13", "reports/"]

    func variants() throws -> Bool {
        var (count, clean) = (0, 0)
        var missed: [String] = []
        for subject in subjects {
            let scalars = Array(String(decoding: subject.bytes, as: UTF8.self).unicodeScalars)
            let keys = Self.keys(subject.bytes)
            let knowsKeys = Self.withKnownKeys.contains { subject.name.contains($0) }
            var (line, column) = (1, 0)
            for (index, scalar) in scalars.enumerated() {
                (line, column) = scalar == "\n" ? (line + 1, 0) : (line, column + 1)
                guard index % stride == 0 else { continue }
                for changed in Self.slips(scalars, index) where changed != scalars {
                    count += 1
                    try scratch.write(Array(Self.text(changed).utf8), to: subject.name)
                    let isClean = scratch.check(subject.name).faultCount == 0
                    if isClean { clean += 1 }
                    let isInKey = keys[line]?.contains { $0.contains(column) } ?? false
                    if isClean, knowsKeys, isInKey {
                        missed.append("\(subject.name):\(line):\(column)")
                    }
                }
            }
            try scratch.write(subject.bytes, to: subject.name)
            print("\(subject.name): \(count) variants so far")
        }
        print("\(count) variants: \(count - clean) with faults, \(clean) still right, no crash, no hang")
        for place in missed.prefix(20) { print("a misspelt key passed: \(place)") }
        return missed.isEmpty
    }

    func truncations() throws -> Bool {
        var (count, clean) = (0, 0)
        for subject in subjects {
            for end in Swift.stride(from: 0, to: subject.bytes.count, by: stride) {
                count += 1
                try scratch.write(Array(subject.bytes[..<end]), to: subject.name)
                if scratch.check(subject.name).faultCount == 0 { clean += 1 }
            }
            try scratch.write(subject.bytes, to: subject.name)
        }
        print("\(count) beginnings: \(count - clean) with faults, \(clean) valid files, no crash, no hang")
        return true
    }

    /// The files in `Criteria`, and one report.
    private var subjects: [Scratch.Subject] {
        scratch.subjects.filter { $0.name.hasPrefix("criteria/") || $0.name.contains("/reports/") }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// One character taken away, doubled, or swapped with the next.
    private static func slips(_ scalars: [Unicode.Scalar], _ index: Int) -> [[Unicode.Scalar]] {
        var without = scalars
        without.remove(at: index)
        var doubled = scalars
        doubled.insert(scalars[index], at: index)
        var swapped = scalars
        if index + 1 < scalars.count { swapped.swapAt(index, index + 1) }
        return [without, doubled, swapped]
    }

    /// Where the keys stand that are words: by line, the columns inside each.
    ///
    /// The last character is left out, because swapping it with the colon behind it, or a digit of a
    /// bound, makes something else than a misspelt key.
    private static func keys(_ bytes: [UInt8]) -> [Int: [ClosedRange<Int>]] {
        var rest = bytes[...]
        guard
            var stream = try? EventStream(reading: { room in
                let count = min(room.count, rest.count)
                room.copyBytes(from: rest.prefix(count))
                rest = rest.dropFirst(count)
                return count
            }), let root = try? Node.document(&stream, complexKey: { _ in })
        else { return [:] }
        var keys: [Int: [ClosedRange<Int>]] = [:]
        func visit(_ node: Node) {
            switch node.content {
            case .scalar: return
            case .sequence(let elements): for element in elements { visit(element) }
            case .mapping(let entries):
                for entry in entries {
                    let isWord = entry.key.count > 3 && entry.key.contains { $0.isLetter }
                    if isWord, !["true", "false"].contains(entry.key) {
                        let place = entry.keyPlace
                        keys[place.line, default: []].append(
                            place.column...(place.column + place.length - 2))
                    }
                    visit(entry.value)
                }
            }
        }
        visit(root)
        return keys
    }
}
