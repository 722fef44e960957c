/// Small slips of the hand at every place of a file, and every beginning of it.
struct VariantFuzz {
    let scratch: Scratch
    let stride: Int

    func variants() throws -> Bool {
        var (count, clean, withoutAKey) = (0, 0, 0)
        var missed: [String] = []
        for subject in subjects {
            let scalars = Array(String(decoding: subject.bytes, as: UTF8.self).unicodeScalars)
            let keys = KnownKeys(of: subject)
            var (line, column) = (1, 0)
            for (index, scalar) in scalars.enumerated() {
                (line, column) = scalar == "\n" ? (line + 1, 0) : (line, column + 1)
                guard index % stride == 0 else { continue }
                for changed in Self.slips(scalars, index) where changed != scalars {
                    count += 1
                    let bytes = Array(Self.text(changed).utf8)
                    try scratch.write(bytes, to: subject.name)
                    guard scratch.check(subject.name).faultCount == 0 else { continue }
                    clean += 1
                    let difference = keys.difference(KnownKeys(of: .init(name: subject.name, bytes: bytes)))
                    // A line that became part of a comment or of a text is gone, not misspelt.
                    if !difference.lost.isEmpty { withoutAKey += 1 }
                    if let lost = difference.lost.first, let found = difference.found.first {
                        missed.append("\(subject.name):\(line):\(column): “\(lost)” became “\(found)”")
                    }
                }
            }
            try scratch.write(subject.bytes, to: subject.name)
            print("\(subject.name): \(count) variants so far")
        }
        print(
            "\(count) variants: \(count - clean) with faults, \(clean) still right, \(withoutAKey) of them without "
                + "a key that a comment or a text took in; no crash, no hang")
        print("\(missed.count) misspelt keys passed")
        for place in missed.prefix(20) { print("  \(place)") }
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
        scratch.subjects.filter {
            $0.name.hasPrefix("criteria/") || $0.name.contains("/reports/") || !$0.name.hasSuffix(".yaml")
        }
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
}
